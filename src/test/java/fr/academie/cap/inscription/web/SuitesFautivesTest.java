package fr.academie.cap.inscription.web;

import static fr.academie.cap.inscription.SceneDInscription.CLOTURE;
import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static fr.academie.cap.inscription.SceneDInscription.SESSION;
import static fr.academie.cap.web.securite.JetonDEpreuve.jeton;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.courrier.Rendus;
import fr.academie.cap.courrier.lettres.MessageDAcces;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.AgentConnecte;
import fr.academie.cap.inscription.EtatDossier;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.saisie.Candidature;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.regles.Forme;
import fr.academie.cap.socle.RefusMetier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What is right on each screen and wrong with the rest: too late, twice, elsewhere, after the signed paper. */
@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Réponses justes au mauvais moment, en double ou ailleurs")
class SuitesFautivesTest {

    private static final String NANTES = "17";
    private static final String REUNION = "28";
    private static final String RECAPITULATIF = "/inscription/etapes/recapitulatif";
    private static final String SPECIALITE = "/inscription/etapes/specialite";
    private static final Pattern NUMERO = Pattern.compile("numero__valeur\">([0-9]+)\u00a0–\u00a0([0-9]+)<");
    private static final Pattern CODE = Pattern.compile("code-acces\">([0-9A-Z-]+)<");
    private static final AtomicInteger PERSONNES = new AtomicInteger();

    @Autowired
    MockMvc serveur;

    @Autowired
    SceneDInscription scene;

    @Autowired
    Rendus rendus;

    @Autowired
    HorlogeDEpreuve horloge;

    @Autowired
    JdbcTemplate base;

    @Autowired
    TransactionTemplate transactions;

    private CandidatEnLigne candidat;

    @BeforeEach
    void campagnes() {
        oublierLesEssais();
        scene.campagneOuverte(RENNES, Campagne.Mode.MEL);
        scene.campagneOuverte(NANTES, Campagne.Mode.MEL);
        candidat = new CandidatEnLigne(serveur);
    }

    @AfterEach
    void lHeureRevient() {
        oublierLesEssais();
        horloge.remettre();
    }

    private void oublierLesEssais() {
        transactions.executeWithoutResult(etat -> base.update("delete from tentative"));
    }

    /** Nobody else has it. */
    private static String nom() {
        return "Suite"
                + Integer.toString(PERSONNES.incrementAndGet())
                        .chars()
                        .mapToObj(c -> String.valueOf((char) ('a' + c - '0')))
                        .reduce("", String::concat);
    }

    private static void auRecapitulatif(CandidatEnLigne qui, String nom, String departement, String academie)
            throws Exception {
        qui.envoyer("/inscription/academie/" + departement);
        qui.remplirLIdentite(nom, academie);
        qui.remplirLExamen();
    }

    private static String valider(CandidatEnLigne qui) throws Exception {
        var page = qui.lire(RECAPITULATIF);
        assertThat(qui.envoyer(RECAPITULATIF, "cle", CandidatEnLigne.cle(page))).isEqualTo("/inscription/confirmation");
        return qui.lire("/inscription/confirmation");
    }

    private static CleMetier cle(String academie, String confirmation) {
        return new CleMetier(academie, SESSION, Integer.parseInt(extrait(NUMERO, confirmation)));
    }

    private static String extrait(Pattern motif, String page) {
        var trouve = motif.matcher(page);
        assertThat(trouve.find()).as(motif.pattern()).isTrue();
        return trouve.group(1);
    }

    @Test
    @Exigence("FIA-09.17")
    @DisplayName(
            "la forme se change avant le papier signé ; après, D337-10 la dit définitive, avec le service à qui écrire")
    void formeDefinitive() throws Exception {
        auRecapitulatif(candidat, nom(), "35", RENNES);
        var cle = cle(RENNES, valider(candidat));
        candidat.envoyer("/inscription/confirmation/modification");
        candidat.envoyer(SPECIALITE, "specialite", "500-25524", "forme", "PROGRESSIVE");
        candidat.envoyer(SPECIALITE, "specialite", "500-25524", "forme", "GLOBALE");
        scene.recevoir(cle, 0);
        assertThat(scene.dossier(cle).etat()).isEqualTo(EtatDossier.CONFIRMATION_RECUE);

        var page = new PageFautive(candidat.refuser(SPECIALITE, "specialite", "500-25524", "forme", "PROGRESSIVE"))
                .dit("forme", "ce choix est définitif")
                .garde("specialite", "500-25524", "forme", "PROGRESSIVE")
                .rienDAutre();
        assertThat(page.texte()).contains("article D337-10", "Votre confirmation signée est revenue", "02 23 21 77 77");
        assertThat(page.html()).contains("href=\"mailto:dec@academie.invalid");
        assertThat(candidat.envoyer(SPECIALITE, "specialite", "500-25524", "forme", "GLOBALE"))
                .isEqualTo("/inscription/etapes/acquis");

        var progressive = scene.dans(RENNES, () -> scene.unAdulteSalarie())
                .avec(new Candidature("500-25524", Forme.PROGRESSIVE, Optional.empty()))
                .avec(scene.unAdulteSalarie().epreuves().orElseThrow());
        assertThatThrownBy(() -> scene.modifier(cle, progressive))
                .as("l'écran contourné")
                .isInstanceOfSatisfying(RefusMetier.class, r -> {
                    assertThat(r.code()).isEqualTo("CAP-INS-141");
                    assertThat(r.article()).contains("D337-10");
                });
    }

