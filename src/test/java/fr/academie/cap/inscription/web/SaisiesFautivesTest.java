package fr.academie.cap.inscription.web;

import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** Session 2027: who is of age on 31 December was born in 2009 at the latest. */
@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Écrans 1 à 3 : chaque mauvaise réponse est dite en haut et à son champ, rien n'est perdu")
class SaisiesFautivesTest {

    private static final String ORIGINE = "/inscription/etapes/origine";
    private static final String ETAT_CIVIL = "/inscription/etapes/etat-civil";
    private static final String COORDONNEES = "/inscription/etapes/coordonnees";

    @Autowired
    MockMvc serveur;

    @Autowired
    SceneDInscription scene;

    @Autowired
    HorlogeDEpreuve horloge;

    @Autowired
    JdbcTemplate base;

    @Autowired
    TransactionTemplate transactions;

    private CandidatEnLigne candidat;

    @BeforeEach
    void aLEtatCivil() throws Exception {
        oublierLesEssais();
        scene.campagneOuverte(RENNES, Campagne.Mode.MEL);
        candidat = new CandidatEnLigne(serveur);
        candidat.envoyer("/inscription/academie/35");
        candidat.envoyer(ORIGINE);
    }

    @AfterEach
    void lHeureRevient() {
        oublierLesEssais();
        horloge.remettre();
    }

    private void oublierLesEssais() {
        transactions.executeWithoutResult(etat -> base.update("delete from tentative"));
    }

    private static Map<String, String> etatCivil(String... autres) {
        return avec(
                new TreeMap<>(Map.of(
                        "nomFamille",
                        "D'Almeida-Nuñez",
                        "prenoms",
                        "Zoé, Anne-Marie",
                        "naissance.jour",
                        "17",
                        "naissance.mois",
                        "10",
                        "naissance.annee",
                        "1999",
                        "departement",
                        "35")),
                autres);
    }

    private static Map<String, String> coordonnees(String... autres) {
        return avec(
                new TreeMap<>(Map.of(
                        "residence",
                        "FRANCE",
                        "voie",
                        "1 rue de Brest",
                        "lieuDit",
                        "",
                        "codePostal",
                        "35000",
                        "localite",
                        "Rennes",
                        "mobile",
                        "06 12 34 56 78",
                        "courriel",
                        "zoe@exemple.fr")),
                autres);
    }

    private static Map<String, String> avec(Map<String, String> champs, String... autres) {
        for (var i = 0; i < autres.length; i += 2) {
            champs.put(autres[i], autres[i + 1]);
        }
        return champs;
    }

    private static String[] enSuite(Map<String, String> champs) {
        var suite = new ArrayList<String>();
        champs.forEach((nom, valeur) -> suite.addAll(List.of(nom, valeur)));
        return suite.toArray(String[]::new);
    }

    /** What was typed is all still there, the wrong answer with the rest. */
    private PageFautive refus(String adresse, Map<String, String> champs) throws Exception {
        var page = new PageFautive(candidat.refuser(adresse, enSuite(champs)));
        return page.garde(enSuite(champs));
    }

    private void accepte(String adresse, Map<String, String> champs, String suite) throws Exception {
        assertThat(candidat.envoyer(adresse, enSuite(champs))).isEqualTo("/inscription/etapes/" + suite);
    }

    @ParameterizedTest(name = "{0}/{1}/{2} → {4}")
    @Exigence({"FIA-09.1", "FIA-09.2", "FIA-09.6", "FIA-09.9", "FIA-09.10", "FIA-09.11"})
    @DisplayName("une date qui n'existe pas, qui vient, ou qui donne un âge impossible")
    @CsvSource({
        "31, 02, 2008, naissance.jour, Le 31 février n'existe pas. Vérifiez le jour et le mois.",
        "29, 02, 2007, naissance.jour, 2007 n'est pas une année bissextile : le 29 février 2007 n'existe pas.",
        "00, 00, 0000, naissance.annee, L'année de naissance est obligatoire.",
        "17, 10, '', naissance.annee, L'année de naissance est obligatoire.",
        "17, 10, 99, naissance.annee, Écrivez l'année en quatre chiffres",
        "17, 10, 2031, naissance.annee, La date de naissance est dans le futur.",
        "17, 10, 1899, naissance.annee, elle donne un âge de 128 ans",
        "17, 10, 2020, naissance.annee, L'âge calculé est de 7 ans.",
        "17, 10, 2020, naissance.annee, contactez le service des examens",
        "17, 00, 1999, naissance.annee, ''",
        "32, 10, 1999, naissance.jour, Le jour est un nombre de 1 à 31",
        "17, 13, 1999, naissance.mois, Le mois est un nombre de 1 à 12",
        "1O, 10, 1999, naissance.jour, Le jour est un nombre de 1 à 31",
    })
    void dates(String jour, String mois, String annee, String champ, String phrase) throws Exception {
        var champs = etatCivil("naissance.jour", jour, "naissance.mois", mois, "naissance.annee", annee);
        var page = refus(ETAT_CIVIL, champs);

        if (phrase.isEmpty()) {
            page.dit("naissance.mois", "Le jour est connu mais pas le mois").rienDAutre();
        } else {
            page.dit(champ, phrase).rienDAutre();
        }
    }

