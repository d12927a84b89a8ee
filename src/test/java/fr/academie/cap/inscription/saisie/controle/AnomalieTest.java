package fr.academie.cap.inscription.saisie.controle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Catalogue des anomalies")
class AnomalieTest {

    @Test
    @DisplayName("chaque anomalie a son code, et un seul")
    void codesUniques() {
        assertThat(Arrays.stream(Anomalie.values()).map(Anomalie::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("CAP-INS-\\d{3}"));
    }

    @Test
    @DisplayName("les phrases gardent le ton : accentuées, sans exclamation, terminées")
    void ton() {
        for (var anomalie : Anomalie.values()) {
            var phrase = anomalie.message("a", "b", "c", "d");
            if (!phrase.startsWith("a")) {
                assertThat(phrase).doesNotContain("!", "'").matches("[A-ZÀ-Ý0-9«].*[.?]");
            }
        }
    }

    @Test
    @DisplayName("espace fine avant ; et ?, insécable avant les deux-points")
    void typographie() {
        assertThat(Anomalie.COURRIEL_FAUTE.message("x@y.fr")).isEqualTo("Vouliez-vous écrire x@y.fr\u202f?");
        assertThat(Anomalie.DEPARTEMENT_INCONNU.message("96")).contains("«\u202f96\u202f»");
        assertThat(Anomalie.MOBILE_FIXE.message()).contains("fixe\u00a0: un");
    }
}
