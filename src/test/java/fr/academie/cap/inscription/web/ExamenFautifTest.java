package fr.academie.cap.inscription.web;

import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.corbeille.Corbeille;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.AgentConnecte;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.brouillon.Brouillons;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.journal.ActeInscrit;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.moteur.CleMetier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

/** Session 2027: who is of age on 31 December was born in 2009 at the latest. */
@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Écrans 4 à 7 : chaque mauvaise réponse est dite en haut et à son champ, rien n'est perdu")
class ExamenFautifTest {

    private static final String ETAPES = "/inscription/etapes/";
    private static final String SITUATION = ETAPES + "situation";
    private static final String SPECIALITE = ETAPES + "specialite";
    private static final String ACQUIS = ETAPES + "acquis";
    private static final String EPREUVES = ETAPES + "epreuves";
    private static final String ELECTRICIEN = SceneDInscription.ELECTRICIEN;
    private static final String SALARIE = "F-14-INDIVIDUEL_SALARIE";

    /** What no control of the page can show: it is not one of its choices. */
    private static final Set<String> MUETS = Set.of("peut-être", "DISPENSE", "EG9");

    @Autowired
    MockMvc serveur;

    @Autowired
    SceneDInscription scene;

    @Autowired
    HorlogeDEpreuve horloge;

    @Autowired
    Brouillons brouillons;

    @Autowired
    Corbeille corbeille;

    @Autowired
    Journal journal;

    @Autowired
    JdbcTemplate base;

    @Autowired
    TransactionTemplate transactions;

    private CandidatEnLigne candidat;

    @BeforeEach
    void ouverte() throws Exception {
        scene.campagneOuverte(RENNES, Campagne.Mode.MEL);
        candidat = new CandidatEnLigne(serveur);
        candidat.envoyer("/inscription/academie/35");
    }

    @AfterEach
    void lHeureRevient() {
        horloge.remettre();
    }

    private static Map<String, String> champs(String... nomsEtValeurs) {
        var champs = new LinkedHashMap<String, String>();
        for (var i = 0; i < nomsEtValeurs.length; i += 2) {
            champs.put(nomsEtValeurs[i], nomsEtValeurs[i + 1]);
        }
        return champs;
    }

    private static String[] enSuite(Map<String, String> champs) {
        var suite = new ArrayList<String>();
        champs.forEach((nom, valeur) -> suite.addAll(List.of(nom, valeur)));
        return suite.toArray(String[]::new);
    }

    private PageFautive refus(String adresse, String... champs) throws Exception {
        var page = new PageFautive(candidat.refuser(adresse, champs));
        for (var i = 0; i < champs.length; i += 2) {
            if (!champs[i + 1].isEmpty() && !MUETS.contains(champs[i + 1])) {
                page.garde(champs[i], champs[i + 1]);
            }
        }
        return page;
    }

    /** Lines that are not those of the page come back in the order of the page. */
    private PageFautive relu(String adresse, String... champs) throws Exception {
        return new PageFautive(candidat.refuser(adresse, champs));
    }

    /** Seven digits, then their key. */
    private String etablissement(int numero, String nature) {
        var uai = "%07d%s".formatted(numero, "ABCDEFGHJKLMNPRSTUVWXYZ".charAt(numero % 23));
        transactions.executeWithoutResult(etat -> base.update(
                "insert into etablissement (code, debut, nom, nature, statut, contrat, implantation, code_postal, commune,"
                        + " fictif, demonstration) values (?, '2020-01-01', ?, ?, 'PUBLIC', 'SANS_OBJET', '14', '35000',"
                        + " 'Rennes', false, true) on conflict do nothing",
                uai,
                "Épreuve " + uai,
                nature));
        return uai;
    }

    /** Steps 1 to 4. */
    private void situation(String naissance, String categorie) throws Exception {
        var date = naissance.split("/");
        candidat.remplirLIdentite("Fautive", RENNES);
        candidat.envoyer(
                ETAPES + "etat-civil",
                enSuite(champs(
                        "nomFamille",
                        "Fautive",
                        "prenoms",
                        "Jeanne",
                        "naissance.jour",
                        date[0],
                        "naissance.mois",
                        date[1],
                        "naissance.annee",
                        date[2],
                        "departement",
                        "35")));
        candidat.envoyer(
                SITUATION,
                enSuite(champs(
                        "categorie",
                        categorie,
                        "etablissement",
                        lieu(categorie),
                        "handicap",
                        "non",
                        "presse",
                        "non",
                        "collectivites",
                        "oui")));
    }