    @ParameterizedTest(name = "{0} accepté")
    @Exigence({"FIA-09.3", "FIA-09.8"})
    @DisplayName("29 février d'une année bissextile ; date collée d'un trait avec / . ou -")
    @CsvSource({
        "29, 02, 2008, 29, 02, 2008",
        "17/10/1999, '', '', 17, 10, 1999",
        "17.10.1999, '', '', 17, 10, 1999",
        "01-09-2008, '', '', 01, 09, 2008",
    })
    void datesAcceptees(String jour, String mois, String annee, String luJour, String luMois, String luAnnee)
            throws Exception {
        accepte(
                ETAT_CIVIL,
                etatCivil("naissance.jour", jour, "naissance.mois", mois, "naissance.annee", annee),
                "coordonnees");

        var page = candidat.lire(ETAT_CIVIL);
        assertThat(page)
                .containsPattern("name=\"naissance.jour\"[^>]*value=\"" + luJour)
                .containsPattern("name=\"naissance.mois\"[^>]*value=\"" + luMois)
                .containsPattern("name=\"naissance.annee\"[^>]*value=\"" + luAnnee);
        assertThat(page).as("un champ qui coupe ce qu'on y colle").doesNotContain("maxlength");
    }

    @ParameterizedTest
    @Exigence("FIA-09.8")
    @ValueSource(strings = {"2008-09-01", "2008/09/01", "2008.9.1"})
    @DisplayName("l'année d'abord : refusée, avec l'ordre attendu")
    void anneeDAbord(String colle) throws Exception {
        refus(ETAT_CIVIL, etatCivil("naissance.jour", colle, "naissance.mois", "", "naissance.annee", ""))
                .dit("naissance.jour", "Écrivez le jour d'abord, puis le mois, puis l'année : par exemple 17/10/1999.")
                .rienDAutre();
    }

    @Test
    @Exigence("FIA-09.4")
    @DisplayName("jour et mois inconnus : acceptés, et montrés en clair jusqu'au récapitulatif")
    void jourEtMoisInconnus() throws Exception {
        candidat.remplirLIdentite("Inconnue", RENNES);
        accepte(
                ETAT_CIVIL,
                etatCivil("naissance.jour", "00", "naissance.mois", "00", "naissance.annee", "2008"),
                "coordonnees");
        accepte(
                ETAT_CIVIL,
                etatCivil("naissance.jour", "00", "naissance.mois", "00", "naissance.annee", "1985"),
                "coordonnees");
        candidat.remplirLExamen();

        assertThat(candidat.lire("/inscription/etapes/recapitulatif")).contains("1985 (jour et mois inconnus)");
    }

    @ParameterizedTest(name = "« {0} »")
    @Exigence({"FIA-09.48", "FIA-09.49", "FIA-09.50", "FIA-09.52"})
    @DisplayName("toutes les écritures latines de l'état civil, une lettre suffit")
    @ValueSource(
            strings = {
                "D'Almeida-Nuñez",
                "Œdipe",
                "Ÿ",
                "N'Guessan",
                "de La Tour",
                "Ó Súilleabháin",
                "Łukasz Żółć",
                "Nguyễn",
                "Şükrü",
                "Đorđević",
                "Y",
            })
    void noms(String nom) throws Exception {
        accepte(ETAT_CIVIL, etatCivil("nomFamille", nom), "coordonnees");

        assertThat(PageFautive.clair(candidat.lire(ETAT_CIVIL).replaceAll("value=\"([^\"]*)\"", ">$1<")))
                .contains(nom);
    }

