package fr.academie.cap.simulateurs.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Une note écrite à la française se lit en centièmes")
class NoteTapeeTest {

    @ParameterizedTest(name = "« {0} » → {1}")
    @CsvSource({
        "12, 1200",
        "'12,5', 1250",
        "'12,05', 1205",
        "12.5, 1250",
        "0, 0",
        "20, 2000",
        "'20,5', 2050",
        "'7,25', 725"
    })
    @DisplayName("virgule ou point, deux décimales au plus")
    void lue(String tapee, int centiemes) {
        assertThat(NoteTapee.lire(tapee)).hasValue(centiemes);
    }

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(strings = {"", "13.005", "13,005", "douze", "-1", "1e1", "12,", ",5", "１２", "120", "12,5 "})
    @DisplayName("le reste n'est pas une note, et le reproche le dit")
    void refusee(String tapee) {
        assertThat(NoteTapee.lire(tapee)).isEmpty();
        assertThat(NoteTapee.reproche(tapee)).isNotBlank();
    }

    @ParameterizedTest(name = "{0} → « {1} »")
    @CsvSource({"1205, '12,05'", "0, '0,00'", "-50, '−0,50'", "104500, '1045,00'"})
    @DisplayName("s'écrit avec deux décimales")
    void ecrite(long centiemes, String texte) {
        assertThat(NoteTapee.ecrire(centiemes)).isEqualTo(texte);
    }
}
