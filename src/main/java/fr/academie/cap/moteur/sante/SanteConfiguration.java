package fr.academie.cap.moteur.sante;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class SanteConfiguration {

    /** Looks at the engine's own clock: it is the one that decides what is due. */
    @Bean
    GardeDHorloge gardeDHorloge(JdbcTemplate base) {
        return new GardeDHorloge(() -> ClockUtil.getCurrentTime().toInstant(), () -> heureDeLaBase(base));
    }

    private static Instant heureDeLaBase(JdbcTemplate base) {
        return Objects.requireNonNull(base.queryForObject("select clock_timestamp()", OffsetDateTime.class))
                .toInstant();
    }

    /** Shown as {@code horloge} by the health endpoint. */
    @Bean
    HealthIndicator horlogeHealthIndicator(GardeDHorloge garde) {
        return () -> {
            var mesure = garde.mesurer();
            var etat = mesure.fiable() ? Health.up() : Health.down();
            return etat.withDetail("ecartMs", mesure.ecart().toMillis()).build();
        };
    }
}
