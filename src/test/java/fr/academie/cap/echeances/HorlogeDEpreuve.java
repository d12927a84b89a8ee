package fr.academie.cap.echeances;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that tests move; without a setting it runs with the machine. */
public final class HorlogeDEpreuve extends Clock {

    private volatile Duration avance = Duration.ZERO;

    /** From now on the present is {@code instant}, and time goes on from there. */
    public void regler(Instant instant) {
        avance = Duration.between(Clock.systemUTC().instant(), instant);
    }

    public void avancer(Duration duree) {
        avance = avance.plus(duree);
    }

    public void remettre() {
        avance = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(avance);
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
