package fr.academie.cap.inscription.antecedents.web;

import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static fr.academie.cap.web.securite.JetonDEpreuve.jeton;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.AgentConnecte;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.antecedents.Antecedents;
import fr.academie.cap.inscription.brouillon.Purge;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.web.ValidateurHtml;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Reprendre le fichier de l'application précédente, à l'écran")
class ReprendreUnFichierTest {

    private static final String LYON = "10";
    private static final String ECRAN = "/inscriptions-anterieures";
    private static final String ENTETE = "numero_redoublant;numero_ivae;ine;naissance;session;specialite;nom;prenoms;"
            + "naissance_departement;courriel;acquis\n";

    @Autowired
    MockMvc serveur;

    @Autowired
    SceneDInscription scene;

    @Autowired
    Annuaire annuaire;

    @Autowired
    Antecedents antecedents;

    @Autowired
    Purge purge;

    @Autowired
    Journal journal;

    @Autowired
    HorlogeDEpreuve horloge;

    @Autowired
    JdbcTemplate base;

    @Autowired
    TransactionTemplate transactions;

    private Agent agent;

    @BeforeEach
    void unChefDeBureau() {
        scene.campagneOuverte(RENNES, Campagne.Mode.MEL);
        agent = scene.agent(Role.CHEF_BUREAU_DEC, RENNES);
    }

    @AfterEach
    void remettre() {
        enBase(() -> base.update("delete from reprise_deposee"));
        horloge.remettre();
    }

    private static String ligne(String numero, int session, String naissance) {
        return numero + ";;;" + naissance + ";" + session + ";500-25524;KERMARREC;Yves;29;;EG1=13,5\n";
    }

    private MockHttpServletResponse appeler(AbstractMockHttpServletRequestBuilder<?> requete) throws Exception {
        requete.with(user(new AgentConnecte(agent, "", true)));
        requete.with(jeton());
        var reponse = serveur.perform(requete).andReturn().getResponse();
        reponse.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return reponse;
    }

    private static String page(MockHttpServletResponse reponse, int statut) throws Exception {
        assertThat(reponse.getStatus()).isEqualTo(statut);
        assertThat(ValidateurHtml.messages(reponse.getContentAsString())).isEmpty();
        return reponse.getContentAsString().replace('\u00a0', ' ');
    }

    private MockHttpServletResponse deposer(String contenu, String... champs) throws Exception {
        var envoi = multipart(ECRAN)
                .file(new MockMultipartFile(
                        "fichier",
                        "C:\\Bureau\\antecedents.csv",
                        "text/csv",
                        contenu.getBytes(StandardCharsets.UTF_8)));
        for (var i = 0; i < champs.length; i += 2) {
            envoi.param(champs[i], champs[i + 1]);
        }
        return appeler(envoi);
    }

    private String essayer(String contenu) throws Exception {
        return Objects.requireNonNull(deposer(contenu).getRedirectedUrl());
    }

    private String empreinte(String adresse) {
        return enBase(() -> base.queryForObject(
                "select empreinte from reprise_deposee where id = ?",
                String.class,
                UUID.fromString(adresse.substring(adresse.lastIndexOf('/') + 1))));
    }

    private MockHttpServletResponse appliquer(String adresse) throws Exception {
        return appeler(post(adresse + "/application").param("empreinte", empreinte(adresse)));
    }

    private <T> T enBase(Supplier<T> lecture) {
        return Objects.requireNonNull(
                Perimetre.dans(Perimetre.NATIONAL, () -> transactions.execute(etat -> lecture.get())));
    }

    private int trouves(String academie, String numero) {
        var numeros = new Origine(
                Optional.empty(), Optional.of(numero), Optional.empty(), Optional.of(new DateNaissance(1995, 10, 17)));
        return Perimetre.dans(
                Perimetre.NATIONAL,
                () -> antecedents.chercher(academie, 2099, numeros).size());
    }

