package fr.academie.cap.parcours;

import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static fr.academie.cap.web.securite.JetonDEpreuve.jeton;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.corbeille.Corbeille;
import fr.academie.cap.courrier.CodeConfirmation;
import fr.academie.cap.courrier.tirage.LettreAImprimer;
import fr.academie.cap.courrier.tirage.Tirages;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.AgentConnecte;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.web.ValidateurHtml;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Les écrans du bureau")
class EcransDuBureauTest {

    private static final String LYON = "10";
    private static final String NEUTRE = "aucun dossier de votre académie";

    @Autowired
    MockMvc serveur;

    @Autowired
    SceneDInscription scene;

    @Autowired
    Corbeille corbeille;

    @Autowired
    Tirages tirages;

    @Autowired
    HorlogeDEpreuve horloge;

    private Agent agent;

    @BeforeEach
    void deuxCampagnes() {
        scene.campagneOuverte(RENNES, Campagne.Mode.MEL);
        scene.campagneOuverte(LYON, Campagne.Mode.COURRIER);
        agent = scene.gestionnaire(RENNES);
    }

    @AfterEach
    void lHeureRevient() {
        horloge.remettre();
    }

    private MockHttpServletResponse appeler(MockHttpServletRequestBuilder requete) throws Exception {
        var reponse = serveur.perform(
                        requete.with(user(new AgentConnecte(agent, "", true))).with(jeton()))
                .andReturn()
                .getResponse();
        reponse.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return reponse;
    }

    private String lire(String adresse, int statut) throws Exception {
        return page(appeler(get(adresse)), adresse, statut);
    }

    private static String page(MockHttpServletResponse reponse, String adresse, int statut) throws Exception {
        assertThat(reponse.getStatus()).as(adresse).isEqualTo(statut);
        assertThat(ValidateurHtml.messages(reponse.getContentAsString()))
                .as(adresse)
                .isEmpty();
        return reponse.getContentAsString().replace('\u00a0', ' ');
    }

    private MockHttpServletResponse scanner(String code, String... autres) throws Exception {
        var envoi = post("/reception").param("code", code);
        for (var i = 0; i < autres.length; i += 2) {
            envoi.param(autres[i], autres[i + 1]);
        }
        return appeler(envoi);
    }

    private static String code(CleMetier cle, int ordre) {
        return new CodeConfirmation(cle.academie(), cle.session(), cle.numero(), ordre).texte();
    }

    private String tacheAControler(CleMetier cle) {
        scene.recevoir(cle, 0);
        return "/corbeille/taches/"
                + scene.dans(RENNES, () -> corbeille.duDossier(cle.texte()))
                        .get(0)
                        .id();
    }

    @Test
    @DisplayName("chaque écran est une page valide, vide ou non")
    void pagesValides() throws Exception {
        var cle = scene.valider(RENNES, scene.unAdulteSalarie());
        var tache = tacheAControler(cle);

        assertThat(lire("/corbeille?vue=libres", 200)).contains("Contrôler la confirmation", "J-10");
        assertThat(lire("/corbeille?vue=miennes", 200)).contains("Voir les tâches non affectées");
        assertThat(lire(tache, 200)).contains("Prendre en charge", "Ce que dit le droit");
        assertThat(lire("/dossiers/" + cle, 200)).contains("À prendre", "inscription à signer");
        assertThat(lire("/dossiers?q=essai", 200)).contains("Dossiers");
        assertThat(lire("/reception", 200)).contains("Prêt", "aujourd’hui à");
        assertThat(lire("/tirages", 200)).contains("Lettres à imprimer", "Académie de Rennes");
        assertThat(lire("/tirages/courriels", 200)).contains("Courriels à reprendre");
        assertThat(lire("/connexion", 200)).contains("Mot de passe");
    }

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(strings = {"CAP1.2027.14.1.0.#", "9999999-0", "abc", "175;--", "１７５", "9999999999999"})
    @Exigence("INS-73")
    @DisplayName("un papier illisible ou inconnu reçoit une réponse neutre, et garde ce qui était tapé")
    void papierInconnu(String tape) throws Exception {
        var page = page(scanner(tape, "cachet", "02/11/2026"), "/reception", 422);

        assertThat(page).contains("Rien n’a été enregistré", NEUTRE, "value=\"" + tape + "\"", "value=\"02/11/2026\"");
    }

    @Test
    @DisplayName("un papier d'une autre académie reçoit la même réponse, et son dossier reste introuvable")
    void autreAcademie() throws Exception {
        var lyonnais = scene.valider(LYON, scene.unAdulteSalarie());

        assertThat(page(scanner(code(lyonnais, 0)), "/reception", 422)).contains(NEUTRE);
        assertThat(lire("/dossiers/" + lyonnais, 404)).doesNotContain(lyonnais.texte());
        assertThat(lire("/dossiers/n-importe-quoi", 404)).contains("introuvable");
        assertThat(appeler(get("/dossiers/" + lyonnais + "/confirmation.pdf")).getStatus())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("le même papier scanné deux fois n'est enregistré qu'une fois, et l'écran le dit")
    void deuxScans() throws Exception {
        var cle = scene.valider(RENNES, scene.unAdulteSalarie());

        for (var phrase : List.of("Confirmation reçue, à contrôler", "déjà enregistrée")) {
            var reponse = serveur.perform(post("/reception")
                            .param("code", code(cle, 0))
                            .with(user(new AgentConnecte(agent, "", true)))
                            .with(jeton()))
                    .andReturn();
            assertThat(reponse.getResponse().getRedirectedUrl()).isEqualTo("/reception");
            assertThat(String.valueOf(reponse.getFlashMap().get("resultat"))).contains(phrase);
        }
        assertThat(scene.taches(cle)).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"45/12/2026", "2026-11-20", "31/02/2026", "20/11/2099", "hier"})
    @DisplayName("une date de cachet impossible ou à venir est dite, jamais abandonnée en silence")
    void cachetImpossible(String cachet) throws Exception {
        var cle = scene.valider(RENNES, scene.unAdulteSalarie());

        var page = page(scanner(code(cle, 0), "cachet", cachet), "/reception", 422);

        assertThat(page).contains("cachet", "value=\"" + cachet + "\"", "id=\"cachet-erreur\"");
        assertThat(scene.taches(cle)).isEmpty();
    }