    @Test
    @Exigence("FIA-09.18")
    @DisplayName(
            "un dixième de seconde avant la clôture, accepté ; à l'instant même, close, et l'heure est celle de l'académie")
    void dixiemeDeSeconde() throws Exception {
        auRecapitulatif(candidat, nom(), "35", RENNES);
        var tardif = new CandidatEnLigne(serveur);
        auRecapitulatif(tardif, nom(), "35", RENNES);
        scene.campagneOuverte(REUNION, Campagne.Mode.MEL);

        horloge.figer(CLOTURE.minusMillis(100));
        valider(candidat);

        horloge.figer(CLOTURE);
        var page = tardif.lire(RECAPITULATIF);
        assertThat(PageFautive.clair(tardif.refuser(RECAPITULATIF, "cle", CandidatEnLigne.cle(page))))
                .contains("Les pré-inscriptions sont closes depuis le 1er décembre 2026 à 17 h 00 (heure de Paris)");
        assertThat(PageFautive.clair(new CandidatEnLigne(serveur).lire("/inscription/academie/974")))
                .contains("closes depuis le 1er décembre 2026 à 20 h 00 (heure de La Réunion)");
    }

    @ParameterizedTest(name = "{0}")
    @Exigence({"FIA-09.50", "FIA-09.60", "FIA-09.61", "FIA-09.62"})
    @DisplayName(
            "la même personne une seconde fois : rien ne se voit à l'écran, la première adresse est prévenue, un agent tranche")
    @CsvSource({
        "même académie et même spécialité, 35, 14, 500-25524",
        "même académie et autre spécialité, 35, 14, 500-22143",
        "autre académie, 44, 17, 500-25524",
    })
    void seconde(String cas, String departement, String academie, String specialite) throws Exception {
        var nom = nom() + "\u00e9";
        auRecapitulatif(candidat, nom, "35", RENNES);
        var premiere = cle(RENNES, valider(candidat));

        var autre = new CandidatEnLigne(serveur);
        // « é » typed as a letter and its accent
        auRecapitulatif(autre, nom.replace("\u00e9", "e\u0301"), departement, academie);
        if (!specialite.equals("500-25524")) {
            autre.envoyer(SPECIALITE, "specialite", specialite, "forme", "GLOBALE");
            autre.envoyer("/inscription/etapes/acquis");
            autre.poster("/inscription/etapes/epreuves", "eps", "PRESENTER");
        }
        var page = valider(autre);

        var seconde = cle(academie, page);
        assertThat(PageFautive.clair(page))
                .contains("Votre pré-inscription est effective")
                .doesNotContain("existe déjà", "second", premiere.numero() + " – 0");
        assertThat(scene.dossier(seconde).etat()).isEqualTo(EtatDossier.CANDIDATURE_A_EXAMINER);
        assertThat(scene.taches(seconde)).containsExactly("Examiner la candidature multiple");
        assertThat(scene.dossier(premiere).etat()).isEqualTo(EtatDossier.PREINSCRIT);
        var prevenue = references(premiere, "acces-seconde-candidature");
        assertThat(prevenue).hasSize(academie.equals(RENNES) ? 1 : 0);
        for (var reference : prevenue) {
            var message = (MessageDAcces) rendus.rendre(RENNES, "acces-seconde-candidature", reference)
                    .orElseThrow()
                    .message();
            assertThat(message.phrases().get(0)).contains("existe déjà à votre nom", premiere.numero() + "");
            assertThat(message.code()).isNull();
            assertThat(message.toString()).doesNotContain(nom);
        }
    }

    @Test
    @Exigence("FIA-09.60")
    @DisplayName("trois fois dans la journée : la première adresse n'est prévenue qu'une fois")
    void prevenueUneFois() throws Exception {
        var saisie = scene.unAdulteSalarie();
        var premiere = scene.valider(RENNES, saisie);
        scene.valider(RENNES, saisie);
        scene.valider(RENNES, saisie);

        assertThat(references(premiere, "acces-seconde-candidature")).hasSize(1);
    }

    private List<String> references(CleMetier cle, String modele) {
        return scene.dans(
                cle.academie(),
                () -> base.queryForList(
                        "select reference from envoi where dossier = ? and modele = ?",
                        String.class,
                        cle.texte(),
                        modele));
    }

