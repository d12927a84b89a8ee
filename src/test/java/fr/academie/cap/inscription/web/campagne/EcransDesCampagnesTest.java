package fr.academie.cap.inscription.web.campagne;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.AgentConnecte;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.campagne.Campagnes;
import fr.academie.cap.journal.ActeInscrit;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.web.ValidateurHtml;
import fr.academie.cap.web.securite.JetonDEpreuve;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Les écrans d'une campagne : préparer, régler, reporter, suivre")
class EcransDesCampagnesTest {

    private static final String REUNION = "28";
    private static final String LIMOGES = "22";
    private static final String NANCY = "12";
    private static final String DIJON = "07";

    @Autowired
    MockMvc serveur;

    @Autowired
    SceneDInscription scene;

    @Autowired
    Campagnes campagnes;

    @Autowired
    Journal journal;

    @Autowired
    HorlogeDEpreuve horloge;

    private Agent agent;

    @BeforeEach
    void heure() {
        horloge.regler(SceneDInscription.PENDANT);
        agent = scene.agent(Role.CHEF_BUREAU_DEC, NANCY);
    }

    @AfterEach
    void lHeureRevient() {
        horloge.remettre();
    }

    private MockHttpServletResponse appeler(MockHttpServletRequestBuilder requete) throws Exception {
        var reponse = serveur.perform(
                        requete.with(user(new AgentConnecte(agent, "", true))).with(JetonDEpreuve.jeton()))
                .andReturn()
                .getResponse();
        reponse.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return reponse;
    }

    private String page(MockHttpServletRequestBuilder requete, int statut) throws Exception {
        var reponse = appeler(requete);
        assertThat(reponse.getStatus()).isEqualTo(statut);
        assertThat(ValidateurHtml.messages(reponse.getContentAsString())).isEmpty();
        return reponse.getContentAsString().replace('\u00a0', ' ').replace("&#39;", "'");
    }

    private static MockHttpServletRequestBuilder envoi(String adresse, Map<String, String> champs) {
        var envoi = post(adresse);
        champs.forEach(envoi::param);
        return envoi;
    }

    private static Map<String, String> bons(String academie, String session) {
        var champs = new LinkedHashMap<String, String>();
        champs.put("cle", UUID.randomUUID().toString());
        champs.put("academie", academie);
        champs.put("session", session);
        champs.put("ouvertureJour", "15/10/2027");
        champs.put("ouvertureHeure", "8 h");
        champs.put("clotureJour", "01/12/2027");
        champs.put("clotureHeure", "23h59");
        champs.put("retourAvant", "22/12/2027");
        champs.put("amenagementAvant", "");
        champs.put("derogationAvant", "");
        champs.put("mode", "MEL");
        champs.put("service", "Division des examens");
        champs.put("adresse", "1 rue des Essais\r\n97400 SAINT DENIS");
        champs.put("telephone", "02 62 48 10 10");
        champs.put("courriel", "dec@academie.invalid");
        champs.put("tribunal", "Tribunal administratif de La Réunion\n27 rue Félix-Guyon, 97400 Saint-Denis");
        champs.put("note", "Venez avec une pièce d'identité.\r\nLes épreuves ont lieu en juin.");
        champs.put("verrou", "0");
        return champs;
    }

    private static Map<String, String> avec(Map<String, String> champs, String... autres) {
        for (var i = 0; i < autres.length; i += 2) {
            champs.put(autres[i], autres[i + 1]);
        }
        return champs;
    }

