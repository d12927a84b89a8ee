package fr.academie.cap.inscription.web;

import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.courrier.Lettres;
import fr.academie.cap.courrier.Rendus;
import fr.academie.cap.courrier.lettres.CodeDeReprise;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.antecedents.Antecedent.Ancien;
import fr.academie.cap.inscription.antecedents.Antecedent.Contact;
import fr.academie.cap.inscription.antecedents.Antecedent.Contenu;
import fr.academie.cap.inscription.antecedents.Antecedent.Obtenu;
import fr.academie.cap.inscription.antecedents.Antecedent.Source;
import fr.academie.cap.inscription.antecedents.Antecedents;
import fr.academie.cap.inscription.antecedents.Reprises;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.saisie.Coordonnees;
import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.EtatCivil;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.socle.Perimetre;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Reprendre une inscription antérieure")
class RepriseDUneInscriptionTest {

    private static final String NANTES = "17";
    private static final String ORIGINE = "/inscription/etapes/origine";
    private static final String REPRISE = ORIGINE + "/reprise";
    private static final String ETAT_CIVIL = "/inscription/etapes/etat-civil";
    private static final String COORDONNEES = "/inscription/etapes/coordonnees";
    private static final AtomicInteger RANGS = new AtomicInteger();

    @Autowired
    MockMvc serveur;

    @Autowired
    SceneDInscription scene;

    @Autowired
    HorlogeDEpreuve horloge;

    @Autowired
    Antecedents antecedents;

    @Autowired
    Rendus rendus;

    @Autowired
    Lettres lettres;

    @Autowired
    JdbcTemplate base;

    @Autowired
    TransactionTemplate transactions;

    private CandidatEnLigne candidat;

    /** Nobody is born the same day as another test's person: birth dates are counted too. */
    private int annee;

    private String redoublant;
    private String ivae;
    private String ine;

    @BeforeEach
    void uneAncienneCandidate() throws Exception {
        scene.campagneOuverte(RENNES, Campagne.Mode.MEL);
        scene.campagneOuverte(NANTES, Campagne.Mode.COURRIER);
        var rang = RANGS.incrementAndGet();
        annee = 1960 + rang;
        redoublant = "99%06d".formatted(rang);
        ivae = "VAE%05d".formatted(rang);
        ine = "%09dAB".formatted(rang);
        tenir(RENNES, 2025, "LE GOFF", numeros(redoublant, null, ine));
        candidat = new CandidatEnLigne(serveur);
        candidat.envoyer("/inscription/academie/35");
    }

    @AfterEach
    void lHeureRevient() {
        horloge.remettre();
    }

    @Test
    @Exigence({"INS-04", "INS-15", "INS-17", "INS-21", "INS-22", "INS-23", "INS-43"})
    @DisplayName("numéro redoublant et date : noms repris, à vérifier ; adresse et lieu de naissance restent blancs")
    void redoublant() throws Exception {
        assertThat(candidat.lire(ORIGINE))
                .contains("Numéro IVAE", "Numéro redoublant", "Numéro INE / CFA", "17 10 1999");
        assertThat(candidat.envoyer(ORIGINE, pair("numeroRedoublant", redoublant)))
                .isEqualTo(REPRISE);

        assertThat(candidat.lire(REPRISE))
                .contains("2025", "Électricien", "Ajourné", "LE GOFF Solène", "Recevoir un code", ">Suite<")
                .doesNotContain("solene@ancienne.invalid", "rue Vauban", "+33600000001");
        assertThat(candidat.envoyer(REPRISE + "/code")).isEqualTo(ETAT_CIVIL);
        assertThat(candidat.lire(ETAT_CIVIL))
                .containsPattern("readonly[^>]*value=\"LE GOFF\"")
                .contains("value=\"Sol", "value=\"" + annee + "\"", "À vérifier", "n’est pas modifiable")
                .doesNotContain("value=\"MORVAN\"", "value=\"29\"");

        assertThat(candidat.envoyer(ETAT_CIVIL, etatCivil("Le Goff", "Solène"))).isEqualTo(COORDONNEES);
        assertThat(candidat.lire(COORDONNEES)).doesNotContain("rue Vauban", "solene@ancienne", "À vérifier");
    }