    @ParameterizedTest(name = "« {0} » → {1}")
    @Exigence({"FIA-09.49", "FIA-09.52", "FIA-09.53"})
    @DisplayName("un autre alphabet, des signes, rien que des espaces : refusés avec leur raison")
    @CsvSource(
            delimiter = '|',
            value = {
                "Иванов | Écrivez en caractères latins, comme sur votre pièce d'identité.",
                "محمد | Écrivez en caractères latins",
                "王小明 | Écrivez en caractères latins",
                "'' | Indiquez votre nom de famille",
                "'   ' | Indiquez votre nom de famille",
                "' - - ' | Indiquez votre nom de famille",
                "Robert'); DROP TABLE dossier;-- | Un nom s'écrit avec des lettres",
                "<script>alert(1)</script> | Un nom s'écrit avec des lettres",
                "${7*7} | Un nom s'écrit avec des lettres",
                "{{7*7}} | Un nom s'écrit avec des lettres",
                "=1+1 | Un nom s'écrit avec des lettres",
                "@SUM(1) | Un nom s'écrit avec des lettres",
                "%0d%0aBcc: x@y.fr | Un nom s'écrit avec des lettres",
                "Jean🙂 | Un nom s'écrit avec des lettres",
            })
    void nomsRefuses(String nom, String phrase) throws Exception {
        refus(ETAT_CIVIL, etatCivil("nomFamille", nom))
                .dit("nomFamille", phrase)
                .rienDAutre();
    }

    @Test
    @Exigence("FIA-09.52")
    @DisplayName("100 caractères passent ; 101 sont refusés en disant la limite et le compte, et gardés")
    void tropLong() throws Exception {
        accepte(ETAT_CIVIL, etatCivil("nomFamille", "x".repeat(100)), "coordonnees");

        refus(ETAT_CIVIL, etatCivil("nomFamille", "x".repeat(101)))
                .dit("nomFamille", "100 caractères au plus ; vous en avez écrit 101.")
                .rienDAutre();
    }

    @Test
    @Exigence("FIA-09.53")
    @DisplayName("dans un texte libre, ces mêmes signes sont gardés et montrés à la lettre")
    void textesALaLettre() throws Exception {
        accepte(ETAT_CIVIL, etatCivil(), "coordonnees");
        for (var texte : List.of(
                "Robert'); DROP TABLE dossier", "<script>alert(1)</script>", "${7*7} {{7*7}}", "=1+1 @SUM(1)")) {
            accepte(COORDONNEES, coordonnees("batiment", texte), "situation");
            var page = candidat.lire(COORDONNEES);
            assertThat(page).doesNotContain("<script>alert", ">49<");
            assertThat(PageFautive.clair(page.replaceAll("value=\"([^\"]*)\"", ">$1<")))
                    .contains(texte);
        }
    }

    @Test
    @Exigence("FIA-09.55")
    @DisplayName("plusieurs prénoms, un seul, ou aucun : la case le dit")
    void prenoms() throws Exception {
        accepte(ETAT_CIVIL, etatCivil("prenoms", "Jeanne, Louise, Anne Marie"), "coordonnees");
        accepte(ETAT_CIVIL, etatCivil("prenoms", "Jeanne"), "coordonnees");
        accepte(ETAT_CIVIL, etatCivil("prenoms", "", "sansPrenom", "true"), "coordonnees");
        assertThat(candidat.lire(ETAT_CIVIL)).containsPattern("name=\"sansPrenom\"[^>]*checked");

        refus(ETAT_CIVIL, etatCivil("prenoms", ""))
                .dit("prenoms", "Indiquez au moins un prénom, ou cochez « Je n'ai pas de prénom ».");
        refus(ETAT_CIVIL, etatCivil("prenoms", "Jeanne", "sansPrenom", "true"))
                .dit("prenoms", "effacez le prénom ou décochez la case");
    }

