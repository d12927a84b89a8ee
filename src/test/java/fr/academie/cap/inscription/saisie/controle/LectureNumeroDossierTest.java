package fr.academie.cap.inscription.saisie.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Numéro de dossier")
class LectureNumeroDossierTest {

    @ParameterizedTest(name = "« {0} » est le dossier 175")
    @Exigence("INS-73")
    @ValueSource(
            strings = {"175", "175-2", "175 – 2", "175 — 2", "175–2", " 175 ", "0175", "175\u00a0–\u00a00", "175-12"})
    void acceptes(String tape) {
        assertThat(LectureNumeroDossier.lire(tape)).contains(175);
    }

    @ParameterizedTest(name = "« {0} » est refusé avant d'atteindre la base")
    @ValueSource(strings = {"17 5", "abc", "175;--", "１７５", "9999999999999", "-1", "1.5", "", "0", "175 -", "175--2"})
    void refuses(String tape) {
        assertThat(LectureNumeroDossier.lire(tape)).isEmpty();
    }
}