    @Test
    @Exigence({"INS-22", "FIA-09.54"})
    @DisplayName("un nom changé dans la requête est refusé, tout le reste est gardé ; un prénom se corrige")
    void nomForce() throws Exception {
        candidat.envoyer(ORIGINE, pair("numeroRedoublant", redoublant));

        assertThat(candidat.refuser(ETAT_CIVIL, etatCivil("Martin", "Solenn")))
                .contains("Le nom de famille n’est pas modifiable.", "value=\"Solenn\"");
        assertThat(candidat.envoyer(ETAT_CIVIL, etatCivil("LE GOFF", "Solenn"))).isEqualTo(COORDONNEES);
        assertThat(candidat.envoyer(ORIGINE)).isEqualTo(ETAT_CIVIL);
        assertThat(candidat.lire(ETAT_CIVIL)).doesNotContain("readonly");
        assertThat(candidat.envoyer(ETAT_CIVIL, etatCivil("Martin", "Solenn"))).isEqualTo(COORDONNEES);
    }

    @Test
    @Exigence({"INS-16", "INS-18"})
    @DisplayName(
            "IVAE et INE se retrouvent d'une académie à l'autre, l'ancien numéro de candidat non ; le nom se corrige")
    void numerosNationaux() throws Exception {
        var ailleurs = ine.replace("AB", "CD");
        tenir(NANTES, 2024, "TANGUY", numeros(redoublant + "9", null, ailleurs));
        tenir(NANTES, 2024, "TANGUY", numeros(null, ivae, null));

        assertThat(candidat.refuser(ORIGINE, pair("numeroRedoublant", redoublant + "9")))
                .contains("CAP-INS-108");
        assertThat(candidat.envoyer(ORIGINE, pair("ine", ailleurs))).isEqualTo(REPRISE);
        assertThat(candidat.envoyer(ORIGINE, pair("numeroIvae", ivae))).isEqualTo(REPRISE);
        candidat.envoyer(REPRISE + "/code");
        assertThat(candidat.lire(ETAT_CIVIL))
                .contains("value=\"TANGUY\"", "À vérifier")
                .doesNotContain("readonly");
        assertThat(candidat.envoyer(ETAT_CIVIL, etatCivil("TANGUI", "Solène"))).isEqualTo(COORDONNEES);
    }

    @Test
    @Exigence("INS-20")
    @DisplayName(
            "numéro inconnu, mauvaise date, numéros de deux personnes : même page, même compte d'échecs, rien d'autre")
    void sansOracle() throws Exception {
        var autre = ine.replace("AB", "EF");
        tenir(RENNES, 2024, "SALAUN", numeros("55" + redoublant, null, autre));
        var inconnu = tente(pair("numeroRedoublant", "0000" + redoublant));
        var mauvaiseDate = tente(remplace(pair("numeroRedoublant", redoublant), "naissance.jour", "18"));
        var deuxPersonnes = tente(avec(pair("numeroRedoublant", redoublant), "ine", autre));

        assertThat(inconnu.page()).contains("ne permettent pas de retrouver", "J’ai vérifié");
        assertThat(mauvaiseDate).isEqualTo(inconnu);
        assertThat(deuxPersonnes).isEqualTo(inconnu);
        assertThat(inconnu.echecs()).isEqualTo(5);
    }

    @Test
    @Exigence({"INS-19", "INS-20"})
    @DisplayName("qui confirme un numéro non reconnu continue sans reprise ; qui l'efface aussi")
    void continuerSansReprise() throws Exception {
        var champs = pair("numeroRedoublant", "0000" + redoublant);
        candidat.refuser(ORIGINE, champs);

        assertThat(candidat.envoyer(ORIGINE, avec(champs, "confirmations", "CAP-INS-108")))
                .isEqualTo(ETAT_CIVIL);
        assertThat(candidat.lire(ETAT_CIVIL)).doesNotContain("À vérifier", "readonly");
        assertThat(candidat.redirige(REPRISE)).isEqualTo(ORIGINE);
        assertThat(candidat.envoyer(ORIGINE)).isEqualTo(ETAT_CIVIL);
        assertThat(candidat.refuser(ORIGINE, "numeroRedoublant", redoublant)).contains("Indiquez votre date");
        assertThat(candidat.refuser(ORIGINE, Arrays.copyOfRange(champs, 2, 8))).contains("Indiquez un numéro");
    }