    @Test
    @DisplayName(
            "une tâche traitée par un autre agent répond 409 à chaque geste, 404 à la lecture, par une page claire")
    void tacheTraitee() throws Exception {
        var cle = scene.valider(RENNES, scene.unAdulteSalarie());
        var tache = tacheAControler(cle);
        scene.accomplir(cle, Role.GESTIONNAIRE_DEC, SceneDInscription.toutEstConforme(List.of("PIECE_IDENTITE")));

        for (var geste : List.of("prise", "remise", "accomplissement")) {
            assertThat(page(appeler(post(tache + "/" + geste)), geste, 409))
                    .contains("n’est plus à traiter d’ici", "Rien n’a été enregistré", "Revenir à la corbeille");
        }
        assertThat(lire(tache, 404)).contains("n’est plus à traiter d’ici");
    }

    @Test
    @DisplayName("une tâche entre d'autres mains ne se prend pas, et ne s'accomplit pas sans être prise")
    void tacheDUnAutre() throws Exception {
        var cle = scene.valider(RENNES, scene.unAdulteSalarie());
        var tache = tacheAControler(cle);
        assertThat(page(
                        appeler(post(tache + "/accomplissement")
                                .param("ordreEnCours", "oui")
                                .param("signatureCandidat", "oui")
                                .param("correctionsPortees", "non")),
                        tache,
                        409))
                .contains("en charge");

        assertThat(appeler(post(tache + "/prise")).getRedirectedUrl()).isEqualTo(tache + "#decision");
        agent = scene.agent(Role.CHEF_BUREAU_DEC, RENNES);
        assertThat(appeler(post(tache + "/prise")).getStatus()).isEqualTo(409);
    }

    @Test
    @DisplayName("valider mène à ma tâche suivante, et une décision vide revient avec ses questions")
    void tacheSuivante() throws Exception {
        var premiere = tacheAControler(scene.valider(RENNES, scene.unAdulteSalarie()));
        var seconde = tacheAControler(scene.valider(RENNES, scene.unAdulteSalarie()));
        appeler(post(premiere + "/prise"));
        appeler(post(seconde + "/prise"));

        assertThat(page(appeler(post(premiere + "/accomplissement")), premiere, 422))
                .contains("3 réponses sont à corriger", "href=\"#signatureCandidat\"");

        var suite = appeler(post(premiere + "/accomplissement")
                        .param("ordreEnCours", "oui")
                        .param("signatureCandidat", "non")
                        .param("correctionsPortees", "non"))
                .getRedirectedUrl();
        assertThat(suite).startsWith("/corbeille/taches/").endsWith("#decision").doesNotContain(premiere);
    }

    @Test
    @DisplayName("un tirage se prépare, s'imprime et se poste une fois ; un second clic n'y change rien")
    void tirage() throws Exception {
        agent = scene.gestionnaire(LYON);
        var cle = scene.valider(LYON, scene.unAdulteSalarie());
        scene.dans(
                LYON,
                () -> tirages.deposer(
                        new LettreAImprimer(LYON, cle.texte(), "essai:0", "confirmation-inscription", cle + "/0")));
        assertThat(lire("/tirages", 200)).contains("Préparer le tirage", "Académie de Lyon");
        appeler(post("/tirages/preparation").param("academie", LYON));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> lire("/tirages", 200).contains("Ouvrir le PDF"));
        var id = scene.dans(LYON, () -> tirages.lister(LYON)).get(0).id();
        var tirage = "/tirages/" + id;

        assertThat(appeler(get(tirage + "/document.pdf")).getContentAsByteArray())
                .startsWith("%PDF".getBytes());
        assertThat(etat(id)).isEqualTo("PRODUIT");
        appeler(post(tirage + "/impression"));
        appeler(post(tirage + "/impression"));
        assertThat(etat(id)).isEqualTo("IMPRIME");
        appeler(post(tirage + "/remise").param("jour", "01/01/2099"));
        assertThat(etat(id)).as("pas de remise dans le futur").isEqualTo("IMPRIME");

        agent = scene.gestionnaire(RENNES);
        assertThat(appeler(get(tirage + "/document.pdf")).getStatus()).isEqualTo(404);
        assertThat(appeler(post("/tirages/preparation").param("academie", LYON)).getStatus())
                .isEqualTo(404);
    }

    private String etat(long tirage) {
        return scene.dans(LYON, () -> tirages.parId(tirage)).etat().name();
    }
}
