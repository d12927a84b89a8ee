package fr.academie.cap.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@AvecLeProduit
@DisplayName("Un candidat refusé, au navigateur : le captcha de l'origine, la bonne académie, la dérogation")
class RefusDuCandidatIT {

    private static final Path PHOTOS = Path.of("target/photos");
    private static final int[] LARGEURS = {390, 1280};
    private static Navigateur navigateur;

    @LocalServerPort
    private int port;

    @Autowired
    JdbcTemplate base;

    @Autowired
    TransactionTemplate transactions;

    private Ecran ecran;

    @BeforeAll
    static void ouvrir() {
        navigateur = Navigateur.ouvrir();
    }

    @AfterAll
    static void fermer() {
        if (navigateur != null) {
            navigateur.close();
        }
    }

    @BeforeEach
    void commencer() {
        oublierLesEssais();
        navigateur.theme("light");
        navigateur.largeur(1280);
        navigateur.pilote().manage().deleteAllCookies();
        ecran = new Ecran(navigateur, port);
        ecran.aller("/inscription/academie/35");
        ecran.presser("Suite");
    }

    @AfterEach
    void toutRevient() {
        navigateur.javascript(true);
        oublierLesEssais();
    }

    private void oublierLesEssais() {
        transactions.executeWithoutResult(etat -> base.update("delete from tentative"));
    }

    private void chercher(String numero) {
        ecran.remplir("numeroRedoublant", numero);
        ecran.remplir("naissance.jour", "17");
        ecran.remplir("naissance.mois", "10");
        ecran.remplir("naissance.annee", "1999");
    }

    private void photographier(String nom) throws Exception {
        for (var largeur : LARGEURS) {
            navigateur.largeur(largeur);
            assertThat(navigateur.deborde()).as(nom + " à " + largeur).isFalse();
            navigateur.photographier(PHOTOS.resolve(nom + "-" + largeur + ".png"));
            navigateur.largeur(largeur);
            ecran.verifier();
        }
    }

    @Test
    @Exigence({"INS-20", "FIA-09.59"})
    @DisplayName("quatre recherches manquées, puis la case se coche d'elle-même et la bonne paire est retrouvée")
    void captchaDeLOrigine() throws Exception {
        for (var rang = 1; rang <= 4; rang++) {
            chercher("000" + rang);
            ecran.presser("Suite");
            assertThat(ecran.texte("[data-erreurs]")).contains("ne permettent pas de retrouver");
        }
        ecran.attendre(By.cssSelector("altcha-widget input[type=checkbox]:checked"));
        photographier("origine-captcha");
        chercher("35240117");
        ecran.attente()
                .until(p -> !String.valueOf(p.findElement(By.cssSelector("input[name=captcha]"))
                                .getDomProperty("value"))
                        .isEmpty());
        ecran.presser("Suite");
        assertThat(ecran.adresse()).endsWith("/origine/reprise");
    }

    @Test
    @Exigence("INS-20")
    @DisplayName("sans JavaScript, la page dit quoi faire ; le numéro confirmé, on continue sans reprise")
    void sansScript() throws Exception {
        for (var rang = 1; rang <= 4; rang++) {
            chercher("000" + rang);
            ecran.presser("Suite");
        }
        navigateur.javascript(false);
        navigateur.largeur(390);
        ecran.sansControle().aller("/inscription/etapes/origine");
        assertThat(ecran.texte()).contains("Cette vérification demande JavaScript", "confirmez votre numéro");
        chercher("35240117");
        ecran.presser("Suite");
        assertThat(ecran.texte("[data-erreurs]")).contains("Je ne suis pas un robot");
        navigateur.photographier(PHOTOS.resolve("origine-sans-script-390.png"));
        ecran.toutCocher("confirmations");
        ecran.presser("Suite");
        assertThat(ecran.adresse()).endsWith("/etapes/etat-civil");
    }

    @Test
    @Exigence({"FIA-09.8", "FIA-09.47", "FIA-09.16", "FIA-09.81"})
    @DisplayName(
            "date collée d'un trait, autre académie, forme progressive d'un scolaire : chaque page se lit et mène quelque part")
    void refuses() throws Exception {
        ecran.presser("Suite");
        ecran.remplir("nomFamille", "Refusée");
        ecran.remplir("prenoms", "Zoé");
        ecran.remplir("naissance.jour", "17/10/2008");
        ecran.remplir("departement", "35");
        ecran.presser("Suite");
        assertThat(ecran.adresse()).endsWith("/etapes/coordonnees");
        ecran.cocher("residence", "FRANCE");
        ecran.remplir("voie", "1 rue de Brest");
        ecran.remplir("codePostal", "44000");
        ecran.remplir("localite", "Nantes");
        ecran.remplir("mobile", "06 12 34 56 78");
        ecran.remplir("courriel", "refusee@exemple.fr");
        ecran.presser("Suite");
        photographier("autre-academie");
        ecran.remplir("codePostal", "35000");
        ecran.presser("Suite");
        photographier("localite-d-un-autre-code");
        ecran.choisir("localite", "Rennes");
        ecran.suite();
        ecran.choisir("categorie", "SCOLAIRE");
        ecran.remplir("recherche", "0359901X");
        ecran.presser("Chercher");
        ecran.cocher("etablissement", "0359901X");
        ecran.cocher("handicap", "oui");
        ecran.cocher("presse", "non");
        ecran.cocher("collectivites", "oui");
        ecran.presser("Suite");
        ecran.choisir("specialite", "500-25524");
        ecran.cocher("forme", "PROGRESSIVE");
        ecran.presser("Suite");
        assertThat(ecran.texte()).contains("Demander une dérogation");
        photographier("derogation");
        ecran.cocher("forme", "GLOBALE");
        ecran.presser("Suite");
        ecran.presser("Suite");
        ecran.choisir("facultatives[0].valeur", "INSCRIT");
        ecran.choisir("facultatives[1].valeur", "NON INSCRIT");
        ecran.choisir("facultatives[2].valeur", "NON INSCRIT");
        ecran.presser("Suite");
        assertThat(ecran.texte()).contains("La demande d’aménagement est à part");
        photographier("amenagement");
    }
}