    @Test
    @Exigence({"INS-20", "FIA-09.59"})
    @DisplayName(
            "après quatre échecs, la bonne paire ne se cherche plus sans captcha ; sans JavaScript, on la confirme et on continue")
    void captchaAuCinquieme() throws Exception {
        for (var essai = 1; essai <= 4; essai++) {
            assertThat(candidat.refuser(ORIGINE, pair("numeroRedoublant", "000" + essai)))
                    .contains("CAP-INS-108")
                    .satisfies(
                            essai == 4
                                    ? p -> assertThat(p).contains("data-captcha")
                                    : p -> assertThat(p).doesNotContain("data-captcha"));
        }
        assertThat(candidat.lire(ORIGINE)).contains("data-captcha", "<noscript>", "confirmez votre numéro");
        new PageFautive(candidat.refuser(ORIGINE, pair("numeroRedoublant", redoublant)))
                .dit("captcha", "Cochez la case « Je ne suis pas un robot »")
                .garde(pair("numeroRedoublant", redoublant))
                .rienDAutre();
        assertThat(candidat.redirige(REPRISE)).isEqualTo(ORIGINE);

        assertThat(candidat.envoyer(
                        ORIGINE, avec(pair("numeroRedoublant", redoublant), "confirmations", "CAP-INS-140")))
                .isEqualTo(ETAT_CIVIL);
        assertThat(candidat.redirige(REPRISE)).isEqualTo(ORIGINE);
        var sans = candidat.refuser(ORIGINE, pair("numeroRedoublant", "0005"));
        assertThat(sans).as("dit d'un autre numéro").contains("value=\"CAP-INS-140\"");

        var captcha = candidat.resoudreLeCaptcha();
        assertThat(candidat.envoyer(ORIGINE, avec(pair("numeroRedoublant", redoublant), "captcha", captcha)))
                .isEqualTo(REPRISE);
        assertThat(candidat.refuser(ORIGINE, avec(pair("numeroRedoublant", "0006"), "captcha", captcha)))
                .as("un captcha ne sert qu'une fois")
                .contains("value=\"CAP-INS-140\"");
    }

    @Test
    @Exigence("INS-20")
    @DisplayName("dix échecs sur un numéro : plus rien ne se cherche, captcha ou non ; une heure plus tard, si")
    void tropDEssais() throws Exception {
        var faux = remplace(pair("numeroRedoublant", redoublant), "naissance.jour", "18");
        for (var essai = 1; essai <= 10; essai++) {
            candidat.refuser(ORIGINE, avec(faux, "captcha", essai <= 4 ? "" : candidat.resoudreLeCaptcha()));
        }
        var juste = pair("numeroRedoublant", redoublant);
        assertThat(candidat.refuser(ORIGINE, avec(juste, "captcha", candidat.resoudreLeCaptcha())))
                .contains("Trop de recherches", "value=\"CAP-INS-109\"");
        assertThat(candidat.envoyer(ORIGINE, avec(juste, "confirmations", "CAP-INS-109")))
                .isEqualTo(ETAT_CIVIL);
        assertThat(candidat.redirige(REPRISE)).isEqualTo(ORIGINE);

        horloge.regler(SceneDInscription.PENDANT.plusSeconds(24 * 3600 + 1));
        assertThat(candidat.envoyer(ORIGINE, juste)).isEqualTo(REPRISE);
    }

