package fr.academie.cap.echeances;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A clock that tests move; without a setting it runs with the machine. */
public final class HorlogeDEpreuve extends Clock {

    private volatile Duration avance = Duration.ZERO;
    private volatile java.util.Optional<Instant> arret = java.util.Optional.empty();

    /** Time stands still at {@code instant}. */
    public void figer(Instant instant) {
        arret = java.util.Optional.of(instant);
    }

    /** From now on the present is {@code instant}, and time goes on from there. */
    public void regler(Instant instant) {
        arret = java.util.Optional.empty();
        avance = Duration.between(Clock.systemUTC().instant(), instant);
        accorderLeMoteur();
    }

    public void avancer(Duration duree) {
        avance = avance.plus(duree);
        accorderLeMoteur();
    }

    public void remettre() {
        arret = java.util.Optional.empty();
        avance = Duration.ZERO;
        accorderLeMoteur();
    }

    /** The engine has a clock of its own; tests move both together. */
    private void accorderLeMoteur() {
        ClockUtil.offset(avance.toMillis());
    }

    @Override
    public Instant instant() {
        return arret.orElseGet(() -> Clock.systemUTC().instant().plus(avance));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
