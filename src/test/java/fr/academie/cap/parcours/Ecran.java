package fr.academie.cap.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The hands and the eyes of somebody in front of the product: what is met is checked, what is asked is answered. */
final class Ecran {

    private static final Path GUIDES = Path.of("docs/guides");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int POIDS_MAX = 150_000;
    private static final int HAUTEUR = 640;

    private final Navigateur navigateur;
    private final String base;
    private boolean controle = true;

    Ecran(Navigateur navigateur, int port) {
        this.navigateur = navigateur;
        this.base = "http://localhost:" + port;
    }

    /** From now on pages are only crossed: axe itself needs scripts. */
    Ecran sansControle() {
        controle = false;
        return this;
    }

    ChromeDriver pilote() {
        return navigateur.pilote();
    }

    void aller(String adresse) {
        pilote().get(base + adresse);
    }

    String adresse() {
        return String.valueOf(pilote().getCurrentUrl()).substring(base.length());
    }

    String titre() {
        return pilote().findElement(By.tagName("h1")).getText();
    }

    String texte() {
        return pilote().findElement(By.tagName("main")).getText();
    }

    String texte(String selecteur) {
        return pilote().findElement(By.cssSelector(selecteur)).getText();
    }

    void remplir(String nom, String valeur) {
        var champ = pilote().findElement(By.name(nom));
        champ.clear();
        champ.sendKeys(valeur);
    }

    void choisir(String nom, String valeur) {
        new Select(pilote().findElement(By.name(nom))).selectByValue(valeur);
    }

    /** Ticks a radio or a box by its label, as a hand does. */
    void cocher(String nom, String valeur) {
        var choix = pilote().findElement(By.cssSelector("input[name='" + nom + "'][value='" + valeur + "']"));
        etiquette(choix).click();
    }

    void toutCocher(String nom) {
        for (var boite : pilote().findElements(By.cssSelector("input[type=checkbox][name='" + nom + "']"))) {
            if (!boite.isSelected()) {
                etiquette(boite).click();
            }
        }
    }

    private WebElement etiquette(WebElement choix) {
        return pilote().findElement(By.cssSelector("label[for='" + choix.getDomAttribute("id") + "']"));
    }

    /** Checks the page that is left, then presses the button and waits for the next one. */
    void presser(String bouton) {
        verifier();
        quitter(pilote().findElement(
                        By.xpath("//main//*[self::button or self::a][normalize-space()='" + bouton + "']")));
    }

    /** Suite, ticking on the way the unusual answers that the page asks to confirm. */
    void suite() {
        presser("Suite");
        if (!pilote().findElements(By.cssSelector("input[type=checkbox][name=confirmations]"))
                .isEmpty()) {
            toutCocher("confirmations");
            presser("Suite");
        }
    }

    void quitter(WebElement lien) {
        changerDePage(lien::click);
    }

    /** Does it and waits for the page that follows. */
    void changerDePage(Runnable geste) {
        var avant = pilote().findElement(By.tagName("html"));
        geste.run();
        changer(avant);
    }

    void valider(String nom, String valeur) {
        remplir(nom, valeur);
        var avant = pilote().findElement(By.tagName("html"));
        pilote().switchTo().activeElement().sendKeys(Keys.ENTER);
        changer(avant);
    }

    private void changer(WebElement avant) {
        attente().until(pilote -> {
            try {
                avant.isEnabled();
                return false;
            } catch (WebDriverException partie) {
                // gone, or going: asked at the very moment of the change, the driver has its own words for it
                return !pilote.findElements(By.cssSelector("body")).isEmpty();
            }
        });
    }

    void attendre(By repere) {
        attente().until(pilote -> !pilote.findElements(repere).isEmpty());
    }

    WebDriverWait attente() {
        return new WebDriverWait(pilote(), PATIENCE);
    }

    /** WCAG A and AA, and nothing the browser complains of: content policy, missing file, script error. */
    void verifier() {
        if (controle) {
            assertThat(navigateur.fautesAxe()).as("axe, " + adresse()).isEmpty();
            assertThat(navigateur.plaintes()).as("plaintes, " + adresse()).isEmpty();
        }
    }

    /** The browser notes every answer that is no success; this one was meant. */
    void verifierUnRefus() {
        assertThat(navigateur.fautesAxe()).as("axe, " + adresse()).isEmpty();
        assertThat(navigateur.plaintes())
                .as("plaintes, " + adresse())
                .allMatch(plainte -> plainte.contains("the server responded with a status of 4"));
    }

    /** What pages that are not ours left in the log. */
    void oublierLesPlaintes() {
        navigateur.plaintes();
    }

    void remonter() {
        pilote().executeScript("window.scrollTo(0, 0)");
    }

    /** A picture of the handbook, rewritten only on demand: {@code -Dcap.photos=true}. */
    void photographier(String nom) throws IOException {
        if (Boolean.getBoolean("cap.photos")) {
            var fichier = GUIDES.resolve(nom + ".png");
            navigateur.fenetre(1200, HAUTEUR);
            navigateur.photographierLaFenetre(fichier);
            navigateur.largeur(1280);
            assertThat(fichier.toFile().length()).as(nom).isLessThan(POIDS_MAX);
        }
    }
}
