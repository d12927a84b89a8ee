package fr.academie.cap.regles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.cap.Exigence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Délais légaux — de quantième à quantième, jusqu'à minuit du dernier jour")
class DelaiTest {

    @ParameterizedTest(name = "demande complète le {0} → dernier jour {1}")
    @CsvSource({
        "2023-11-29, 2024-02-29",
        "2023-11-30, 2024-02-29",
        "2025-11-30, 2026-02-28",
        "2026-08-31, 2026-11-30",
        "2026-03-03, 2026-06-03",
    })
    @DisplayName("art. 14 al. 6, 337-15 — trois mois")
    @Exigence("CAP-14.3")
    void troisMois(LocalDate depart, LocalDate dernier) {
        assertThat(Delai.HABILITATION.dernierJour(depart)).isEqualTo(dernier);
        assertThat(Delai.HABILITATION.estATemps(depart, dernier)).isTrue();
        assertThat(Delai.HABILITATION.estATemps(depart, dernier.plusDays(1))).isFalse();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "Europe/Paris, 2026-02-28T23:00:00Z",
        "Indian/Reunion, 2026-02-28T20:00:00Z",
        "America/Martinique, 2026-03-01T04:00:00Z",
        "Pacific/Tahiti, 2026-03-01T10:00:00Z",
    })
    @DisplayName("le délai expire à 24:00 dans le fuseau de l'académie")
    @Exigence("CAP-14.3")
    void fuseauDeLAcademie(String zone, Instant expiration) {
        assertThat(Delai.HABILITATION.expiration(LocalDate.of(2025, 11, 30), ZoneId.of(zone)))
                .isEqualTo(expiration);
    }

    @Test
    @DisplayName("l'instant de réception se lit dans le fuseau de l'académie, pas dans celui du serveur")
    void receptionLocale() {
        var reception = Instant.parse("2025-11-30T23:30:00Z"); // déjà le 1er décembre à Paris

        assertThat(Delai.HABILITATION.expiration(reception, ZoneId.of("Europe/Paris")))
                .isEqualTo(Instant.parse("2026-03-01T23:00:00Z"));
        assertThatThrownBy(() -> new Delai(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
