package fr.academie.cap.parcours;

import fr.academie.cap.web.ValidateurHtml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What is asked of every page, whoever made it; what is wrong is kept, so that one run tells everything. */
final class PageRegardee {

    private static final List<Integer> LARGEURS = List.of(1280, 390);
    private static final int LARGEUR_DU_PAPIER = 673;
    private static final Path PAPIERS = Path.of("target/papier");
    private static final Path REGARDS = Path.of("target/regards");

    /** What a sheet of paper has no use for. */
    private static final String POUR_CLIQUER =
            "nav, .pied, .actions, .evitement, button, input[type=text], select, .govuk-back-link, .rubrique__titre a,"
                    + " .gestes, details:not([open])";

    private final Navigateur navigateur;
    private final List<String> fautes = new ArrayList<>();
    private final Map<String, CompletableFuture<String>> validations = new LinkedHashMap<>();

    PageRegardee(Navigateur navigateur) {
        this.navigateur = navigateur;
    }

    /** Everything: axe in light and dark at two widths, zoomed twice, on the narrowest screen, W3C, browser's log. */
    void regarder(String nom) {
        valider(nom);
        for (var theme : List.of("light", "dark")) {
            navigateur.theme(theme);
            for (var largeur : LARGEURS) {
                navigateur.largeur(largeur);
                accessible(nom + ", " + theme + ", " + largeur + " pixels");
                sansDebord(nom + ", " + largeur + " pixels");
                garder(nom + "-" + theme, largeur);
            }
        }
        navigateur.agrandirDeuxFois();
        sansDebord(nom + ", zoom 200 %");
        navigateur.ecranMinimal();
        sansDebord(nom + ", 320 pixels");
        sansPlainte(nom);
        revenir();
    }

    /** A page that came back refused: its address, asked again, would not show it. */
    void regarderUnRefus(String nom) {
        if (!navigateur.resumeDansLOrdre()) {
            fautes.add(nom + " : le résumé des erreurs ne suit pas l'ordre des champs, ou mène ailleurs");
        }
        for (var largeur : LARGEURS) {
            navigateur.largeur(largeur);
            accessible(nom + ", " + largeur + " pixels");
            sansDebord(nom + ", " + largeur + " pixels");
            garder(nom + "-refus", largeur);
        }
        navigateur.ecranMinimal();
        sansDebord(nom + ", 320 pixels");
        navigateur.plaintes().stream()
                .filter(plainte -> !plainte.contains("the server responded with a status of 4"))
                .forEach(plainte -> fautes.add(nom + " : " + plainte));
        revenir();
    }

    /** The same page under another role: only its menu and its buttons differ. */
    void regarderVite(String nom) {
        accessible(nom);
        navigateur.largeur(LARGEURS.get(1));
        sansDebord(nom + ", " + LARGEURS.get(1) + " pixels");
        sansPlainte(nom);
        revenir();
    }

    /** A4 less its margins: what serves to click is gone, nothing is cut, and a picture stays for the eye. */
    void regarderSurPapier(String nom) throws IOException {
        navigateur.largeur(LARGEUR_DU_PAPIER);
        navigateur.impression(true);
        sansDebord(nom + ", imprimée");
        navigateur.coupes().forEach(coupe -> fautes.add(nom + ", imprimée : texte coupé, " + coupe));
        if (navigateur.dateVide()) {
            fautes.add(nom + ", imprimée : une étiquette finit par « () »");
        }
        navigateur.pilote().findElements(By.cssSelector(POUR_CLIQUER)).stream()
                .filter(WebElement::isDisplayed)
                .forEach(reste -> fautes.add(nom + ", imprimée : reste « " + reste.getText() + " »"));
        navigateur.photographier(PAPIERS.resolve(nom + ".png"));
        navigateur.impression(false);
        revenir();
    }

    /** For the eye, on demand: {@code -Dcap.regards=true}. */
    private void garder(String nom, int largeur) {
        if (Boolean.getBoolean("cap.regards")) {
            var fichier = nom.replaceAll("[^\\p{L}0-9]+", "-").replaceAll("^-|-$", "") + "-" + largeur + ".png";
            try {
                navigateur.photographier(REGARDS.resolve(fichier));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            navigateur.largeur(largeur);
        }
    }

    void signaler(String faute) {
        fautes.add(faute);
    }

    List<String> fautes() {
        validations.forEach((nom, messages) -> {
            if (!messages.join().isEmpty()) {
                fautes.add(nom + " : W3C, " + messages.join());
            }
        });
        validations.clear();
        return fautes;
    }

    /** While the browser looks, the validator reads. */
    private void valider(String nom) {
        var html = navigateur.source();
        validations.put(nom, CompletableFuture.supplyAsync(() -> ValidateurHtml.messages(html)));
    }

    private void accessible(String ou) {
        navigateur.fautesAxe().forEach(faute -> fautes.add(ou + " : " + faute));
    }

    private void sansDebord(String ou) {
        if (navigateur.deborde()) {
            fautes.add(ou + " : la page déborde en largeur");
        }
    }

    private void sansPlainte(String nom) {
        navigateur.plaintes().forEach(plainte -> fautes.add(nom + " : " + plainte));
    }

    private void revenir() {
        navigateur.theme("light");
        navigateur.largeur(LARGEURS.get(0));
    }
}