    @Test
    @Exigence({"INS-16", "INS-17", "INS-43"})
    @DisplayName("le code part à l'adresse connue ; confirmé, il ouvre l'adresse et le lieu de naissance, à vérifier")
    void codeConfirme() throws Exception {
        candidat.envoyer(ORIGINE, pair("numeroRedoublant", redoublant));
        assertThat(candidat.envoyer(REPRISE + "/envoi")).isEqualTo(REPRISE);
        assertThat(candidat.lire(REPRISE)).contains("Si une adresse électronique figure", "Code reçu par courriel");
        var envoi = dernierEnvoi();
        assertThat(envoi.get("destinataire")).isEqualTo("solene@ancienne.invalid");
        assertThat(envoi.toString()).doesNotContain("GOFF", "Vauban", redoublant);
        var message = message(envoi);
        assertThat(message.code()).matches("[0-9]{8}");
        var corps = lettres.rediger(message);
        assertThat(corps.texte()).contains(message.code().substring(4), "Académie de Rennes");
        assertThat(corps.html())
                .contains(message.code().substring(0, 4), message.code().substring(4));
        assertThat(message.sujet() + corps).doesNotContain("GOFF", "Solène", "Vauban", redoublant);

        assertThat(candidat.envoyer(REPRISE + "/code", "code", message.codeAffiche()))
                .isEqualTo(ETAT_CIVIL);
        assertThat(candidat.lire(ETAT_CIVIL)).contains("value=\"29\"", "value=\"MORVAN\"");
        candidat.envoyer(ETAT_CIVIL, etatCivil("LE GOFF", "Solène"));
        assertThat(candidat.lire(COORDONNEES))
                .contains("value=\"3 RUE VAUBAN\"", "value=\"29200\"", "solene@ancienne.invalid", "À vérifier");
        var vide = candidat.refuser(COORDONNEES, "residence", "FRANCE", "voie", "3 RUE VAUBAN", "localite", "Quimper");
        assertThat(vide).contains("À vérifier", "Indiquez votre code postal");
        assertThat(vide.split("À vérifier<", -1)).hasSize(2);
    }

    @Test
    @DisplayName(
            "trois codes faux tuent le code, dix minutes aussi ; un code employé ne ressert pas ; un nouveau révoque")
    void codesFauxPerimesRejoues() throws Exception {
        candidat.envoyer(ORIGINE, pair("numeroRedoublant", redoublant));
        var premier = demander();
        for (var essai = 0; essai < Reprises.ESSAIS_PAR_CODE; essai++) {
            assertThat(candidat.refuser(REPRISE + "/code", "code", faux(premier)))
                    .contains("n’est pas reconnu ou n’est plus valable", "href=\"#code\"");
        }
        assertThat(candidat.refuser(REPRISE + "/code", "code", premier)).contains("n’est plus valable");

        var deuxieme = demander();
        assertThat(deuxieme).isNotEqualTo(premier);
        assertThat(candidat.refuser(REPRISE + "/code", "code", premier)).contains("n’est plus valable");
        horloge.regler(SceneDInscription.PENDANT.plus(Reprises.DUREE_DU_CODE).plusSeconds(60));
        assertThat(candidat.refuser(REPRISE + "/code", "code", deuxieme)).contains("n’est plus valable");
        assertThat(candidat.lire(COORDONNEES.replace("coordonnees", "origine/reprise")))
                .contains("Recevoir un nouveau");

        var troisieme = demander();
        var voleur = new CandidatEnLigne(serveur);
        voleur.envoyer("/inscription/academie/35");
        voleur.envoyer(ORIGINE, pair("numeroRedoublant", redoublant));
        assertThat(voleur.refuser(REPRISE + "/code", "code", troisieme)).contains("n’est plus valable");
        assertThat(candidat.envoyer(REPRISE + "/code", "code", troisieme)).isEqualTo(ETAT_CIVIL);
        assertThat(candidat.refuser(REPRISE + "/code", "code", troisieme)).contains("n’est plus valable");
        assertThat(candidat.lire(REPRISE)).contains("votre code est confirmé");
    }

    @Test
    @DisplayName("adresse inconnue du service, ou sixième code du jour : la même page, et rien ne part")
    void rienNePart() throws Exception {
        var seul = "77" + redoublant;
        tenir(RENNES, 2025, "LE BIHAN", numeros(seul, null, null), Optional.empty());
        candidat.envoyer(ORIGINE, pair("numeroRedoublant", seul));
        var avant = envois();
        candidat.envoyer(REPRISE + "/envoi");
        var sansAdresse = candidat.lire(REPRISE);
        assertThat(envois()).isEqualTo(avant);

        candidat.envoyer(ORIGINE, pair("numeroRedoublant", redoublant));
        for (var demande = 0; demande < 6; demande++) {
            candidat.envoyer(REPRISE + "/envoi");
        }
        assertThat(envois()).isEqualTo(avant + 5);
        assertThat(neutre(candidat.lire(REPRISE)).replace("LE GOFF", "LE BIHAN"))
                .isEqualTo(neutre(sansAdresse));
    }