    @Test
    @Exigence("FIA-09.60")
    @DisplayName("qui a ouvert son dossier avec son code lit, en recommençant, que sa pré-inscription existe déjà")
    void dejaInscrite() throws Exception {
        auRecapitulatif(candidat, nom(), "35", RENNES);
        var confirmation = valider(candidat);
        var numero = extrait(NUMERO, confirmation);
        candidat.envoyer("/inscription/quitter");
        assertThat(candidat.lire("/inscription/academie/35")).doesNotContain("existe déjà");

        assertThat(candidat.envoyer("/inscription/connexion", acces("14-2027", numero, extrait(CODE, confirmation))))
                .isEqualTo("/inscription/dossier");
        assertThat(PageFautive.clair(candidat.lire("/inscription/academie/35")))
                .contains("Une pré-inscription existe déjà à votre nom pour cette session (dossier " + numero + " – 0)")
                .contains("D337-21", "Voir mon dossier");
        assertThat(candidat.lire("/inscription/academie/44")).doesNotContain("existe déjà");
    }

    @Test
    @Exigence("FIA-09.74")
    @DisplayName(
            "le numéro d'une autre académie, avec sa vraie date et son vrai code : la même réponse que tout le reste")
    void numeroDUneAutreAcademie() throws Exception {
        auRecapitulatif(candidat, nom(), "35", RENNES);
        var confirmation = valider(candidat);
        var visiteur = new CandidatEnLigne(serveur);
        var code = extrait(CODE, confirmation);

        var ailleurs =
                visiteur.refuser("/inscription/connexion", acces("17-2027", extrait(NUMERO, confirmation), code));
        oublierLesEssais();
        var inconnu = visiteur.refuser("/inscription/connexion", acces("14-2027", "999999", code));

        assertThat(PageFautive.clair(ailleurs)).contains("ne permettent pas d'ouvrir un dossier");
        assertThat(sansSaisie(ailleurs)).isEqualTo(sansSaisie(inconnu));
        assertThat(visiteur.redirige("/inscription/dossier")).isEqualTo("/inscription/connexion");
    }

    private static String sansSaisie(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "").replaceAll(" selected=\"selected\"", "");
    }

    private static String[] acces(String campagne, String numero, String code) {
        return new String[] {
            "campagne",
            campagne,
            "numero",
            numero,
            "naissance.jour",
            "17",
            "naissance.mois",
            "10",
            "naissance.annee",
            "1999",
            "code",
            code
        };
    }

    @Test
    @Exigence({"FIA-09.78", "FIA-09.80"})
    @DisplayName(
            "au poste de réception : version périmée dite avec les deux versions, papier reçu deux fois sans effet")
    void receptions() throws Exception {
        var saisie = scene.unAdulteSalarie();
        var cle = scene.valider(RENNES, saisie);
        scene.modifier(cle, saisie);

        assertThat(recevoir(cle, 0))
                .contains("Confirmation de la version 0, dossier en version 1.", "elle ne confirme rien");
        assertThat(scene.dossier(cle).etat()).isEqualTo(EtatDossier.PREINSCRIT);
        assertThat(recevoir(cle, 1)).contains("Confirmation reçue, à contrôler.");
        assertThat(recevoir(cle, 1)).contains("Cette confirmation était déjà enregistrée. Rien n'a été changé.");
        assertThat(scene.taches(cle)).hasSize(1);
    }

    /** Scans, follows the redirection, reads what the desk says. */
    private String recevoir(CleMetier cle, int ordre) throws Exception {
        var agent = user(new AgentConnecte(scene.gestionnaire(RENNES), "", true));
        var scan = serveur.perform(post("/reception")
                        .param("code", cle.numero() + "-" + ordre)
                        .with(agent)
                        .with(jeton()))
                .andReturn();
        assertThat(scan.getResponse().getRedirectedUrl()).isEqualTo("/reception");
        var page = serveur.perform(get("/reception").with(agent).flashAttrs(scan.getFlashMap()))
                .andReturn()
                .getResponse();
        return PageFautive.clair(page.getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    @Exigence("FIA-09.81")
    @DisplayName(
            "un handicap signalé sans demande : dit à la question, au récapitulatif et après la validation, avec la date")
    void handicap() throws Exception {
        auRecapitulatif(candidat, nom(), "35", RENNES);
        assertThat(PageFautive.clair(candidat.lire("/inscription/etapes/situation")))
                .contains("la demande d'aménagement se dépose avant la date de clôture des inscriptions");
        candidat.envoyer(
                "/inscription/etapes/situation",
                "categorie",
                "INDIVIDUEL_SALARIE",
                "etablissement",
                "F-14-INDIVIDUEL_SALARIE",
                "handicap",
                "oui",
                "presse",
                "non",
                "collectivites",
                "oui");

        assertThat(PageFautive.clair(candidat.lire(RECAPITULATIF)))
                .contains("vous signalez un handicap", "jusqu'au 1er décembre 2026");
        assertThat(PageFautive.clair(valider(candidat)))
                .contains("demande d'aménagement", "jusqu'au 1er décembre 2026", "02 23 21 77 77");
        horloge.regler(CLOTURE.plusSeconds(1));
        assertThat(PageFautive.clair(candidat.lire("/inscription/confirmation")))
                .contains("hors délai", "02 23 21 77 77");
    }
}
