package fr.academie.cap.conformite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** To mend the pages: {@code mvn test -Dtest=TypographieTest -Dtypographie.mendre}. */
@DisplayName("Les pages suivent la typographie française")
class TypographieTest {

    @BeforeAll
    static void mendre() {
        if (System.getProperty("typographie.mendre") != null) {
            Typographie.mendre();
        }
    }

    static Stream<Path> pages() {
        return Typographie.pages().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    @DisplayName("espace insécable devant les signes doubles et dans les guillemets, apostrophe courbe")
    void page(Path page) {
        var texte = Typographie.lire(page);
        var voulues = Typographie.mendee(texte).lines().toList();

        assertThat(texte.lines().filter(ligne -> !voulues.contains(ligne)))
                .as("lignes à mendre")
                .isEmpty();
    }

    @Test
    @DisplayName("témoin : la page fautive est vue, et ses attributs, ses scripts laissés tels quels")
    void temoin() {
        assertThat(Typographie.mendee(
                        "<p th:text=\"|l'âge : ${x}|\">L'âge : « 18 ans » ?</p><script>a ? b : c</script>"))
                .isEqualTo("<p th:text=\"|l'âge : ${x}|\">L’âge\u00a0: «\u00a018 ans\u00a0»\u00a0?</p>"
                        + "<script>a ? b : c</script>");
    }
}