    @ParameterizedTest(name = "né en {0}, département « {1} », pays « {2} » → {4}")
    @Exigence({"FIA-09.42", "FIA-09.44"})
    @DisplayName("un lieu de naissance qui n'existe pas ou se contredit")
    @CsvSource({
        "1999, 099, '', pays, Indiquez votre pays de naissance.",
        "1999, 99, '', departement, 'Pour une naissance à l''étranger, écrivez 099.'",
        "1999, 35, BE, pays, se contredisent",
        "1999, 20, '', departement, 'Depuis 1976, la Corse compte deux départements : écrivez 2A ou 2B.'",
        "1999, 96, '', departement, Le département « 96 » n'existe pas.",
        "1999, '', '', departement, Indiquez votre département de naissance",
    })
    void lieuxRefuses(String annee, String departement, String pays, String champ, String phrase) throws Exception {
        refus(ETAT_CIVIL, etatCivil("naissance.annee", annee, "departement", departement, "pays", pays))
                .dit(champ, phrase)
                .rienDAutre();
    }

    @ParameterizedTest(name = "né en {0}, département « {1} », pays « {2} »")
    @Exigence({"FIA-09.44", "FIA-09.45"})
    @DisplayName("lieux de naissance d'hier et d'aujourd'hui, outre-mer, Algérie d'avant juillet 1962")
    @CsvSource({
        "1999, 2a, ''", "1999, 2B, ''", "1970, 20, ''", "1999, 975, ''", "1999, 986, ''", "1999, 988, ''",
        "1958, 091, ''", "1958, 092, ''", "1958, 093, ''", "1958, 094, ''", "1958, 099, DZ", "1961, 091, ''",
    })
    void lieux(String annee, String departement, String pays) throws Exception {
        accepte(
                ETAT_CIVIL,
                etatCivil("naissance.annee", annee, "departement", departement, "pays", pays),
                "coordonnees");
    }

    @ParameterizedTest(name = "{0} « {1} » {2} « {3} » → {5}")
    @Exigence({"FIA-09.37", "FIA-09.38", "FIA-09.41", "FIA-09.47"})
    @DisplayName("un code postal mal formé, réservé, inconnu ou d'une autre académie")
    @CsvSource({
        "FRANCE, '', 3500, Rennes, codePostal, 'Le code postal comporte 5 chiffres, par exemple 35000.'",
        "FRANCE, '', 350000, Rennes, codePostal, Le code postal comporte 5 chiffres",
        "FRANCE, '', 35O00, Rennes, codePostal, Le code postal comporte 5 chiffres",
        "FRANCE, '', 99999, Rennes, codePostal, 99999 est réservé aux personnes qui résident à l'étranger.",
        "FRANCE, '', 00000, Rennes, codePostal, Code postal inconnu : 00000.",
        "FRANCE, '', 96000, Rennes, codePostal, Code postal inconnu : 96000.",
        "FRANCE, '', 44000, Nantes, codePostal, Ce code postal dépend de l'académie de Nantes",
        "FRANCE, '', 35000, Brest, localite, Cette localité ne correspond pas au code postal 35000.",
        "ETRANGER, 1000 Bruxelles, 35000, Belgique, codePostal, 'Pour une résidence à l''étranger, écrivez 99999'",
    })
    void adressesRefusees(
            String residence, String lieuDit, String codePostal, String localite, String champ, String phrase)
            throws Exception {
        accepte(ETAT_CIVIL, etatCivil(), "coordonnees");

        refus(
                        COORDONNEES,
                        coordonnees(
                                "residence",
                                residence,
                                "lieuDit",
                                lieuDit,
                                "codePostal",
                                codePostal,
                                "localite",
                                localite))
                .dit(champ, phrase)
                .rienDAutre();
    }

