package fr.academie.cap.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Les couleurs se lisent, en clair comme en sombre")
class JetonsTest {

    private static final Path FEUILLES = Path.of("src/main/resources/static/css");
    private static final Pattern JETON = Pattern.compile("--([a-z-]+): (#[0-9A-F]{6});");

    /** Tokens of the light theme, overridden by the dark one when asked. */
    private static Map<String, String> jetons(boolean sombre) throws IOException {
        var parties = Files.readString(FEUILLES.resolve("jetons.css")).split("@media \\(prefers-color-scheme: dark\\)");
        assertThat(parties).hasSize(2);
        var jetons = new HashMap<String, String>();
        JETON.matcher(parties[0]).results().forEach(m -> jetons.put(m.group(1), m.group(2)));
        if (sombre) {
            JETON.matcher(parties[1]).results().forEach(m -> jetons.put(m.group(1), m.group(2)));
        }
        return jetons;
    }

    /** WCAG 2 relative luminance. */
    private static double luminance(String couleur) {
        var somme = 0.0;
        var poids = new double[] {0.2126, 0.7152, 0.0722};
        for (var i = 0; i < 3; i++) {
            var canal = Integer.parseInt(couleur.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            somme += poids[i] * (canal <= 0.04045 ? canal / 12.92 : Math.pow((canal + 0.055) / 1.055, 2.4));
        }
        return somme;
    }

    private static double contraste(String a, String b) {
        var x = luminance(a);
        var y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    @ParameterizedTest(name = "{0} sur {1} : au moins {2}")
    @CsvSource({
        "encre, page, 7",
        "encre, surface, 7",
        "encre, survol, 7",
        "encre, info-fond, 7",
        "encre, erreur-fond, 7",
        "encre, alerte-fond, 7",
        "encre, succes-fond, 7",
        "encre-douce, page, 4.5",
        "encre-douce, surface, 4.5",
        "encre-douce, survol, 4.5",
        "marque, page, 4.5",
        "marque, surface, 4.5",
        "marque, survol, 4.5",
        "marque-forte, page, 4.5",
        "sur-marque, marque, 4.5",
        "sur-marque, marque-forte, 4.5",
        "erreur, surface, 4.5",
        "erreur, page, 4.5",
        "erreur, erreur-fond, 4.5",
        "succes, succes-fond, 4.5",
        "alerte, alerte-fond, 4.5",
        "info, info-fond, 4.5",
        "sur-focus, focus, 4.5",
        "trait, surface, 3",
        "trait, page, 3",
        "erreur, survol, 3",
        "schema-encre, schema-fond, 4.5",
        "schema-encre, schema-passe, 4.5",
        "schema-trait, schema-fond, 3",
    })
    void contrasteSuffisant(String texte, String fond, double minimum) throws IOException {
        for (var sombre : new boolean[] {false, true}) {
            var jetons = jetons(sombre);
            assertThat(jetons).containsKeys(texte, fond);
            assertThat(contraste(jetons.getOrDefault(texte, ""), jetons.getOrDefault(fond, "")))
                    .as(sombre ? "sombre" : "clair")
                    .isGreaterThanOrEqualTo(minimum);
        }
    }

    @Test
    @DisplayName("le focus se voit sur tout fond : son jaune ou son contour tranche d'au moins 3")
    void focusVisible() throws IOException {
        for (var sombre : new boolean[] {false, true}) {
            var jetons = jetons(sombre);
            for (var fond : new String[] {"page", "surface", "info-fond", "erreur-fond"}) {
                var arriere = jetons.getOrDefault(fond, "");
                var jaune = contraste(jetons.getOrDefault("focus", ""), arriere);
                var contour = contraste(jetons.getOrDefault("sur-focus", ""), arriere);
                assertThat(Math.max(jaune, contour)).as(fond).isGreaterThanOrEqualTo(3);
            }
        }
    }

    @Test
    @DisplayName("seuls les jetons et le papier nomment des couleurs")
    void couleursEnUnSeulEndroit() throws IOException {
        for (var feuille : new String[] {"capitole.css", "composants.css"}) {
            assertThat(Files.readString(FEUILLES.resolve(feuille)))
                    .as(feuille)
                    .doesNotContainPattern("#[0-9A-Fa-f]{3,8}\\b(?!\\s*[{,.:>])|rgba?\\(|hsla?\\(");
        }
    }
}