    @Test
    @Exigence({"FT-100", "INS-36"})
    @DisplayName("une campagne se prépare une fois, à l'heure de son académie, et un second clic n'en fait pas deux")
    void preparer() throws Exception {
        agent = scene.agent(Role.CHEF_BUREAU_DEC, REUNION);
        assertThat(page(get("/campagnes/nouvelle"), 200)).contains("Préparer une campagne", "heure de La Réunion");
        var champs = bons(REUNION, "2028");

        for (var clic = 0; clic < 2; clic++) {
            assertThat(appeler(envoi("/campagnes/nouvelle", champs)).getRedirectedUrl())
                    .isEqualTo("/campagnes/28-2028");
        }

        var campagne = campagnes.pour(REUNION, 2028).orElseThrow();
        assertThat(campagne.cloture()).isEqualTo(Instant.parse("2027-12-01T19:59:00Z"));
        assertThat(campagne.limiteAmenagement(java.time.ZoneId.of("Indian/Reunion")))
                .isEqualTo(LocalDate.of(2027, 12, 1));
        assertThat(campagne.note()).hasValueSatisfying(n -> assertThat(n).contains("\nLes épreuves"));
        assertThat(page(get("/campagnes"), 200)).contains("Académie de La Réunion", "Préparée");
        assertThat(page(get("/campagnes/28-2028"), 200))
                .contains(
                        "1er décembre 2027 à 23 h 59, heure de La Réunion",
                        "comme la clôture",
                        ", le 15 octobre 2027 à 8 h 00, heure de La Réunion",
                        "Les pré-inscriptions ouvrent dans 339 jours");
        assertThat(actes(REUNION, "campagne:28-2028")).containsExactly("campagne.decidee");
        assertThat(page(envoi("/campagnes/nouvelle", bons(REUNION, "2028")), 422))
                .contains("a déjà une campagne pour la session 2028", "href=\"#session\"");
    }

