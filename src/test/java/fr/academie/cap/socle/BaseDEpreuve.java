package fr.academie.cap.socle;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;

/** One PostgreSQL server for the whole test run, in {@code target}; one new database for each context. */
public final class BaseDEpreuve {

    private static final BaseEmbarquee SERVEUR = BaseEmbarquee.ouvrir(
            Path.of("target", "base-epreuve-" + ProcessHandle.current().pid(), "postgres"), false);
    private static final AtomicInteger RANG = new AtomicInteger();

    static {
        // after the contexts have closed their pools, never beside them
        SpringApplication.getShutdownHandlers().add(BaseDEpreuve::fermer);
    }

    private BaseDEpreuve() {}

    public static String nouvelle() {
        return SERVEUR.nouvelleBase("epreuve_" + RANG.incrementAndGet());
    }

    private static void fermer() {
        try {
            SERVEUR.close();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
