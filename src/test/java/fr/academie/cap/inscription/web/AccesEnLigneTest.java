package fr.academie.cap.inscription.web;

import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static fr.academie.cap.inscription.SceneDInscription.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.courrier.Rendus;
import fr.academie.cap.courrier.lettres.AccuseDeReception;
import fr.academie.cap.courrier.lettres.MessageDAcces;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.moteur.CleMetier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("La connexion du candidat, telle qu'il la voit")
class AccesEnLigneTest {

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

    private CleMetier cle;
    private CandidatEnLigne candidat;

    @BeforeEach
    void unDossier() {
        oublierLesEssais();
        scene.campagneOuverte(RENNES, Campagne.Mode.MEL);
        cle = scene.valider(RENNES, scene.unAdulteSalarie());
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

    @Test
    @Exigence({"INS-75", "INS-76", "FIA-09.75"})
    @DisplayName(
            "après quatre échecs le captcha est là ; au cinquième, les bons secrets sans lui sont refusés, avec lui acceptés")
    void captchaAuCinquieme() throws Exception {
        for (var rang = 1; rang <= 4; rang++) {
            var page = candidat.refuser("/inscription/connexion", acces("1991", "AAAA-AAAA-AA"));
            assertThat(page.contains("data-captcha"))
                    .as("captcha après l'échec %d", rang)
                    .isEqualTo(rang == 4);
            assertThat(page).contains("ne permettent pas d’ouvrir");
        }
        assertThat(candidat.lire("/inscription/connexion")).contains("data-captcha", "<noscript>");

        assertThat(candidat.refuser("/inscription/connexion", acces("1990", code())))
                .contains("Je ne suis pas un robot", "data-captcha", "value=\"" + cle.numero() + "\"")
                .doesNotContain("ne permettent pas d’ouvrir");
        assertThat(candidat.redirige("/inscription/dossier")).isEqualTo("/inscription/connexion");

        assertThat(candidat.envoyer(
                        "/inscription/connexion", acces("1990", code(), "captcha", candidat.resoudreLeCaptcha())))
                .isEqualTo("/inscription/dossier");
    }

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(strings = {"17 5", "abc", "175;--", "１７５", "9999999999999", "-1", "1.5", "0"})
    @Exigence({"INS-73", "FIA-09.73"})
    @DisplayName("un numéro d'une forme impossible est refusé sans chercher de dossier, sans compter d'essai")
    void numeroImpossible(String numero) throws Exception {
        var page = candidat.refuser("/inscription/connexion", acces("1990", code(), "numero", numero));

        assertThat(page).contains("uniquement des chiffres").doesNotContain("data-captcha");
        assertThat(base.queryForObject("select count(*) from tentative", Integer.class))
                .isZero();
    }

    @Test
    @DisplayName("dix échecs : la page dit jusqu'à quand attendre, et comment entrer sans attendre")
    void delai() throws Exception {
        for (var rang = 1; rang <= 10; rang++) {
            var essai = acces("1991", "AAAA-AAAA-AA", "captcha", rang <= 4 ? "" : candidat.resoudreLeCaptcha());
            candidat.refuser("/inscription/connexion", essai);
        }
        assertThat(candidat.refuser(
                        "/inscription/connexion", acces("1990", code(), "captcha", candidat.resoudreLeCaptcha())))
                .containsPattern("Attendez 1[0-9].h.[0-9]{2} pour réessayer")
                .contains("Recevoir un lien par mél");
    }

    @Test
    @Exigence({"INS-75", "INS-76"})
    @DisplayName("sans JavaScript : un lien par mél et la date de naissance ouvrent le dossier, une fois")
    void lienSansScript() throws Exception {
        assertThat(candidat.envoyer("/inscription/lien", acces("1990", ""))).isEqualTo("/inscription/lien");
        assertThat(candidat.lire("/inscription/lien")).contains("Regardez votre boîte");
        var adresse = Objects.requireNonNull(message("acces-lien").lien());
        adresse = adresse.substring(adresse.indexOf("/inscription/"));

        assertThat(candidat.lire(adresse)).contains("Confirmez votre date de naissance");
        assertThat(candidat.refuser(adresse)).contains("Ouvrir votre dossier", "Erreur");
        assertThat(candidat.refuser(adresse, naissance("1991"))).contains("n’ouvre pas ce dossier");
        assertThat(candidat.envoyer(adresse, naissance("1990"))).isEqualTo("/inscription/dossier");
        assertThat(candidat.lire("/inscription/dossier")).contains("Votre pré-inscription");
        assertThat(new CandidatEnLigne(serveur).lire(adresse)).contains("plus valable");
        assertThat(new CandidatEnLigne(serveur).lire("/inscription/lien/14.rien"))
                .contains("plus valable");
    }

    @Test
    @Exigence("INS-76")
    @DisplayName("code perdu : huit chiffres reçus par mél ouvrent le dossier, un code faux se corrige sur place")
    void nouveauCode() throws Exception {
        assertThat(candidat.redirige("/inscription/code/saisie")).isEqualTo("/inscription/code");
        assertThat(candidat.lire("/inscription/code")).contains("Recevoir le code");
        assertThat(candidat.refuser("/inscription/code", "numero", "abc")).contains("uniquement des chiffres");

        assertThat(candidat.envoyer("/inscription/code", acces("1990", ""))).isEqualTo("/inscription/code/saisie");
        var code = Objects.requireNonNull(message("acces-nouveau-code").code());
        assertThat(candidat.lire("/inscription/code/saisie")).contains("one-time-code");
        assertThat(candidat.refuser("/inscription/code/saisie", "code", "12")).contains("n’ouvre rien", "value=\"12\"");

        assertThat(candidat.envoyer("/inscription/code/saisie", "code", code))
                .isEqualTo("/inscription/dossier?nouveauCode");
        assertThat(candidat.lire("/inscription/dossier?nouveauCode")).contains("est remplacé");
        assertThat(candidat.redirige("/inscription/code/saisie")).isEqualTo("/inscription/code");
    }

    @Test
    @Exigence("INS-76")
    @DisplayName("connu ou inconnu : mêmes pages à la demande d'un code et d'un lien, même réponse au code faux")
    void pagesNeutres() throws Exception {
        for (var numero : List.of(String.valueOf(cle.numero()), "999999")) {
            var autre = new CandidatEnLigne(serveur);
            assertThat(autre.envoyer("/inscription/lien", acces("1990", "", "numero", numero)))
                    .isEqualTo("/inscription/lien");
            assertThat(autre.envoyer("/inscription/code", acces("1990", "", "numero", numero)))
                    .isEqualTo("/inscription/code/saisie");
            assertThat(autre.refuser("/inscription/code/saisie", "code", "00000000"))
                    .contains("n’ouvre rien");
        }
    }

    @Test
    @Exigence("INS-76")
    @DisplayName("connu ou inconnu : la médiane des temps de réponse ne diffère pas de dix millisecondes")
    void memeDuree() throws Exception {
        var connus = new ArrayList<Long>();
        var inconnus = new ArrayList<Long>();
        for (var rang = 0; rang < 60; rang++) {
            for (var connu : List.of(true, false)) {
                oublierLesEssais();
                var essai = acces("1990", "AAAA-AAAA-AA", "numero", connu ? String.valueOf(cle.numero()) : "999999");
                var debut = System.nanoTime();
                candidat.poster("/inscription/connexion", essai);
                (connu ? connus : inconnus).add(System.nanoTime() - debut);
            }
        }
        assertThat(mediane(connus) - mediane(inconnus)).isBetween(-10_000_000L, 10_000_000L);
    }

    private static long mediane(List<Long> durees) {
        return durees.stream().sorted().skip(durees.size() / 2).findFirst().orElseThrow();
    }

    /** Fields of the sign-in page; the last value given for a name is the one that is sent. */
    private String[] acces(String annee, String code, String... autres) {
        var champs = new java.util.LinkedHashMap<String, String>();
        champs.put("campagne", RENNES + "-" + SESSION);
        champs.put("numero", String.valueOf(cle.numero()));
        champs.put("naissance.jour", "00");
        champs.put("naissance.mois", "00");
        champs.put("naissance.annee", annee);
        champs.put("code", code);
        for (var i = 0; i < autres.length; i += 2) {
            champs.put(autres[i], autres[i + 1]);
        }
        return champs.entrySet().stream()
                .flatMap(c -> List.of(c.getKey(), c.getValue()).stream())
                .toArray(String[]::new);
    }

    private static String[] naissance(String annee) {
        return new String[] {"naissance.jour", "00", "naissance.mois", "00", "naissance.annee", annee};
    }

    private String code() {
        var accuse = rendus.rendre(RENNES, "confirmation-inscription", cle + "/0")
                .orElseThrow()
                .message();
        return ((AccuseDeReception) accuse).codeAcces();
    }

    private MessageDAcces message(String modele) {
        await().until(() -> !references(modele).isEmpty());
        var lettre = rendus.rendre(RENNES, modele, references(modele).get(0)).orElseThrow();
        return (MessageDAcces) lettre.message();
    }

    private List<String> references(String modele) {
        return scene.dans(
                RENNES,
                () -> base.queryForList(
                        "select reference from envoi where dossier = ? and modele = ? order by id desc",
                        String.class,
                        cle.texte(),
                        modele));
    }
}
