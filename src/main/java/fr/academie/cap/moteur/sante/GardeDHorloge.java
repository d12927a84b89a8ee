package fr.academie.cap.moteur.sante;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * L'horloge du nœud dit-elle la même heure que la base ?
 *
 * <p>The engine compares due dates and job locks with the clock of the JVM: a node four hours ahead would fire legal
 * deadlines four hours early. Beyond the tolerance, or when the base does not answer, the node acquires no job.
 */
public class GardeDHorloge {

    /** What the two clocks say. */
    public record Mesure(boolean fiable, Duration ecart) {}

    static final Duration TOLERANCE = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(GardeDHorloge.class);
    private static final Duration FRAICHEUR = Duration.ofSeconds(5);

    private record Releve(long instantNano, Mesure mesure) {}

    private final Supplier<Instant> horlogeDuMoteur;
    private final Supplier<Instant> horlogeDeLaBase;
    private final AtomicReference<Releve> dernier = new AtomicReference<>();

    GardeDHorloge(Supplier<Instant> horlogeDuMoteur, Supplier<Instant> horlogeDeLaBase) {
        this.horlogeDuMoteur = horlogeDuMoteur;
        this.horlogeDeLaBase = horlogeDeLaBase;
    }

    /** Measured at most every five seconds, by the thread that is about to acquire. */
    public boolean fiable() {
        var releve = dernier.get();
        if (releve == null || System.nanoTime() - releve.instantNano() > FRAICHEUR.toNanos()) {
            return mesurer().fiable();
        }
        return releve.mesure().fiable();
    }

    public Mesure mesurer() {
        var mesure = lire();
        var precedent = dernier.getAndSet(new Releve(System.nanoTime(), mesure));
        if (precedent == null ? !mesure.fiable() : precedent.mesure().fiable() != mesure.fiable()) {
            if (mesure.fiable()) {
                LOG.info("Horloge du nœud de nouveau d'accord avec la base, acquisition reprise");
            } else {
                LOG.error("Horloge du nœud en désaccord avec la base ({}), acquisition suspendue", mesure.ecart());
            }
        }
        return mesure;
    }

    private Mesure lire() {
        try {
            var avant = horlogeDuMoteur.get();
            var base = Objects.requireNonNull(horlogeDeLaBase.get());
            var apres = horlogeDuMoteur.get();
            // the base answered somewhere between the two readings: only what lies outside them is a gap
            var ecart = base.isBefore(avant)
                    ? Duration.between(base, avant)
                    : base.isAfter(apres) ? Duration.between(base, apres) : Duration.ZERO;
            return new Mesure(ecart.abs().compareTo(TOLERANCE) <= 0, ecart);
        } catch (DataAccessException e) {
            LOG.warn("Heure de la base illisible : {}", e.getClass().getSimpleName());
            return new Mesure(false, Duration.ZERO);
        }
    }
}