    @Test
    @Exigence({"INS-17", "INS-58"})
    @DisplayName(
            "le fichier s'essaie sans rien écrire, se lit ligne par ligne, s'applique une fois, et l'acte est gardé")
    void essaiPuisApplication() throws Exception {
        assertThat(page(appeler(get(ECRAN)), 200)).contains("Colonnes attendues", "numero_redoublant", "Aucun fichier");

        var adresse = essayer(ENTETE + ligne("77250001", 2025, "17/10/1995") + ligne("77250002", 2025, "31/02/1995"));
        assertThat(page(appeler(get(adresse)), 200))
                .contains("antecedents.csv", "Ceci est un essai", "Appliquer exactement ce fichier")
                .contains("écartée", "31/02/1995", "Académie de Rennes")
                .doesNotContain("C:\\Bureau");
        assertThat(trouves(RENNES, "77250001")).isZero();

        assertThat(appliquer(adresse).getRedirectedUrl()).isEqualTo(adresse);
        assertThat(trouves(RENNES, "77250001")).isEqualTo(1);
        assertThat(appliquer(adresse).getRedirectedUrl()).as("second clic").isEqualTo(adresse);
        assertThat(page(appeler(get(adresse)), 200))
                .contains("Ce qui a été fait")
                .doesNotContain("Appliquer exactement ce fichier");
        assertThat(page(appeler(get(ECRAN)), 200)).contains("Appliqué", agent.nomComplet());
        assertThat(scene.dans(RENNES, () -> journal.surObjet("academie:" + RENNES)))
                .filteredOn(acte -> acte.action().equals("antecedents.repris"))
                .last()
                .satisfies(acte -> assertThat(acte.details())
                        .containsEntry("nouvelles", "1")
                        .containsEntry("ecartees", "1"));

        var rapport = appeler(get(adresse + "/rapport.csv"));
        assertThat(rapport.getContentType()).startsWith("text/csv");
        assertThat(rapport.getContentAsString()).contains("31/02/1995", "écartée");
        var encore = essayer(ENTETE + ligne("77250001", 2025, "17/10/1995"));
        assertThat(page(appeler(get(encore)), 200)).contains("Ce fichier ne changerait rien");
    }

    @Test
    @DisplayName(
            "sans fichier, vide, d'une autre forme ou sous une autre empreinte : l'écran dit quoi faire, rien ne bouge")
    void refus() throws Exception {
        assertThat(page(appeler(multipart(ECRAN)), 422))
                .contains("Choisissez un fichier CSV sur votre poste", "id=\"fichier-erreur\"", "href=\"#fichier\"");
        assertThat(page(deposer(""), 422)).contains("0 octet", "id=\"fichier-erreur\"");
        assertThat(page(deposer("a;b\n1;2\n"), 422)).contains("Colonnes absentes");
        assertThat(page(deposer("%PDF-1.7\u0000\u0001"), 422)).contains("id=\"fichier-erreur\"");

        var adresse = essayer(ENTETE + ligne("77250003", 2025, "17/10/1995"));
        assertThat(appeler(post(adresse + "/application").param("empreinte", "0".repeat(64)))
                        .getStatus())
                .isEqualTo(409);
        assertThat(page(appeler(post(adresse + "/application")), 409)).contains("pas le fichier essayé");
        assertThat(trouves(RENNES, "77250003")).isZero();
        assertThat(appeler(get(ECRAN + "/abc")).getStatus()).isEqualTo(404);
        assertThat(appeler(get(ECRAN + "/" + UUID.randomUUID())).getStatus()).isEqualTo(404);
    }

    @Test
    @DisplayName("le fichier d'une académie n'existe ni pour une autre, ni pour un gestionnaire")
    void chezLesAutres() throws Exception {
        var adresse = essayer(ENTETE + ligne("77250004", 2025, "17/10/1995"));
        var empreinte = empreinte(adresse);

        scene.campagneOuverte(LYON, Campagne.Mode.COURRIER);
        agent = scene.agent(Role.CHEF_BUREAU_DEC, LYON);
        assertThat(appeler(get(adresse)).getStatus()).isEqualTo(404);
        assertThat(appeler(get(adresse + "/rapport.csv")).getStatus()).isEqualTo(404);
        assertThat(appeler(post(adresse + "/application").param("empreinte", empreinte))
                        .getStatus())
                .isEqualTo(404);
        assertThat(page(appeler(get(ECRAN)), 200)).doesNotContain("antecedents.csv");

        agent = scene.gestionnaire(RENNES);
        assertThat(appeler(get(ECRAN)).getStatus()).isEqualTo(403);
        assertThat(appeler(get(adresse)).getStatus()).isEqualTo(403);
        assertThat(trouves(RENNES, "77250004")).isZero();
    }

