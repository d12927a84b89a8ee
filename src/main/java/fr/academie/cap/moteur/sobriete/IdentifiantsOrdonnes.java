package fr.academie.cap.moteur.sobriete;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/**
 * Identifiers in the order in which they are drawn (UUID version 7): each index grows at its end, where the engine's
 * own, whose first digits run round every seven minutes, split a page anywhere.
 *
 * <p>48 bits of milliseconds, 12 of a counter that never goes back even when the clock does, 62 of chance between nodes.
 */
class IdentifiantsOrdonnes extends StrongUuidGenerator {

    private static final int COMPTEUR = 12;
    private static final long VERSION = 0x7000L;
    private static final long VARIANTE = 0x8000_0000_0000_0000L;

    private final LongSupplier millisecondes;
    private final AtomicLong dernier = new AtomicLong();

    IdentifiantsOrdonnes(LongSupplier millisecondes) {
        this.millisecondes = millisecondes;
    }

    @Override
    public String getNextId() {
        var moment = dernier.updateAndGet(avant -> Math.max(avant + 1, millisecondes.getAsLong() << COMPTEUR));
        var haut = moment >>> COMPTEUR << 16 | VERSION | moment & (1L << COMPTEUR) - 1;
        return new UUID(haut, VARIANTE | ThreadLocalRandom.current().nextLong() >>> 2).toString();
    }
}