    private String lieu(String categorie) {
        return switch (categorie) {
            case "SCOLAIRE" -> etablissement(359_841, "LYCEE");
            case "APPRENTI" -> etablissement(359_842, "CFA");
            case "FORMATION_CONTINUE" -> etablissement(359_843, "FORMATION_CONTINUE");
            default -> "F-14-" + categorie;
        };
    }

    private void choisir(String forme, String... enPlus) throws Exception {
        var champs = champs("specialite", ELECTRICIEN, "forme", forme);
        champs.putAll(champs(enPlus));
        candidat.envoyer(SPECIALITE, enSuite(champs));
    }

    @Test
    @Exigence({"FIA-09.58", "FIA-09.70"})
    @DisplayName("oui ou non aux deux questions, un établissement, une catégorie : rien n'est répondu d'avance")
    void sansReponse() throws Exception {
        candidat.remplirLIdentite("Fautive", RENNES);

        refus(SITUATION, "categorie", "INDIVIDUEL_SALARIE", "etablissement", SALARIE, "handicap", "non")
                .dit("presse", "Cochez oui ou non pour la publication de votre résultat.")
                .dit("collectivites", "Cochez oui ou non pour la communication de vos nom et adresse");
        refus(SITUATION, "presse", "peut-être", "collectivites", "non")
                .dit("categorie", "Choisissez la catégorie")
                .dit("etablissement", "Choisissez l'établissement")
                .dit("handicap", "Cochez oui ou non pour le handicap.")
                .dit("presse", "Cochez oui ou non");
    }

    @Test
    @Exigence("FIA-09.70")
    @DisplayName(
            "établissement fictif pour un scolaire, réel pour un individuel, d'une autre nature : chacun sa phrase")
    void etablissementInadapte() throws Exception {
        candidat.remplirLIdentite("Fautive", RENNES);
        var lycee = lieu("SCOLAIRE");
        var reste = new String[] {"handicap", "non", "presse", "oui", "collectivites", "non"};

        inadapte("SCOLAIRE", SALARIE, reste)
                .dit("etablissement", "est réservé aux candidats individuels : choisissez l'établissement où vous êtes")
                .rienDAutre();
        inadapte("INDIVIDUEL_SALARIE", lycee, reste)
                .dit("etablissement", "Vous vous inscrivez à titre individuel : choisissez la ligne")
                .rienDAutre();
        inadapte("APPRENTI", lycee, reste)
                .dit("etablissement", "ne prépare pas les candidats de la catégorie « Apprenti »")
                .rienDAutre();
        inadapte("INDIVIDUEL_SALARIE", "F-14-INDIVIDUEL_SANS_EMPLOI", reste)
                .dit("etablissement", "ne prépare pas les candidats de la catégorie « Individuel salarié »")
                .rienDAutre();
    }

    private PageFautive inadapte(String categorie, String etablissement, String... reste) throws Exception {
        var champs = champs("categorie", categorie, "etablissement", etablissement);
        champs.putAll(champs(reste));
        return refus(SITUATION, enSuite(champs));
    }

    @ParameterizedTest(name = "né le {0}, {1} : preuve demandée {2}")
    @Exigence({"FIA-09.12", "FIA-09.14"})
    @DisplayName("l'année de naissance décide seule : majeur au 31 décembre, aucune preuve de formation n'est demandée")
    @CsvSource({
        "31/12/2009, SCOLAIRE, false",
        "00/00/2009, SCOLAIRE, false",
        "01/01/2010, SCOLAIRE, true",
        "00/00/2010, SCOLAIRE, true",
        "00/00/2010, APPRENTI, true",
        "00/00/2009, INDIVIDUEL_SALARIE, false",
    })
    void majeur(String naissance, String categorie, boolean preuve) throws Exception {
        situation(naissance, categorie);

        assertThat(candidat.lire(SPECIALITE).contains("name=\"justificatif\"")).isEqualTo(preuve);
        if (preuve) {
            refus(SPECIALITE, "specialite", ELECTRICIEN, "forme", "GLOBALE")
                    .dit("justificatif", "mineur")
                    .rienDAutre();
            choisir("GLOBALE", "justificatif", "true");
        } else {
            choisir("GLOBALE");
        }
    }

