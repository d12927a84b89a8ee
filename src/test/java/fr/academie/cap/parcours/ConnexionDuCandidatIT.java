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
@DisplayName("La connexion du candidat au navigateur : captcha, lien et code par mél")
class ConnexionDuCandidatIT {

    private static final Path PHOTOS = Path.of("target/photos");
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
    void uneFenetreNeuve() {
        navigateur.theme("light");
        navigateur.largeur(1280);
        navigateur.pilote().manage().deleteAllCookies();
        ecran = new Ecran(navigateur, port);
    }

    @AfterEach
    void toutRevient() {
        navigateur.javascript(true);
        transactions.executeWithoutResult(etat -> base.update("delete from tentative"));
    }

    @Test
    @Exigence({"INS-73", "INS-75"})
    @DisplayName(
            "au cinquième essai la case se coche d'elle-même, sous la politique de contenu, à 390 et à 1280 pixels")
    void captcha() throws Exception {
        for (var rang = 1; rang <= 4; rang++) {
            essayer();
        }
        for (var largeur : new int[] {390, 1280}) {
            navigateur.largeur(largeur);
            ecran.aller("/inscription/connexion");
            assertThat(ecran.pilote().findElements(By.cssSelector("altcha-widget")))
                    .as("case à cocher")
                    .hasSize(1);
            ecran.attente()
                    .until(p -> !String.valueOf(p.findElement(By.cssSelector("input[name=captcha]"))
                                    .getDomProperty("value"))
                            .isEmpty());
            ecran.attendre(By.cssSelector("altcha-widget input[type=checkbox]:checked"));
            assertThat(ecran.texte()).contains("Vérifié", "Recevoir un lien par mél");
            assertThat(navigateur.deborde()).isFalse();
            navigateur.photographier(PHOTOS.resolve("connexion-captcha-" + largeur + ".png"));
            navigateur.largeur(largeur);
            ecran.verifier();
        }
        essayer();
        assertThat(ecran.texte())
                .as("le captcha est passé, les secrets sont faux")
                .contains("ne permettent pas d’ouvrir");
        ecran.attendre(By.cssSelector("altcha-widget input[type=checkbox]:checked"));
        ecran.verifier();
    }

    @Test
    @Exigence({"INS-73", "INS-75"})
    @DisplayName("sans JavaScript la page dit quoi faire, et mène au lien par mél")
    void sansScript() throws Exception {
        for (var rang = 1; rang <= 4; rang++) {
            essayer();
        }
        navigateur.javascript(false);
        navigateur.largeur(390);
        ecran.sansControle().aller("/inscription/connexion");
        assertThat(ecran.texte()).contains("Cette vérification demande JavaScript");
        navigateur.photographier(PHOTOS.resolve("connexion-sans-script-390.png"));
        remplir();
        ecran.presser("Recevoir un lien par mél");
        assertThat(ecran.titre()).isEqualTo("Regardez votre boîte de réception");
    }

    @Test
    @Exigence("INS-73")
    @DisplayName("demander un nouveau code : des pages accessibles, les mêmes pour un numéro inconnu")
    void nouveauCode() throws Exception {
        ecran.aller("/inscription/connexion");
        ecran.presser("Recevoir un nouveau code");
        navigateur.photographier(PHOTOS.resolve("nouveau-code-1280.png"));
        navigateur.largeur(1280);
        remplir();
        ecran.presser("Recevoir le code");
        assertThat(ecran.titre()).isEqualTo("Recopiez le code reçu par mél");
        ecran.remplir("code", "1234 5678");
        ecran.presser("Ouvrir mon dossier");
        assertThat(ecran.texte("[data-erreurs]")).contains("n’ouvre rien");
        navigateur.largeur(390);
        navigateur.photographier(PHOTOS.resolve("code-unique-390.png"));
        ecran.verifier();
    }

    private void essayer() {
        if (!ecran.pilote().getCurrentUrl().endsWith("/inscription/connexion")) {
            ecran.aller("/inscription/connexion");
        }
        remplir();
        ecran.remplir("code", "AAAA-AAAA-AA");
        if (!ecran.pilote().findElements(By.cssSelector("[data-captcha]")).isEmpty()) {
            ecran.attendre(By.cssSelector("altcha-widget input[type=checkbox]:checked"));
        }
        ecran.presser("Suite");
    }

    private void remplir() {
        ecran.choisir("campagne", "14-2027");
        ecran.remplir("numero", "9999999 – 2");
        ecran.remplir("naissance.jour", "17");
        ecran.remplir("naissance.mois", "10");
        ecran.remplir("naissance.annee", "1999");
    }
}
