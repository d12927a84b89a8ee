package fr.academie.cap.mesures;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counts at the server itself, as its superuser: statements by {@code pg_stat_statements}, journal bytes by the write
 * position. Nothing here depends on how fast the machine is.
 */
final class Compteur implements AutoCloseable {

    /** Statements by text, and bytes of write-ahead log, of one piece of work. */
    record Releve(List<Ligne> instructions, long octets) {

        long nombre() {
            return instructions.stream()
                    .filter(ligne -> !CADRE.contains(ligne.texte()))
                    .mapToLong(Ligne::fois)
                    .sum();
        }

        /** Pages of 8 KB read by the statements whose text contains this. */
        long blocs(String texte) {
            return instructions.stream()
                    .filter(ligne -> ligne.texte().contains(texte))
                    .mapToLong(Ligne::blocs)
                    .sum();
        }

        String detail() {
            return instructions.stream().map(Ligne::toString).collect(Collectors.joining("\n"));
        }
    }

    /** One statement, however many times it was asked. */
    record Ligne(String texte, long fois, long octets, long blocs) {

        private static final int LARGEUR = 110;

        @Override
        public String toString() {
            return "%3d x %6d octets  %s"
                    .formatted(fois, octets, texte.substring(0, Math.min(LARGEUR, texte.length())));
        }
    }

    /** The frame of a transaction, not work asked of the base. */
    private static final Set<String> CADRE = Set.of("BEGIN", "COMMIT", "ROLLBACK");

    /** Work that may fail as JDBC does. */
    interface Travail {
        void faire() throws Exception;
    }

    private final Connection connexion;

    Compteur(String url) throws SQLException {
        connexion = DriverManager.getConnection(url, "postgres", "postgres");
        executer("create extension if not exists pg_stat_statements with schema public");
        executer("set search_path to public");
        sansBalayage();
    }

    /** The journal is one for all: what a sweeper writes meanwhile would be counted as work. */
    private void sansBalayage() throws SQLException {
        executer("alter system set autovacuum = off");
        executer("select pg_reload_conf()");
        executer("select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'autovacuum worker'");
    }

    /** @throws IllegalStateException when the work fails */
    Releve mesurer(Travail travail) {
        try {
            return relever(travail);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Releve relever(Travail travail) throws Exception {
        executer("select pg_stat_statements_reset()");
        var avant = position();
        travail.faire();
        var apres = position();
        return new Releve(instructions(), apres - avant);
    }

    void executer(String ordre) throws SQLException {
        try (var o = connexion.createStatement()) {
            o.execute(ordre);
        }
    }

    private long position() throws SQLException {
        try (var o = connexion.createStatement();
                var r = o.executeQuery("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn")) {
            r.next();
            return r.getLong(1);
        }
    }

    private List<Ligne> instructions() throws SQLException {
        var lues = new ArrayList<Ligne>();
        try (var o = connexion.createStatement();
                var r = o.executeQuery("""
                        select regexp_replace(query, '\\s+', ' ', 'g'), sum(calls), sum(wal_bytes),
                               sum(shared_blks_hit + shared_blks_read)
                          from pg_stat_statements s
                          join pg_roles u on u.oid = s.userid and u.rolname = 'cap_appli'
                          join pg_database d on d.oid = s.dbid and d.datname = current_database()
                         group by 1 order by 2 desc, 3 desc, 1
                        """)) {
            while (r.next()) {
                lues.add(new Ligne(r.getString(1), r.getLong(2), r.getLong(3), r.getLong(4)));
            }
        }
        return lues;
    }

    @Override
    public void close() throws SQLException {
        executer("alter system reset autovacuum");
        executer("select pg_reload_conf()");
        connexion.close();
    }
}
