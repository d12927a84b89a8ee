package fr.academie.cap.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.web.Vitrine;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@Tag("navigateur")
@DisplayName("Les fragments dans un vrai navigateur")
@SpringBootTest(
        classes = Vitrine.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"cap.demo=true", "spring.mvc.problemdetails.enabled=false"})
class ComposantsIT {

    private static final Path PHOTOS = Path.of("target/vitrine");
    private static Navigateur navigateur;

    @LocalServerPort
    private int port;

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

    private void aller(String adresse) {
        navigateur.pilote().get("http://localhost:" + port + adresse);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "accueil, /",
        "accessibilite, /accessibilite",
        "formulaire, /vitrine/formulaire",
        "formulaire-en-erreur, /vitrine/formulaire-en-erreur",
        "recapitulatif, /vitrine/recapitulatif",
        "bureau, /vitrine/bureau?agent",
        "tache, /vitrine/tache?agent",
    })
    @DisplayName("sans faute d'accessibilité ni plainte du navigateur, clair et sombre, à 390 et 1280 pixels")
    void accessibleEtPropre(String nom, String adresse) throws Exception {
        for (var theme : new String[] {"light", "dark"}) {
            for (var largeur : new int[] {390, 1280}) {
                navigateur.theme(theme);
                navigateur.largeur(largeur);
                aller(adresse);
                assertThat(navigateur.fautesAxe()).as(theme + " " + largeur).isEmpty();
                navigateur.photographier(PHOTOS.resolve(nom + "-" + theme + "-" + largeur + ".png"));
            }
        }
        assertThat(navigateur.plaintes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/vitrine/formulaire-en-erreur",
                "/vitrine/recapitulatif",
                "/vitrine/bureau?agent",
                "/mentions-legales"
            })
    @DisplayName("à 320 pixels de large, ou 640 agrandis deux fois, rien ne déborde")
    void tientDansPetitEcran(String adresse) {
        navigateur.largeur(320);
        aller(adresse);

        assertThat(navigateur.deborde()).isFalse();
    }

    @Test
    @DisplayName("le résumé des erreurs prend le focus et son lien mène au champ")
    void focusSurLesErreurs() {
        navigateur.largeur(1280);
        aller("/vitrine/formulaire-en-erreur");
        var pilote = navigateur.pilote();
        assertThat(pilote.switchTo().activeElement().getDomAttribute("data-erreurs"))
                .isNotNull();

        pilote.findElement(By.cssSelector("a[href='#naissance.mois']")).click();

        assertThat(pilote.switchTo().activeElement().getDomAttribute("id")).isEqualTo("naissance.mois");
    }

    @Test
    @DisplayName("au clavier, le premier arrêt est le lien d'évitement et il mène au contenu")
    void lienDEvitement() {
        aller("/");
        var pilote = navigateur.pilote();
        pilote.findElement(By.tagName("body")).sendKeys(Keys.TAB);
        assertThat(pilote.switchTo().activeElement().getText()).isEqualTo("Aller au contenu");

        pilote.switchTo().activeElement().sendKeys(Keys.ENTER);

        assertThat(pilote.switchTo().activeElement().getDomAttribute("id")).isEqualTo("contenu");
    }

    @Test
    @DisplayName("le schéma s'ouvre à la demande et marque l'étape en cours et les étapes passées")
    void schemaDuProcessus() throws Exception {
        navigateur.largeur(1280);
        navigateur.theme("light");
        aller("/vitrine/bureau?agent");
        var pilote = navigateur.pilote();
        pilote.findElement(By.cssSelector("details summary")).click();
        new WebDriverWait(pilote, Duration.ofSeconds(10))
                .until(ExpectedConditions.presenceOfElementLocated(
                        By.cssSelector(".actif[data-element-id=userTask_controler]")));

        assertThat(pilote.findElements(By.cssSelector(".passe[data-element-id=startEvent_depart]")))
                .hasSize(1);
        navigateur.photographier(PHOTOS.resolve("schema.png"));
        assertThat(navigateur.plaintes()).isEmpty();
    }

    @Test
    @DisplayName("une question qui dépend d'une réponse paraît et disparaît avec elle ; sans script elle reste visible")
    void questionConditionnelle() {
        navigateur.largeur(1280);
        aller("/vitrine/tache?agent");
        var pilote = navigateur.pilote();
        assertThat(pilote.findElement(By.id("limite.jour")).isDisplayed()).isFalse();

        pilote.findElement(By.cssSelector("label[for=decision]")).click();
        assertThat(pilote.findElement(By.id("limite.jour")).isDisplayed()).isTrue();

        pilote.findElement(By.cssSelector("label[for=decision-2]")).click();
        assertThat(pilote.findElement(By.id("limite.jour")).isDisplayed()).isFalse();

        navigateur.javascript(false);
        aller("/vitrine/tache?agent");
        assertThat(pilote.findElement(By.id("limite.jour")).isDisplayed()).isTrue();
        navigateur.javascript(true);
    }

    @Test
    @DisplayName("sur papier restent le numéro, les réponses et la frise, sans menu ni bouton")
    void impression() throws Exception {
        navigateur.largeur(800);
        navigateur.impression(true);
        aller("/vitrine/recapitulatif");
        var pilote = navigateur.pilote();

        assertThat(pilote.findElement(By.className("numero__valeur")).isDisplayed())
                .isTrue();
        assertThat(pilote.findElements(By.cssSelector(".actions, .pied, .evitement, [data-copier]")))
                .hasSizeGreaterThan(3)
                .noneMatch(WebElement::isDisplayed);
        navigateur.photographier(PHOTOS.resolve("papier.png"));
        navigateur.impression(false);
    }
}