    @Test
    @DisplayName("qui dirige deux services dit pour lequel ; l'académie d'un autre n'est pas un choix")
    void deuxAcademies() throws Exception {
        agent = new Agent(
                "chefdedeux",
                "Camille",
                "Durand",
                "chefdedeux@academie.invalid",
                Set.of(new Agent.Titre(Role.CHEF_BUREAU_DEC, RENNES), new Agent.Titre(Role.CHEF_BUREAU_DEC, LYON)));
        if (annuaire.parId(agent.id()).isEmpty()) {
            annuaire.inscrire(agent, "mot de passe d'épreuve");
        }
        var contenu = ENTETE + ligne("77250005", 2025, "17/10/1995");

        assertThat(page(deposer(contenu), 422)).contains("académie dont parle ce fichier.", "id=\"academie-erreur\"");
        assertThat(page(deposer(contenu, "academie", "17"), 422)).contains("id=\"academie-erreur\"");
        var adresse = Objects.requireNonNull(deposer(contenu, "academie", LYON).getRedirectedUrl());
        appliquer(adresse);
        assertThat(trouves(LYON, "77250005")).isEqualTo(1);
        assertThat(trouves(RENNES, "77250005")).isZero();
    }

    @Test
    @DisplayName(
            "un fichier essayé s'oublie après un jour, son compte rendu après un mois : plus d'écran, puis plus de ligne")
    void oubli() throws Exception {
        var depart = horloge.instant();
        horloge.figer(depart);
        var essayee = essayer(ENTETE + ligne("77250006", 2025, "17/10/1995"));
        var appliquee = essayer(ENTETE + ligne("77250007", 2025, "17/10/1995"));
        appliquer(appliquee);

        horloge.figer(depart.plus(Duration.ofDays(1)));
        assertThat(appeler(get(essayee)).getStatus()).isEqualTo(200);
        horloge.figer(depart.plus(Duration.ofDays(1)).plusSeconds(5));
        assertThat(appeler(get(essayee)).getStatus()).isEqualTo(404);
        assertThat(deposees()).isEqualTo(2);
        assertThat(purge.purger().autres()).containsEntry("reprisesDeposees", 1);
        assertThat(deposees()).isEqualTo(1);

        horloge.figer(depart.plus(Duration.ofDays(31)));
        purge.purger();
        assertThat(appeler(get(appliquee)).getStatus()).isEqualTo(200);
        horloge.figer(depart.plus(Duration.ofDays(31)).plusSeconds(5));
        purge.purger();
        assertThat(appeler(get(appliquee)).getStatus()).isEqualTo(404);
        assertThat(deposees()).isZero();
    }

    private int deposees() {
        return enBase(() -> base.queryForObject("select count(*)::int from reprise_deposee", Integer.class));
    }

    @Test
    @DisplayName(
            "une inscription de 2021 sert jusqu'au 31 décembre 2026 de son académie, et s'efface le 1er janvier ; par lots, au journal")
    void fin() throws Exception {
        appliquer(essayer(ENTETE
                + ligne("77210001", 2021, "17/10/1995")
                + ligne("77210002", 2021, "17/10/1995")
                + ligne("77220001", 2022, "17/10/1995")));

        horloge.figer(Instant.parse("2026-12-31T22:59:59Z"));
        purge.purger();
        assertThat(trouves(RENNES, "77210001")).as("encore 2026 à Paris").isEqualTo(1);

        horloge.figer(Instant.parse("2026-12-31T23:00:00Z"));
        assertThat(purge.purger().autres().get("antecedents")).isGreaterThanOrEqualTo(2);
        assertThat(trouves(RENNES, "77210001")).isZero();
        assertThat(trouves(RENNES, "77210002")).isZero();
        assertThat(trouves(RENNES, "77220001")).isEqualTo(1);
        assertThat(purge.purger().autres()).doesNotContainKey("antecedents");
        assertThat(enBase(() -> journal.surObjet("purge:2027-01-01")))
                .last()
                .satisfies(acte -> assertThat(acte.details()).containsKey("antecedents"));
    }
}