    @Test
    @Exigence({"INS-04", "INS-42"})
    @DisplayName("plusieurs inscriptions antérieures : session, spécialité et résultat sont montrés, on choisit")
    void plusieurs() throws Exception {
        tenir(RENNES, 2023, "LE GOFF", numeros(null, null, ine));

        assertThat(candidat.envoyer(ORIGINE, pair("ine", ine))).isEqualTo(REPRISE);
        var page = candidat.lire(REPRISE);
        assertThat(page).contains("Session 2025", "Session 2023", "Ajourné", "type=\"radio\"");
        assertThat(candidat.refuser(REPRISE, "antecedent", "n'importe quoi")).contains("Choisissez l’inscription");
        var id = page.replaceAll("(?s).*type=\"radio\"[^>]*?value=\"([0-9a-f-]{36})\".*", "$1");
        assertThat(candidat.envoyer(REPRISE, "antecedent", id)).isEqualTo(REPRISE);
        assertThat(candidat.lire(REPRISE)).contains("2023", "Reprendre une autre inscription");
        assertThat(candidat.lire(REPRISE + "?choix=1")).contains("checked");
    }

    @Test
    @Exigence({"INS-46", "INS-57", "INS-58", "INS-54"})
    @DisplayName(
            "même spécialité cochée d'avance ; notes, année et lieu repris, à confirmer ; sous 10, à cocher soi-même")
    void acquis() throws Exception {
        candidat.envoyer(ORIGINE, pair("numeroRedoublant", redoublant));
        candidat.remplirLaSuite(
                etatCivil("LE GOFF", "Solène"), RENNES, "ancienNom", "Lycée Vauban", "ancienneVille", "Brest");
        candidat.envoyer("/inscription/etapes/specialite", "specialite", "500-25524", "forme", "GLOBALE");

        assertThat(candidat.lire("/inscription/etapes/acquis"))
                .containsPattern("value=\"500-25524\"[^>]*checked")
                .contains("coché d’avance");
        candidat.envoyer("/inscription/etapes/acquis", "diplomes", "500-25524");
        var page = candidat.lire("/inscription/etapes/acquis/0");
        assertThat(page)
                .contains("session 2025", "à confirmer par le service des examens", "À vérifier")
                .contains("value=\"13.50\"", "value=\"8.00\"", "value=\"BREST\"");
        assertThat(page.split(" checked", -1)).hasSize(2);
        assertThat(candidat.envoyer(
                        "/inscription/etapes/acquis/0",
                        "lignes[0].unite",
                        "EG1",
                        "lignes[0].retenu",
                        "true",
                        "lignes[0].annee",
                        "2025",
                        "lignes[0].lieu",
                        "BREST",
                        "lignes[0].note",
                        "13.50"))
                .isEqualTo("/inscription/etapes/acquis/bilan");
        assertThat(candidat.lire("/inscription/etapes/acquis/0")).contains("Voici les épreuves", "EG1");
    }

    @Test
    @DisplayName("un numéro et une date ne sont pas lisibles dans la base ; une session à venir ne se reprend pas")
    void rienDansLaBase() {
        tenir(RENNES, 2027, "PENNEC", numeros("44" + redoublant, null, null));
        var chercher = Perimetre.dans(
                Perimetre.NATIONAL, () -> antecedents.chercher(RENNES, 2027, numeros("44" + redoublant, null, null)));
        assertThat(chercher).isEmpty();

        var lignes = dans(
                () -> base.queryForList(
                        "select a.*, encode(c.empreinte, 'hex') from antecedent a join antecedent_cle c on c.antecedent = a.id"));
        assertThat(lignes).isNotEmpty();
        assertThat(lignes.toString()).doesNotContain(redoublant, ine, "17/10/" + annee, annee + "-10-17");
    }

    // ------------------------------------------------------------------ gestures

    private record Tentative(String page, int echecs) {}