    @ParameterizedTest
    @Exigence("FIA-09.15")
    @ValueSource(strings = {"FORMATION_CONTINUE", "ENSEIGNEMENT_A_DISTANCE"})
    @DisplayName(
            "mineur en formation continue ou à distance, forme progressive sans preuve : D337-10 est dit, puis la preuve passe")
    void mineurProgressif(String categorie) throws Exception {
        situation("00/00/2010", categorie);

        var page = refus(SPECIALITE, "specialite", ELECTRICIEN, "forme", "PROGRESSIVE")
                .dit("forme", "Un mineur ne répartit ses épreuves que s'il prouve")
                .dit("justificatif", "mineur");
        assertThat(page.texte()).contains("Je joindrai à ma confirmation signée : Attestation");
        assertThat(page.texte()).contains("article D337-10");
        choisir("PROGRESSIVE", "justificatif", "true");
    }

    @ParameterizedTest
    @Exigence("FIA-09.16")
    @ValueSource(strings = {"SCOLAIRE", "APPRENTI"})
    @DisplayName("scolaire ou apprenti en forme progressive : D337-9, et comment demander une dérogation")
    void progressifSansDerogation(String categorie) throws Exception {
        situation("00/00/2008", categorie);

        var page = refus(SPECIALITE, "specialite", ELECTRICIEN, "forme", "PROGRESSIVE")
                .dit("forme", "dérogation individuelle du recteur")
                .rienDAutre();
        assertThat(page.html()).contains("href=\"mailto:dec@academie.invalid");
        assertThat(page.texte()).contains("Demander une dérogation", "jusqu'au 1er décembre 2026", "02 23 21 77 77");
    }

    @Test
    @DisplayName("sans spécialité ni forme : deux messages")
    void sansSpecialite() throws Exception {
        situation("17/10/1999", "INDIVIDUEL_SALARIE");

        refus(SPECIALITE, "specialite", "", "forme", "")
                .dit("specialite", "Choisissez la spécialité que vous présentez.")
                .dit("forme", "Choisissez la forme de l'examen.");
    }

    private void unDiplome(String... codes) throws Exception {
        situation("17/10/1999", "INDIVIDUEL_SALARIE");
        choisir("GLOBALE");
        var diplomes = new ArrayList<String>();
        for (var code : codes) {
            diplomes.addAll(List.of("diplomes", code));
        }
        candidat.envoyer(ACQUIS, diplomes.toArray(String[]::new));
    }

    private static String[] ligne(String unite, String annee, String lieu, String note) {
        return new String[] {
            "lignes[0].unite",
            unite,
            "lignes[0].retenu",
            "true",
            "lignes[0].annee",
            annee,
            "lignes[0].lieu",
            lieu,
            "lignes[0].note",
            note
        };
    }