    @ParameterizedTest(name = "{0} = « {1} » : {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "clotureJour      | 01/10/2027 | clotureJour      | La clôture vient après l'ouverture",
                "clotureJour      | 31/02/2028 | clotureJour      | Écrivez la date ainsi",
                "clotureJour      | demain     | clotureJour      | Écrivez la date ainsi",
                "clotureJour      | 01/12/2029 | clotureJour      | après l'année de la session",
                "clotureHeure     | 25h        | clotureHeure     | Écrivez l'heure ainsi",
                "clotureHeure     | midi       | clotureHeure     | Écrivez l'heure ainsi",
                "ouvertureJour    | 15/10/2025 | ouvertureJour    | ne correspond pas à une ouverture en 2025",
                "ouvertureJour    | 01/02/2027 | ouvertureJour    |",
                "retourAvant      | 30/11/2027 | retourAvant      | ne peut pas précéder la clôture",
                "retourAvant      | 30/11/2127 | retourAvant      | après l'année de la session",
                "amenagementAvant | 20/11/2027 | amenagementAvant | jusqu'à la clôture des inscriptions",
                "derogationAvant  | 01/01/2027 | derogationAvant  | précède l'ouverture",
                "derogationAvant  | 1/1/1      | derogationAvant  | Écrivez la date ainsi",
                "mode             | PIGEON     | mode             | Dites comment la confirmation",
                "session          | 1999       | session          | Choisissez la session",
                "service          | ' '        | service          | Donnez le nom du service",
                "adresse          | rue sans code | adresse       | la dernière commence par le code postal",
                "telephone        | zéro       | telephone        | Donnez un numéro de téléphone",
                "courriel         | dec@       | courriel         | de la forme nom@exemple.fr",
                "tribunal         | ''         | tribunal         | tribunal administratif compétent",
            })
    @DisplayName("chaque mauvaise valeur est dite en haut et à son champ, et ce qui était tapé reste")
    void mauvaisesValeurs(String champ, String valeur, String fautif, String phrase) throws Exception {
        agent = scene.agent(Role.CHEF_BUREAU_DEC, DIJON);
        if (phrase == null) {
            assertThat(appeler(envoi("/campagnes/nouvelle", avec(bons(DIJON, "2028"), champ, valeur)))
                            .getRedirectedUrl())
                    .isNotNull();
            return;
        }
        var page = page(envoi("/campagnes/nouvelle", avec(bons(DIJON, "2028"), champ, valeur)), 422);

        assertThat(page.replace('’', '\''))
                .contains(phrase, "href=\"#" + fautif + "\"", "id=\"" + fautif + "-erreur\"");
        assertThat(page)
                .contains(
                        champ.equals("tribunal") ? "tribunal-erreur" : "27 rue F",
                        champ.equals("telephone") ? "telephone-erreur" : "value=\"02 62 48 10 10\"");
        if (!List.of("mode", "session").contains(champ) && !valeur.isBlank()) {
            assertThat(page.replace("&eacute;", "é")).contains(valeur);
        }
    }

    @Test
    @Exigence("FIA-09.19")
    @DisplayName(
            "l'heure que l'automne répète : la clôture prend la seconde, l'ouverture la première ; les deux sont d'autres instants")
    void heureRepetee() throws Exception {
        agent = scene.agent(Role.CHEF_BUREAU_DEC, LIMOGES);
        var champs = avec(
                bons(LIMOGES, "2028"),
                "ouvertureJour",
                "31/10/2027",
                "ouvertureHeure",
                "2h30",
                "clotureJour",
                "31/10/2027",
                "clotureHeure",
                "2h30",
                "retourAvant",
                "10/12/2027");

        assertThat(appeler(envoi("/campagnes/nouvelle", champs)).getRedirectedUrl())
                .isEqualTo("/campagnes/22-2028");
        var campagne = campagnes.pour(LIMOGES, 2028).orElseThrow();
        assertThat(campagne.ouverture()).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(campagne.cloture()).isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
    }

    @Test
    @Exigence("FIA-09.19")
    @DisplayName("une heure que le changement d'heure saute est refusée ; aux Antilles, elle existe")
    void heureAbsente() throws Exception {
        agent = scene.agent(Role.CHEF_BUREAU_DEC, DIJON);
        var champs = avec(
                bons(DIJON, "2028"), "clotureJour", "26/03/2028", "clotureHeure", "2h30", "retourAvant", "10/04/2028");
        assertThat(page(envoi("/campagnes/nouvelle", champs), 422))
                .contains("n'existe pas (heure de Paris)", "id=\"clotureHeure-erreur\"");

        agent = scene.agent(Role.CHEF_BUREAU_DEC, "31");
        assertThat(appeler(envoi("/campagnes/nouvelle", avec(champs, "academie", "31")))
                        .getRedirectedUrl())
                .isEqualTo("/campagnes/31-2028");
    }

    @Test
    @DisplayName("dates passées refusées, sauf aujourd'hui qui ouvre tout de suite")
    void datesPassees() throws Exception {
        agent = scene.agent(Role.CHEF_BUREAU_DEC, NANCY);
        var hier = avec(
                bons(NANCY, "2027"),
                "ouvertureJour",
                "09/11/2026",
                "clotureJour",
                "10/11/2026",
                "clotureHeure",
                "0h",
                "retourAvant",
                "12/12/2026");
        assertThat(page(envoi("/campagnes/nouvelle", hier), 422))
                .contains(
                        "2 réponses sont à corriger",
                        "L'ouverture est une date passée",
                        "La clôture est une date passée");

        avec(hier, "ouvertureJour", "10/11/2026", "clotureJour", "01/12/2026");
        assertThat(appeler(envoi("/campagnes/nouvelle", hier)).getRedirectedUrl())
                .isEqualTo("/campagnes/12-2027");
        assertThat(page(get("/campagnes/12-2027"), 200)).contains("Ouverte", "se terminent dans 21 jours");
    }

    @Test
    @DisplayName("ouverte, elle garde ses dates ; ses adresses changent, et le second agent est prévenu")
    void regler() throws Exception {
        scene.campagneOuverte("08", Campagne.Mode.MEL);
        agent = scene.agent(Role.CHEF_BUREAU_DEC, "08");
        var formulaire = page(get("/campagnes/08-2027/reglages"), 200);
        var champs = champs(formulaire);
        avec(champs, "telephone", "03 44 55 66 77", "adresse", "1 rue\n80000 AMIENS", "tribunal", "TA\nAmiens");

        assertThat(page(envoi("/campagnes/08-2027/reglages", avec(champs, "clotureJour", "20/12/2026")), 422))
                .contains("Reporter la clôture");
        avec(champs, "clotureJour", "01/12/2026");
        for (var clic = 0; clic < 2; clic++) {
            assertThat(appeler(envoi("/campagnes/08-2027/reglages", champs)).getRedirectedUrl())
                    .isEqualTo("/campagnes/08-2027");
        }
        assertThat(page(get("/campagnes/08-2027"), 200)).contains("03 44 55 66 77");

        avec(champs, "cle", UUID.randomUUID().toString(), "telephone", "03 00 00 00 00");
        assertThat(page(envoi("/campagnes/08-2027/reglages", champs), 409)).contains("modifiée entre-temps");
        assertThat(campagnes.pour("08", 2027).orElseThrow().telephone()).isEqualTo("03 44 55 66 77");
        assertThat(actes("08", "campagne:08-2027")).containsExactly("campagne.decidee", "campagne.reglee");
    }

    @Test
    @Exigence("FT-100")
    @DisplayName("un report se lit avant de se confirmer, se confirme une fois, et se lit au journal avec son motif")
    void reporter() throws Exception {
        scene.campagneOuverte("06", Campagne.Mode.MEL);
        scene.valider("06", scene.unAdulteSalarie());
        agent = scene.agent(Role.CHEF_BUREAU_DEC, "06");
        var champs = champs(page(get("/campagnes/06-2027/report"), 200));
        avec(champs, "motif", "court", "clotureJour", "01/11/2026", "retourAvant", "01/12/2026");
        assertThat(page(envoi("/campagnes/06-2027/report", champs), 422))
                .contains(
                        "Dites pourquoi la date change",
                        "Un report repousse la clôture",
                        "id=\"retourAvant-erreur\"",
                        ">court</textarea>");

        avec(
                champs,
                "motif",
                "Panne nationale du réseau le 30 novembre.",
                "clotureJour",
                "08/12/2026",
                "retourAvant",
                "05/01/2027");
        var apercu = page(envoi("/campagnes/06-2027/report", champs), 200);
        assertThat(apercu)
                .contains(
                        "Rien n’est encore enregistré",
                        "8 décembre 2026 à 17 h 00, heure de Paris",
                        "18 décembre 2026",
                        "5 janvier 2027",
                        "1 dossier qui attend sa confirmation signée prend la nouvelle limite",
                        "1 minuterie est remise à l’heure");
        assertThat(campagnes.pour("06", 2027).orElseThrow().retourAvant()).isEqualTo(SceneDInscription.RETOUR);

        var confirmation = champs(apercu);
        for (var clic = 0; clic < 2; clic++) {
            assertThat(appeler(envoi("/campagnes/06-2027/report/confirmation", confirmation))
                            .getRedirectedUrl())
                    .isEqualTo("/campagnes/06-2027");
        }
        assertThat(actes("06", "campagne:06-2027")).containsExactly("campagne.decidee", "campagne.reportee");
        assertThat(dernier("06", "campagne:06-2027").details())
                .containsEntry("motif", "Panne nationale du réseau le 30 novembre.")
                .containsEntry("cloture", "2026-12-08T16:00:00Z");
        assertThat(page(
                        envoi(
                                "/campagnes/06-2027/report/confirmation",
                                avec(confirmation, "cle", UUID.randomUUID().toString())),
                        409))
                .contains("modifiée entre-temps");
    }

    @Test
    @DisplayName("la campagne d'une autre académie n'existe pas ; un gestionnaire n'y entre pas")
    void acces() throws Exception {
        scene.campagneOuverte("06", Campagne.Mode.MEL);
        agent = scene.agent(Role.CHEF_BUREAU_DEC, "08");
        for (var suite : List.of("", "/reglages", "/report")) {
            page(get("/campagnes/06-2027" + suite), 404);
            page(get("/campagnes/08-1999" + suite), 404);
            page(get("/campagnes/n-importe" + suite), 404);
        }
        for (var suite : List.of("/reglages", "/report", "/report/confirmation")) {
            page(envoi("/campagnes/06-2027" + suite, bons("06", "2027")), 404);
        }
        page(envoi("/campagnes/nouvelle", bons("06", "2028")), 404);
        assertThat(page(get("/campagnes"), 200)).doesNotContain("/campagnes/06-2027");
        agent = scene.gestionnaire("06");
        assertThat(appeler(get("/campagnes/06-2027")).getStatus()).isEqualTo(403);
    }

    /** What the page would send back as it is. */
    private static Map<String, String> champs(String page) {
        var champs = new LinkedHashMap<String, String>();
        var entree = Pattern.compile("<input[^>]*>");
        for (var e : entree.matcher(page).results().toList()) {
            attribut(e.group(), "name")
                    .ifPresent(
                            nom -> champs.put(nom, attribut(e.group(), "value").orElse("")));
        }
        champs.remove("_csrf");
        return champs;
    }

    private static java.util.Optional<String> attribut(String balise, String nom) {
        var lu = Pattern.compile(" " + nom + "=\"([^\"]*)\"").matcher(balise);
        return lu.find() ? java.util.Optional.of(lu.group(1).replace("&#39;", "'")) : java.util.Optional.empty();
    }

    private List<String> actes(String academie, String objet) {
        return scene.dans(
                academie,
                () -> journal.surObjet(objet).stream().map(ActeInscrit::action).toList());
    }

    private ActeInscrit dernier(String academie, String objet) {
        return scene.dans(academie, () -> {
            var actes = journal.surObjet(objet);
            return actes.get(actes.size() - 1);
        });
    }
}
