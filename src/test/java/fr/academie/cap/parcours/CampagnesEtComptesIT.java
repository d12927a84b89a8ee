package fr.academie.cap.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.inscription.campagne.Campagnes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AvecLeProduit
@DisplayName("Le chef de bureau reporte une clôture, l'administrateur ouvre un compte")
class CampagnesEtComptesIT {

    private static final Path PHOTOS = Path.of("target/parcours");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static Navigateur navigateur;

    @LocalServerPort
    private int port;

    @Autowired
    Campagnes campagnes;

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

    @Test
    @Exigence("FT-100")
    @DisplayName("le report se lit, se confirme, et la campagne dit sa nouvelle date")
    void report() throws Exception {
        connecter("helene");
        regarder("/campagnes", "campagnes");
        var session = campagnes.toutes().get(0).session();
        var campagne = "/campagnes/14-" + session;
        regarder(campagne, "campagne");
        regarder("/campagnes/nouvelle", "campagne-nouvelle");
        regarder(campagne + "/reglages", "campagne-reglages");
        aller(campagne + "/report");
        ecrire("retourAvant", "31/12/" + session);
        ecrire("motif", "Panne nationale du réseau, deux jours rendus.");
        presser("Voir ce qui change");
        photographier("campagne-report");
        presser("Confirmer le report");
        assertThat(texte()).contains("C’est fait", "31 décembre " + session);
    }

    @Test
    @DisplayName("un compte s'ouvre par ses écrans, ses fautes dites à leur champ")
    void compte() throws Exception {
        connecter("ada");
        regarder("/comptes", "comptes");
        regarder("/comptes/claire", "compte");
        aller("/comptes/nouveau");
        ecrire("id", "Zoé");
        presser("Ouvrir le compte");
        photographier("compte-en-erreur");
        assertThat(texte()).contains("réponses sont à corriger");
    }

    private void connecter(String qui) {
        navigateur.pilote().manage().deleteAllCookies();
        aller("/connexion");
        ecrire("identifiant", qui);
        ecrire("motDePasse", "demonstration");
        presser("Se connecter");
    }

    private void regarder(String adresse, String nom) throws Exception {
        aller(adresse);
        photographier(nom);
    }

    private void photographier(String nom) throws Exception {
        for (var largeur : List.of(390, 1280)) {
            navigateur.largeur(largeur);
            assertThat(navigateur.fautesAxe()).as(nom + " " + largeur).isEmpty();
            assertThat(navigateur.deborde()).as(nom + " " + largeur).isFalse();
            navigateur.photographier(PHOTOS.resolve(nom + "-" + largeur + ".png"));
        }
        navigateur.largeur(1280);
    }

    private void aller(String adresse) {
        navigateur.pilote().get("http://localhost:" + port + adresse);
    }

    private void ecrire(String id, String texte) {
        var champ = navigateur.pilote().findElement(By.id(id));
        champ.clear();
        champ.sendKeys(texte);
    }

    /** Waits for the page that answers: the click comes back before it. */
    private void presser(String libelle) {
        var avant = navigateur.pilote().findElement(By.tagName("html"));
        navigateur
                .pilote()
                .findElement(By.xpath("//main//button[normalize-space()='" + libelle + "']"))
                .click();
        new WebDriverWait(navigateur.pilote(), PATIENCE)
                .ignoring(WebDriverException.class)
                .until(ExpectedConditions.stalenessOf(avant));
    }

    private String texte() {
        return navigateur.pilote().findElement(By.tagName("main")).getText().replace('\u00a0', ' ');
    }
}