    @ParameterizedTest(name = "{0}, {1}, {2} → {4}")
    @Exigence({"FIA-09.21", "FIA-09.23", "FIA-09.25", "FIA-09.27", "FIA-09.28"})
    @DisplayName("note, année et lieu d'un acquis : chaque faute a sa phrase, qui nomme l'épreuve")
    @CsvSource({
        "2025, Rennes, 20.5, note, La note doit être comprise entre 0 et 20.",
        "2025, Rennes, -1, note, La note doit être comprise entre 0 et 20.",
        "2025, Rennes, 13.005, note, La note comporte 2 décimales au plus.",
        "2025, Rennes, treize, note, 'Écrivez la note en chiffres, par exemple 10.00.'",
        "2025, Rennes, '', note, La note est obligatoire pour un bénéfice.",
        "2027, Rennes, 12, annee, L'année d'obtention est dans le futur.",
        "11, Rennes, 12, annee, 'Écrivez l''année en quatre chiffres, par exemple 2011.'",
        "2O11, Rennes, 12, annee, L'année contient une lettre (O au lieu de 0",
        "'', Rennes, 12, annee, Indiquez l'année d'obtention.",
        "2025, '', 12, lieu, Indiquez le lieu d'obtention.",
    })
    void acquisFautifs(String annee, String lieu, String note, String champ, String phrase) throws Exception {
        unDiplome(ELECTRICIEN);

        refus(ACQUIS + "/0", ligne("EP1", annee, lieu, note))
                .dit("lignes[0]." + champ, phrase)
                .dit("lignes[0]." + champ, "EP1")
                .rienDAutre();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @Exigence({"FIA-09.23", "FIA-09.24"})
    @DisplayName("13, 13,5, 7.50 : la note se lit avec un point ou une virgule, même en dessous de dix")
    @CsvSource({"13, 13.00", "'13,5', 13.50", "7.50, 7.50", "'0', 0.00", "20, 20.00"})
    void notes(String tapee, String lue) throws Exception {
        unDiplome(ELECTRICIEN);

        assertThat(PageFautive.clair(candidat.lire(ACQUIS + "/0"))).contains("la note, même inférieure à 10");
        assertThat(candidat.envoyer(ACQUIS + "/0", ligne("EP1", "2025", "Rennes", tapee)))
                .isEqualTo(ACQUIS + "/bilan");
        assertThat(candidat.lire(ACQUIS + "/bilan")).contains(lue);
    }

    @Test
    @Exigence("FIA-09.25")
    @DisplayName("une dispense avec une note : le message est là où le candidat peut l'effacer")
    void dispenseNotee() throws Exception {
        unDiplome("49Z-90000");

        refus(ACQUIS + "/0", ligne("EG1", "2017", "Rennes", "12"))
                .dit("lignes[0].note", "Une dispense ne comporte pas de note : effacez la note.")
                .rienDAutre();
        assertThat(candidat.envoyer(ACQUIS + "/0", ligne("EG1", "2017", "Rennes", "")))
                .isEqualTo(ACQUIS + "/bilan");
    }

    @Test
    @Exigence("FIA-09.29")
    @DisplayName("la même épreuve gardée de deux diplômes : le second dit lequel la couvre déjà")
    void dejaCouverte() throws Exception {
        unDiplome(ELECTRICIEN, "49Z-90000");
        assertThat(candidat.envoyer(ACQUIS + "/0", ligne("EG1", "2025", "Rennes", "12")))
                .isEqualTo(ACQUIS + "/1");

        refus(ACQUIS + "/1", ligne("EG1", "2017", "Rennes", ""))
                .dit("lignes[0].retenu", "L'épreuve EG1 est déjà couverte par « ")
                .rienDAutre();
    }

    @Test
    @Exigence("FIA-09.36")
    @DisplayName("une validation d'acquis sans date de décision, avec une date fausse ou future")
    void decision() throws Exception {
        unDiplome("500-90000");

        refus(ACQUIS + "/0", ligne("EP1", "2025", "Rennes", "12"))
                .dit("dateDecision.jour", "Indiquez la date de la décision du jury de validation des acquis.");
        refus(ACQUIS + "/0", decision("31", "02", "2019"))
                .dit("dateDecision.jour", "La date de la décision n'existe pas.");
        refus(ACQUIS + "/0", decision("01", "02", "2031"))
                .dit("dateDecision.annee", "La date de la décision est dans le futur.");
    }

    private static String[] decision(String jour, String mois, String annee) {
        var champs = champs(ligne("EP1", "2025", "Rennes", "12"));
        champs.putAll(champs("dateDecision.jour", jour, "dateDecision.mois", mois, "dateDecision.annee", annee));
        return enSuite(champs);
    }

    private static String[] facultatives(String ef1, String ef2, String ef3, String... enPlus) {
        var champs = champs(
                "facultatives[0].code",
                "EF1",
                "facultatives[0].valeur",
                ef1,
                "facultatives[1].code",
                "EF2",
                "facultatives[1].valeur",
                ef2,
                "facultatives[2].code",
                "EF3",
                "facultatives[2].valeur",
                ef3);
        champs.putAll(champs(enPlus));
        return enSuite(champs);
    }

    private void auxEpreuves(String forme) throws Exception {
        situation("17/10/1999", "INDIVIDUEL_SALARIE");
        choisir(forme);
        candidat.envoyer(ACQUIS);
    }

    @Test
    @Exigence({"FIA-09.33", "FIA-09.35"})
    @DisplayName("forme progressive : au moins une épreuve ; facultatives : pas plus que le règlement n'en veut")
    void epreuvesFautives() throws Exception {
        auxEpreuves("PROGRESSIVE");

        refus(EPREUVES, facultatives("NON INSCRIT", "NON INSCRIT", "NON INSCRIT"))
                .dit("presentees", "Choisissez au moins une épreuve à présenter.")
                .rienDAutre();
        refus(EPREUVES, facultatives("INSCRIT", "INSCRIT", "INSCRIT", "presentees", "EP1"))
                .dit("facultatives[0].valeur", "2 épreuves facultatives au plus.")
                .rienDAutre();
        refus(EPREUVES, facultatives("INSCRIT", "", "NON INSCRIT", "presentees", "EP1"))
                .dit("facultatives[1].valeur", "Choisissez INSCRIT ou NON INSCRIT pour l'épreuve EF2.")
                .rienDAutre();
        assertThat(candidat.envoyer(EPREUVES, facultatives("INSCRIT", "INSCRIT", "NON INSCRIT", "presentees", "EP1")))
                .isEqualTo(ETAPES + "recapitulatif");
    }

    @Test
    @Exigence("FIA-09.34")
    @DisplayName("tout dispensé : permis, dit à l'écran, et le service reçoit de quoi le vérifier")
    void toutDispense() throws Exception {
        unDiplome(ELECTRICIEN);
        var champs = new ArrayList<String>();
        var rang = 0;
        for (var unite : List.of("EP1", "EP2", "EP3", "EG1", "EG2", "EG3", "EG4", "EF1", "EF2", "EF3")) {
            var p = "lignes[" + rang++ + "].";
            champs.addAll(List.of(p + "unite", unite, p + "retenu", "true", p + "annee", "2025"));
            champs.addAll(List.of(p + "lieu", "Rennes", p + "note", "12"));
        }
        assertThat(candidat.envoyer(ACQUIS + "/0", champs.toArray(String[]::new)))
                .isEqualTo(ACQUIS + "/bilan");
        candidat.envoyer(ACQUIS + "/bilan");
        assertThat(PageFautive.clair(candidat.lire(EPREUVES)))
                .contains("Vos acquis couvrent toutes les épreuves obligatoires : le service vérifiera votre demande");
        candidat.envoyer(EPREUVES);
        var page = candidat.lire(ETAPES + "recapitulatif");
        assertThat(candidat.envoyer(ETAPES + "recapitulatif", "cle", CandidatEnLigne.cle(page)))
                .isEqualTo("/inscription/confirmation");

        var numero = Pattern.compile("numero__valeur\">([0-9]+)").matcher(candidat.lire("/inscription/confirmation"));
        assertThat(numero.find()).isTrue();
        var cle = new CleMetier(RENNES, SceneDInscription.SESSION, Integer.parseInt(numero.group(1)));
        scene.recevoir(cle, 0);
        var ordinaire = scene.valider(RENNES, scene.unAdulteSalarie());
        scene.recevoir(ordinaire, 0);
        assertThat(tache(cle)).contains("Ce candidat ne passe aucune épreuve obligatoire", "Vérifiez chacune");
        assertThat(tache(ordinaire)).doesNotContain("aucune épreuve obligatoire");
    }

    /** The task of the control, as its agent sees it once taken. */
    private String tache(CleMetier cle) throws Exception {
        var agent = scene.gestionnaire(RENNES);
        var id = scene.enTantQue(agent, a -> {
            var tache = corbeille.duDossier(cle.texte()).get(0);
            corbeille.prendre(a, tache.id());
            return tache.id();
        });
        var page = serveur.perform(get("/corbeille/taches/" + id).with(user(new AgentConnecte(agent, "", true))))
                .andReturn()
                .getResponse();
        return PageFautive.clair(page.getContentAsString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @Exigence("FIA-09.31")
    @ValueSource(strings = {"SCOLAIRE", "APPRENTI"})
    @DisplayName("la dispense d'éducation physique demandée par un scolaire ou un apprenti : D337-19 est dit")
    void dispenseEps(String categorie) throws Exception {
        situation("00/00/2008", categorie);
        choisir("GLOBALE");
        candidat.envoyer(ACQUIS);
        assertThat(candidat.lire(EPREUVES)).as("rien à demander").doesNotContain("name=\"eps\"");

        var page = refus(EPREUVES, facultatives("NON INSCRIT", "NON INSCRIT", "NON INSCRIT", "eps", "DISPENSE"))
                .dit("eps", "dispense")
                .rienDAutre();
        assertThat(page.texte()).contains("article D337-19");
    }

    @ParameterizedTest(name = "{0}, {1} = {2}")
    @Exigence("FIA-09.69")
    @DisplayName(
            "une réponse qu'aucun écran ne propose : 400 neutre, brouillon intact, un événement et un seul, sans la valeur")
    @CsvSource({
        "situation, etablissement, F-17-INDIVIDUEL_SALARIE",
        "situation, etablissement, 0440001M",
        "situation, ancienEtablissement, F-17-INDIVIDUEL_SALARIE",
        "situation, categorie, MINISTRE",
        "specialite, specialite, 500-22132",
        "specialite, specialite, 500-99999",
        "etat-civil, naissance, 17/10/1999",
        "etat-civil, nom<script>, zzz",
        "acquis, diplomes[7], zzz",
    })
    void forgees(String etape, String champ, String valeur) throws Exception {
        situation("17/10/1999", "INDIVIDUEL_SALARIE");
        choisir("GLOBALE");
        var avant = brouillon();
        var evenements = evenements();

        var reponse = candidat.poster(ETAPES + etape, champ, valeur);

        assertThat(reponse.getStatus()).isEqualTo(400);
        assertThat(reponse.getContentAsString(StandardCharsets.UTF_8))
                .contains("ne peut pas être traitée", "Revenir à ma saisie")
                .doesNotContain(">" + valeur, champ + "\"");
        assertThat(brouillon()).isEqualTo(avant);
        assertThat(evenements()).hasSize(evenements.size() + 1);
        var dernier = evenements().get(evenements.size());
        assertThat(dernier.acteur()).isEqualTo("systeme");
        assertThat(dernier.objet()).isEqualTo("ecran:" + ETAPES + etape);
        assertThat(dernier.details()).containsOnlyKeys("champ");
        assertThat(dernier.details().toString()).doesNotContain(valeur, "<", "Fautive", "jeanne@exemple.fr");
    }

    private String brouillon() {
        return brouillons
                .parJeton(candidat.cookie().orElseThrow().getValue())
                .orElseThrow()
                .saisie()
                .toString();
    }

    private List<ActeInscrit> evenements() {
        return scene.dans(
                RENNES,
                () -> Stream.of("etat-civil", "situation", "specialite", "acquis")
                        .flatMap(etape -> journal.surObjet("ecran:" + ETAPES + etape).stream())
                        .sorted(Comparator.comparing(ActeInscrit::id))
                        .toList());
    }

    @Test
    @Exigence("FIA-09.69")
    @DisplayName("un établissement fermé depuis que la page est ouverte a sa phrase : ce n'est pas une fraude")
    void etablissementFerme() throws Exception {
        var ferme = etablissement(359_844, "LYCEE");
        transactions.executeWithoutResult(
                etat -> base.update("update etablissement set fin = '2026-09-01' where code = ?", ferme));
        candidat.remplirLIdentite("Fautive", RENNES);

        relu(
                        SITUATION,
                        "categorie",
                        "SCOLAIRE",
                        "etablissement",
                        ferme,
                        "handicap",
                        "non",
                        "presse",
                        "oui",
                        "collectivites",
                        "non")
                .dit("etablissement", "Choisissez un établissement dans la liste de votre académie.")
                .rienDAutre();
    }

    @Test
    @Exigence("FIA-09.32")
    @DisplayName("un code d'épreuve hors du règlement : acquis, épreuve présentée, facultative")
    void epreuveInconnue() throws Exception {
        unDiplome(ELECTRICIEN);
        relu(ACQUIS + "/0", "lignes[0].unite", "EG9", "lignes[0].retenu", "true")
                .dit("lignes[0].retenu", "L'épreuve « EG9 » est inconnue pour cette spécialité.");
        choisir("PROGRESSIVE");
        candidat.envoyer(ACQUIS);

        refus(EPREUVES, facultatives("NON INSCRIT", "NON INSCRIT", "NON INSCRIT", "presentees", "EG9"))
                .dit("presentees", "L'épreuve « EG9 » est inconnue pour cette spécialité.")
                .rienDAutre();
        relu(EPREUVES, "presentees", "EP1", "facultatives[0].code", "EG9", "facultatives[0].valeur", "INSCRIT")
                .dit("facultatives[0].valeur", "L'épreuve « EG9 » est inconnue pour cette spécialité.");
    }

    @Test
    @DisplayName("une page dont il manque des lignes, ou toutes, se relit entière : jamais une panne")
    void lignesManquantes() throws Exception {
        unDiplome(ELECTRICIEN);
        refus(ACQUIS + "/0").dit("lignes[0].retenu", "Cochez au moins une épreuve");
        relu(ACQUIS + "/0", "lignes[0].unite", "EP3", "lignes[0].retenu", "true")
                .dit("lignes[2].annee", "EP3");
        choisir("GLOBALE");
        candidat.envoyer(ACQUIS);
        refus(EPREUVES).dit("eps", "éducation physique").dit("facultatives[2].valeur", "EF3");
        for (var champ : List.of("lignes[3].retenu", "lignes[99].retenu")) {
            assertThat(candidat.poster(ACQUIS + "/0", champ, "true").getStatus())
                    .isEqualTo(400);
        }
    }
}
