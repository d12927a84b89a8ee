package fr.academie.cap.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Les gabarits tiennent la règle de la maison")
class GabaritsTest {

    private static final Path GABARITS = Path.of("src/main/resources/templates");
    private static final Pattern PONCTUATION = Pattern.compile("\\p{L} [;!?:»]|« ");

    private static List<Path> gabarits() throws IOException {
        try (var fichiers = Files.walk(GABARITS)) {
            return fichiers.filter(f -> f.toString().endsWith(".html")).sorted().toList();
        }
    }

    @Test
    @DisplayName("hors des fragments, aucun ne nomme une classe de bibliothèque")
    void sansClasseDeBibliotheque() throws IOException {
        for (var gabarit : gabarits()) {
            if (!gabarit.startsWith(GABARITS.resolve("composants"))) {
                assertThat(Files.readString(gabarit))
                        .as(gabarit.toString())
                        .doesNotContainPattern("class=\"[^\"]*\\b(govuk|moj|fr)-");
            }
        }
    }

    @Test
    @DisplayName("aucun n'écrit de style ni de script, ni de texte non échappé")
    void sansRienDansLaPage() throws IOException {
        assertThat(gabarits()).hasSizeGreaterThan(20);
        for (var gabarit : gabarits()) {
            assertThat(Files.readString(gabarit))
                    .as(gabarit.toString())
                    .doesNotContain("th:utext", "[(${", "style=\"", "<style", "hx-on", "javascript:")
                    .doesNotContainPattern("<script(?![^>]*(?:th:)?src=)|\\son[a-z]+=\"");
        }
    }

    @Test
    @DisplayName("aucun ne met une condition ou une boucle sur la balise qu'un fragment remplace : elle serait ignorée")
    void sansConditionPerdue() throws IOException {
        for (var gabarit : gabarits()) {
            assertThat(Files.readString(gabarit))
                    .as(gabarit.toString())
                    .doesNotContainPattern("<[^>]*th:(?:if|unless|each)=[^>]*th:replace=")
                    .doesNotContainPattern("<[^>]*th:replace=[^>]*th:(?:if|unless|each)=");
        }
    }

    @Test
    @DisplayName("les pages communes ont des espaces insécables devant la ponctuation haute")
    void typographie() throws IOException {
        for (var gabarit : gabarits()) {
            if (gabarit.startsWith(GABARITS.resolve("public"))) {
                var texte = Files.readString(gabarit).replaceAll("<!--[\\s\\S]*?-->|<[^>]*>", "");
                assertThat(PONCTUATION
                                .matcher(texte)
                                .results()
                                .map(m -> m.group())
                                .toList())
                        .as(gabarit.toString())
                        .isEmpty();
            }
        }
    }
}