    private Tentative tente(String[] champs) throws Exception {
        var quelquUn = new CandidatEnLigne(serveur);
        quelquUn.envoyer("/inscription/academie/35");
        var avant = echecs();
        var page = neutre(quelquUn.refuser(ORIGINE, champs))
                .replace("numeroRedoublant", "x")
                .replace("\"ine\"", "x");
        return new Tentative(page, echecs() - avant);
    }

    private int echecs() {
        return nombre("select sum(nombre) from tentative");
    }

    private int envois() {
        return nombre("select count(*) from envoi where modele = 'code-de-reprise'");
    }

    private int nombre(String requete) {
        var nombre = dans(() -> base.queryForObject(requete, Integer.class));
        return nombre == null ? 0 : nombre;
    }

    private String demander() throws Exception {
        candidat.envoyer(REPRISE + "/envoi");
        return message(dernierEnvoi()).code();
    }

    private Map<String, Object> dernierEnvoi() {
        return dans(() ->
                base.queryForMap("select * from envoi where modele = 'code-de-reprise' order by id desc limit 1"));
    }

    private CodeDeReprise message(Map<String, Object> envoi) {
        return (CodeDeReprise) rendus.rendre(RENNES, "code-de-reprise", String.valueOf(envoi.get("reference")))
                .orElseThrow()
                .message();
    }

    private static String faux(String code) {
        return (code.charAt(0) == '9' ? '0' : '9') + code.substring(1);
    }

    private <T> T dans(java.util.function.Supplier<T> action) {
        return Perimetre.dans(
                Perimetre.de(RENNES),
                () -> java.util.Objects.requireNonNull(transactions.execute(etat -> action.get())));
    }

    private static String neutre(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "").replaceAll("Brouillon enregistré.*?</p>", "");
    }

    private String[] pair(String champ, String numero) {
        return new String[] {
            champ, numero, "naissance.jour", "17", "naissance.mois", "10", "naissance.annee", String.valueOf(annee)
        };
    }

    private static String[] avec(String[] champs, String... autres) {
        var tous = new ArrayList<>(List.of(champs));
        tous.addAll(List.of(autres));
        return tous.toArray(String[]::new);
    }

    private static String[] remplace(String[] champs, String nom, String valeur) {
        var copie = champs.clone();
        copie[List.of(champs).indexOf(nom) + 1] = valeur;
        return copie;
    }

    private String[] etatCivil(String nom, String prenoms) {
        return new String[] {
            "nomFamille",
            nom,
            "prenoms",
            prenoms,
            "naissance.jour",
            "17",
            "naissance.mois",
            "10",
            "naissance.annee",
            String.valueOf(annee),
            "departement",
            "29"
        };
    }

    private Origine numeros(
            @org.jspecify.annotations.Nullable String redoublant,
            @org.jspecify.annotations.Nullable String ivae,
            @org.jspecify.annotations.Nullable String ine) {
        return new Origine(
                Optional.ofNullable(ivae),
                Optional.ofNullable(redoublant),
                Optional.ofNullable(ine),
                Optional.of(DateNaissance.le(17, 10, annee)));
    }

    private void tenir(String academie, int session, String nom, Origine numeros) {
        tenir(
                academie,
                session,
                nom,
                numeros,
                Optional.of(new Contact(
                        Coordonnees.Residence.FRANCE,
                        new Coordonnees.Adresse("", "", "3 RUE VAUBAN", "", "29200", "BREST"),
                        "+33600000001",
                        "solene@ancienne.invalid")));
    }

    private void tenir(String academie, int session, String nom, Origine numeros, Optional<Contact> contact) {
        var contenu = new Contenu(
                nom,
                Optional.of("MORVAN"),
                List.of("Solène"),
                Optional.of(EtatCivil.Lieu.en("29")),
                contact,
                Optional.of(new Ancien(Optional.empty(), "Lycée Vauban", "Brest")),
                Optional.of("Ajourné"),
                List.of(
                        new Obtenu("500-25524", "EG1", 2025, "BREST", OptionalInt.of(1350)),
                        new Obtenu("500-25524", "EP1", 2025, "BREST", OptionalInt.of(800))));
        Perimetre.dans(
                Perimetre.de(academie),
                () -> transactions.execute(etat -> antecedents.tenir(
                        new Antecedents.ATenir(academie, session, "500-25524", Source.REPRISE, numeros, contenu))));
    }
}
