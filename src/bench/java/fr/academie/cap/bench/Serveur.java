package fr.academie.cap.bench;

import com.sun.management.OperatingSystemMXBean;
import fr.academie.cap.socle.BaseEmbarquee;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The embedded PostgreSQL of the bench, durable as in service, and what it says of its own work. */
final class Serveur implements AutoCloseable {

    /** Work that may fail in any way. */
    interface Travail {
        void faire() throws Exception;
    }

    private static final double TICS_PAR_SECONDE = 100;

    private final Path donnees;
    private final BaseEmbarquee base;

    Serveur(Path dossier) {
        donnees = dossier.resolve("postgres");
        base = BaseEmbarquee.ouvrir(donnees, true);
    }

    /** A new database, with the counters of statements. */
    String nouvelleBase(String nom) throws SQLException {
        var url = base.nouvelleBase(nom);
        executer(url, "create extension if not exists pg_stat_statements with schema public");
        return url;
    }

    void executer(String url, String... ordres) throws SQLException {
        try (var connexion = connexion(url);
                var ordre = connexion.createStatement()) {
            for (var texte : ordres) {
                ordre.execute(texte);
            }
        }
    }

    Connection connexion(String url) throws SQLException {
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    /** Whole pages depend on the interval between checkpoints, not on the work: they are left out of the count. */
    Mesure mesurer(String url, int vies, Travail travail) throws Exception {
        executer(url, "checkpoint", "select public.pg_stat_statements_reset()");
        var jvm = jvm();
        var processus = processus();
        var octets = nombre(url, "select (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint");
        var debut = System.nanoTime();
        travail.faire();
        var secondes = (System.nanoTime() - debut) / 1e9;
        var ecrits = nombre(url, "select (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint") - octets;
        var instructions = nombre(url, """
                select coalesce(sum(calls), 0) from public.pg_stat_statements s
                  join pg_database d on d.oid = s.dbid and d.datname = current_database()
                 where query not in ('BEGIN', 'COMMIT', 'ROLLBACK') and query not like '%pg_current_wal_insert_lsn%'
                   and query not like '%pg_stat_statements%'
                """);
        return new Mesure(vies, instructions, ecrits, jvm() - jvm, processus() - processus, secondes);
    }

    long nombre(String url, String requete) throws SQLException {
        try (var connexion = connexion(url);
                var ordre = connexion.createStatement();
                var lu = ordre.executeQuery(requete)) {
            lu.next();
            return lu.getLong(1);
        }
    }

    String texte(String url, String requete) throws SQLException {
        try (var connexion = connexion(url);
                var ordre = connexion.createStatement();
                var lu = ordre.executeQuery(requete)) {
            lu.next();
            return lu.getString(1);
        }
    }

    private static double jvm() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    /** CPU seconds of the postmaster, of its children and of those it has buried. */
    private double processus() {
        try {
            var maitre = Long.parseLong(
                    Files.readAllLines(donnees.resolve("postmaster.pid")).get(0).trim());
            var tics = tics(maitre, true);
            for (var enfant : ProcessHandle.of(maitre).orElseThrow().children().toList()) {
                tics += tics(enfant.pid(), false);
            }
            return tics / TICS_PAR_SECONDE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** utime and stime, and with the buried ones cutime and cstime: fields 14 to 17 of {@code /proc/pid/stat}. */
    private static long tics(long processus, boolean avecLesMorts) {
        String texte;
        try {
            texte = Files.readString(Path.of("/proc", String.valueOf(processus), "stat"));
        } catch (IOException partiEntreTemps) {
            // it ended since the list of children was read
            return 0;
        }
        var champs = texte.substring(texte.lastIndexOf(')') + 2).split(" ");
        var propres = Long.parseLong(champs[11]) + Long.parseLong(champs[12]);
        return avecLesMorts ? propres + Long.parseLong(champs[13]) + Long.parseLong(champs[14]) : propres;
    }

    @Override
    public void close() throws IOException {
        base.close();
    }
}
