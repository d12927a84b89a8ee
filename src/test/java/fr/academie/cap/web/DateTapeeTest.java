package fr.academie.cap.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Une date tapée d'un trait")
class DateTapeeTest {

    @ParameterizedTest
    @ValueSource(strings = {"2/11/2026", "02/11/2026", "02.11.2026", "2-11-2026", " 02 11 2026 "})
    @DisplayName("jour, mois, année, quel que soit le séparateur")
    void lue(String saisie) {
        assertThat(DateTapee.lire(saisie)).contains(LocalDate.of(2026, 11, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31/02/2026", "29/02/2027", "2026-11-02", "02/11/26", "0/0/2026", "２/11/2026"})
    @DisplayName("un jour qui n'existe pas, un autre ordre, une année courte : rien")
    void refusee(String saisie) {
        assertThat(DateTapee.lire(saisie)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-28", "2028-02-29"})
    @DisplayName("ce qui est écrit se relit")
    void allerRetour(LocalDate date) {
        assertThat(DateTapee.lire(DateTapee.ecrire(date))).contains(date);
    }
}
