package fr.academie.cap.conformite;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.academie.cap.Exigence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Chaque exigence nommée par un test existe")
class ExigencesTest {

    private static final String FORME =
            "(INS|LIV|CARD)-\\d{2}|CAP-(\\d{2}|VER)\\.\\d|FT-\\d{1,3}|N\\d{2}|[VRSP]\\d{1,2}|FIA-09\\.\\d{1,2}";

    private final Exigences exigences = Exigences.desTests();

    @Test
    @DisplayName("aucun test ne nomme une exigence inconnue")
    void inconnues() {
        assertThat(exigences.nommees()).isNotEmpty();
        assertThat(exigences.inconnues())
                .as("identifiants absents de docs/exigences.txt")
                .isEmpty();
    }

    @Test
    @DisplayName("la liste est bien formée et sans doublon")
    void listeBienFormee() {
        assertThat(Exigences.connues()).doesNotHaveDuplicates().allMatch(id -> id.matches(FORME), "bien formé");
    }

    @Test
    @DisplayName("chaque mauvaise entrée du catalogue est montrée par un test")
    void mauvaisesEntrees() {
        assertThat(Exigences.connues().stream().filter(id -> id.startsWith("FIA-")))
                .hasSizeGreaterThan(60)
                .allMatch(exigences.nommees()::contains, "nommée par un test");
    }

    @Test
    @DisplayName("le tableau de couverture est écrit dans target/exigences.md")
    void tableau() throws IOException {
        var page = Path.of("target", "exigences.md");
        Files.writeString(page, exigences.tableau());

        assertThat(page).content().contains("# Exigences", "## INS", "Sans test :");
    }

    @Test
    @DisplayName("témoin : une exigence inventée est vue")
    void temoin() {
        var fautives = Exigences.des(new ClassFileImporter().importClasses(Inventee.class));

        assertThat(fautives.inconnues()).containsExactly("INS-99");
    }

    /** Looks like a test that names an id nobody asked for; left out of the real reading. */
    private static final class Inventee {

        @Exigence({"INS-07", "INS-99"})
        void scene() {}
    }
}
