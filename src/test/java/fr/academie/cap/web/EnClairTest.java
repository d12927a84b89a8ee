package fr.academie.cap.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Dates et heures comme on les écrit")
class EnClairTest {

    @ParameterizedTest
    @CsvSource({"2026-11-30, 30_novembre 2026", "2027-01-01, 1er_janvier 2027", "2027-08-31, 31_août 2027"})
    void date(LocalDate date, String attendu) {
        assertThat(EnClair.date(date)).isEqualTo(attendu.replace('_', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource({"14:32, 14_h_32", "08:05, 8_h_05", "00:00, 0_h_00"})
    void heure(LocalTime heure, String attendu) {
        assertThat(EnClair.heure(heure)).isEqualTo(attendu.replace('_', '\u00a0'));
    }

    @Test
    @DisplayName("un moment se lit dans le fuseau qu'on lui donne")
    void moment() {
        var moment = ZonedDateTime.of(2026, 11, 30, 23, 59, 0, 0, ZoneId.of("Indian/Reunion"));

        assertThat(EnClair.moment(moment)).isEqualTo("30\u00a0novembre 2026 à 23\u00a0h\u00a059");
    }
}