    @Test
    @Exigence("FIA-09.40")
    @DisplayName("à l'étranger sans lieu-dit ni pays connu : deux messages, chacun à son champ")
    void etrangerIncomplet() throws Exception {
        accepte(ETAT_CIVIL, etatCivil(), "coordonnees");

        var page = refus(
                        COORDONNEES,
                        coordonnees(
                                "residence", "ETRANGER", "lieuDit", "", "codePostal", "99999", "localite", "Atlantide"))
                .dit("lieuDit", "Écrivez dans « Lieu-dit » votre code postal et votre ville à l'étranger.")
                .dit("localite", "la localité de résidence est le nom du pays, par exemple Belgique");
        assertThat(page.erreurs()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} {1}")
    @Exigence({"FIA-09.37", "FIA-09.41"})
    @DisplayName("espaces et espaces insécables ôtés ; codes postaux d'outre-mer et de Corse connus")
    @CsvSource({
        "35 000, Rennes",
        "'35\u00a0000', Rennes",
        "' 35000 ', Rennes",
        "97133, Saint-Barthélemy",
        "98800, Nouméa",
        "20000, Ajaccio",
    })
    void adresses(String codePostal, String localite) throws Exception {
        accepte(ETAT_CIVIL, etatCivil(), "coordonnees");

        accepte(
                COORDONNEES,
                coordonnees("codePostal", codePostal, "localite", localite, "confirmations", "CAP-INS-320"),
                "situation");
    }

    @Test
    @Exigence("FIA-09.47")
    @DisplayName("résider ailleurs : la bonne académie est à un clic, ce qui est déjà rempli n'est pas perdu")
    void autreAcademie() throws Exception {
        accepte(ETAT_CIVIL, etatCivil(), "coordonnees");

        var page = refus(COORDONNEES, coordonnees("codePostal", "44000", "localite", "Nantes"));

        assertThat(page.html()).contains("href=\"/inscription/academie/44\"", "value=\"CAP-INS-320\"");
        assertThat(page.texte()).contains("S'inscrire dans l'académie de Nantes");
        scene.campagneOuverte("17", Campagne.Mode.COURRIER);
        assertThat(candidat.envoyer("/inscription/academie/44")).isEqualTo(ORIGINE);
        assertThat(candidat.envoyer(ORIGINE)).isEqualTo(ETAT_CIVIL);
        assertThat(HtmlUtils.htmlUnescape(candidat.lire(ETAT_CIVIL)))
                .contains("value=\"D'Almeida-Nuñez\"", "value=\"Zoé, Anne-Marie\"", "value=\"1999\"");
    }

    @ParameterizedTest(name = "« {0} » → {1}")
    @Exigence("FIA-09.56")
    @DisplayName("un numéro fixe, incomplet ou impossible")
    @CsvSource({
        "0112345678, C'est un numéro fixe : un numéro de mobile est obligatoire.",
        "06 12 34, Ce numéro est incomplet.",
        "'', Indiquez votre numéro de téléphone mobile.",
        "06 12 34 56 7a, Ce numéro n'existe pas.",
        "+999 12345678, Ce numéro n'existe pas.",
    })
    void mobilesRefuses(String mobile, String phrase) throws Exception {
        accepte(ETAT_CIVIL, etatCivil(), "coordonnees");

        refus(COORDONNEES, coordonnees("mobile", mobile)).dit("mobile", phrase).rienDAutre();
    }

    @ParameterizedTest
    @Exigence("FIA-09.56")
    @ValueSource(strings = {"0612345678", "+33 6 12 34 56 78", "00262692123456", "+32 470 12 34 56", "06.12.34.56.78"})
    @DisplayName("mobiles de métropole, d'outre-mer et d'ailleurs, comme on les écrit")
    void mobiles(String mobile) throws Exception {
        accepte(ETAT_CIVIL, etatCivil(), "coordonnees");

        accepte(COORDONNEES, coordonnees("mobile", mobile), "situation");
    }

    @Test
    @Exigence("FIA-09.59")
    @DisplayName("numéro sans date, date sans numéro : les deux, ou aucun")
    void lesDeuxOuAucun() throws Exception {
        refus(ORIGINE, new TreeMap<>(Map.of("numeroRedoublant", "0351234")))
                .dit("naissance.jour", "ou n'indiquez ni l'un ni l'autre")
                .rienDAutre();
        refus(ORIGINE, new TreeMap<>(Map.of("naissance.jour", "17", "naissance.mois", "10", "naissance.annee", "1999")))
                .dit("numeroRedoublant", "Indiquez un numéro avec votre date de naissance")
                .rienDAutre();
    }

    @Test
    @Exigence("FIA-09.59")
    @DisplayName("clé d'INE fausse : dite au champ ; puis la seule phrase neutre, qui compte un essai")
    void ineFaux() throws Exception {
        var champs = new TreeMap<>(Map.of(
                "ine", "0494004062A", "naissance.jour", "17", "naissance.mois", "10", "naissance.annee", "1999"));
        refus(ORIGINE, champs).dit("ine", "La clé de ce numéro INE").rienDAutre();

        refus(ORIGINE, avec(champs, "confirmations", "CAP-INS-106"))
                .dit("ine", "Ces informations ne permettent pas de retrouver une inscription antérieure.")
                .rienDAutre();
        assertThat(base.queryForObject("select count(*) from tentative where nature = 'NAISSANCE'", Integer.class))
                .isOne();
    }
}
