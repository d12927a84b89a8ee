package fr.academie.cap.moteur.sante;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.cap.Exigence;
import fr.academie.cap.socle.ReglagesRefuses;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.dao.DataAccessResourceFailureException;

@Exigence("R6")
@DisplayName("La garde d'horloge : deux secondes d'écart, pas davantage")
class GardeDHorlogeTest {

    private static final Instant MIDI = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest(name = "nœud à {0} ms de la base : fiable {1}")
    @CsvSource({"0, true", "2000, true", "-2000, true", "2001, false", "-2001, false", "14400000, false"})
    void tolerance(long ecart, boolean fiable) {
        var garde = new GardeDHorloge(() -> MIDI.plusMillis(ecart), () -> MIDI);

        assertThat(garde.fiable()).isEqualTo(fiable);
        assertThat(garde.mesurer().ecart().abs()).isEqualTo(Duration.ofMillis(Math.abs(ecart)));
    }

    @Test
    @DisplayName("une base lente à répondre n'est pas une horloge fausse")
    void baseLente() {
        var lectures = List.of(MIDI, MIDI.plusSeconds(10)).iterator();
        var garde = new GardeDHorloge(lectures::next, () -> MIDI.plusSeconds(9));

        assertThat(garde.mesurer().fiable()).isTrue();
    }

    @Test
    @DisplayName("sans réponse de la base, le nœud ne se fie pas à lui-même")
    void baseAbsente() {
        var garde = new GardeDHorloge(() -> MIDI, () -> {
            throw new DataAccessResourceFailureException("base absente");
        });

        assertThat(garde.fiable()).isFalse();
    }

    @Test
    @Exigence("FIA-09.93")
    @DisplayName("au démarrage : deux secondes passent, trois arrêtent, et la phrase dit dans quel sens et quoi faire")
    void auDemarrage() {
        var arguments = new DefaultApplicationArguments();
        assertThatCode(() -> auDemarrage(2).run(arguments)).doesNotThrowAnyException();
        assertThatThrownBy(() -> auDemarrage(3).run(arguments))
                .isInstanceOf(ReglagesRefuses.class)
                .hasMessageContaining("avance de 3 s sur celle de la base")
                .hasMessageContaining("NTP");
        assertThatThrownBy(() -> auDemarrage(-14400).run(arguments)).hasMessageContaining("retarde de 14400 s");
    }

    private static HorlogeAuDemarrage auDemarrage(int secondes) {
        return new HorlogeAuDemarrage(new GardeDHorloge(() -> MIDI.plusSeconds(secondes), () -> MIDI));
    }

    @Test
    @DisplayName("la mesure sert plusieurs acquisitions de suite")
    void fraicheur() {
        var mesures = new AtomicInteger();
        var garde = new GardeDHorloge(() -> MIDI, () -> {
            mesures.incrementAndGet();
            return MIDI;
        });

        for (int i = 0; i < 50; i++) {
            garde.fiable();
        }

        assertThat(mesures).hasValue(1);
    }
}
