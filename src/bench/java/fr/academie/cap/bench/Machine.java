package fr.academie.cap.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the figures were taken: without it a duration says nothing. */
public final class Machine {

    private Machine() {}

    static void decrire(Rapport rapport, String postgres) throws IOException {
        rapport.ligne(
                        "Machine : %s, charge moyenne %.1f au départ ; Java %s, %d Mo de tas ;"
                                + " PostgreSQL %s embarqué, durable (`fsync` et `synchronous_commit` actifs), écriture de pages"
                                + " entières coupée pour compter, balayage automatique coupé pendant les vies une à une.",
                        materiel(),
                        charge(),
                        Runtime.version().feature(),
                        Runtime.getRuntime().maxMemory() >> 20,
                        postgres.split(" ", 2)[0])
                .ligne("");
    }

    public static String materiel() throws IOException {
        return String.format(
                "%d cœurs (%s), %d Go de mémoire",
                systeme().getAvailableProcessors(), processeur(), systeme().getTotalMemorySize() >> 30);
    }

    /** Load average of the last minute. */
    public static double charge() {
        return systeme().getSystemLoadAverage();
    }

    private static OperatingSystemMXBean systeme() {
        return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    }

    private static String processeur() throws IOException {
        try (var lignes = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lignes.filter(ligne -> ligne.startsWith("model name"))
                    .map(ligne -> ligne.substring(ligne.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse("processeur inconnu");
        }
    }
}
