package fr.academie.cap.socle;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;

/**
 * Un vrai serveur PostgreSQL dans un dossier, gardé d'un lancement à l'autre.
 *
 * <p>Four traps are answered here: zonky turns durability off by default; its own shutdown hook races with Spring's; a
 * server whose JVM was killed survives and is taken over; root needs user namespaces (zonky's {@code unshare}).
 */
public final class BaseEmbarquee implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BaseEmbarquee.class);
    private static final String BASE = "capitole";

    private final @Nullable EmbeddedPostgres serveur;
    private final long orphelin;
    private final int port;

    private BaseEmbarquee(@Nullable EmbeddedPostgres serveur, long orphelin, int port) {
        this.serveur = serveur;
        this.orphelin = orphelin;
        this.port = port;
    }

    /** Starts the server of {@code dossier}, or takes over the one that a killed JVM left behind. */
    public static BaseEmbarquee ouvrir(Path dossier, boolean durable) {
        var donnees = dossier.toAbsolutePath().normalize();
        try {
            Files.createDirectories(donnees.getParent());
            var base = reprendre(donnees);
            if (base == null) {
                base = demarrer(donnees, durable);
            }
            base.preparer();
            return base;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "PostgreSQL embarqué ne démarre pas dans " + donnees
                            + ". Vérifiez que ce dossier est accessible en écriture, ou donnez une base externe par CAP_DB_URL."
                            + " (Sous root, les espaces de noms utilisateur doivent être permis.)",
                    e);
        } catch (SQLException e) {
            throw new IllegalStateException("Rôles de la base non préparés", e);
        }
    }

    private static @Nullable BaseEmbarquee reprendre(Path donnees) throws IOException {
        var temoin = donnees.resolve("postmaster.pid");
        if (!Files.exists(temoin)) {
            return null;
        }
        var lignes = Files.readAllLines(temoin);
        var pid = Long.parseLong(lignes.get(0).trim());
        if (lignes.size() > 3
                && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
            LOG.warn("Serveur PostgreSQL orphelin (processus {}) repris sur le port {}", pid, lignes.get(3));
            return new BaseEmbarquee(null, pid, Integer.parseInt(lignes.get(3).trim()));
        }
        Files.delete(temoin);
        return null;
    }

    private static BaseEmbarquee demarrer(Path donnees, boolean durable) throws IOException {
        var marche = durable ? "on" : "off";
        var serveur = EmbeddedPostgres.builder()
                .setDataDirectory(donnees)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(
                        donnees.resolveSibling("pg-binaires").toFile())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "80")
                .setServerConfig("fsync", marche)
                .setServerConfig("synchronous_commit", marche)
                .setServerConfig("full_page_writes", marche)
                .setServerConfig("jit", "off")
                .setServerConfig("wal_compression", "on")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setLocaleConfig("locale", "C.UTF-8")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        LOG.info("PostgreSQL embarqué prêt sur le port {} ({})", serveur.getPort(), donnees);
        return new BaseEmbarquee(serveur, 0, serveur.getPort());
    }

    /** Roles and database, made by the superuser once; the same script is given to the administrator of a real base. */
    private void preparer() throws SQLException, IOException {
        try (var connexion = DriverManager.getConnection(url("postgres"), "postgres", "postgres");
                var ordre = connexion.createStatement()) {
            ordre.execute(new ClassPathResource("base/roles.sql").getContentAsString(StandardCharsets.UTF_8));
            var existe = ordre.executeQuery("select 1 from pg_database where datname = '" + BASE + "'");
            if (!existe.next()) {
                ordre.execute("create database " + BASE + " owner cap_proprietaire");
            }
        }
    }

    /** A further empty database, for one test context. */
    public String nouvelleBase(String nom) {
        try (var connexion = DriverManager.getConnection(url("postgres"), "postgres", "postgres");
                var ordre = connexion.createStatement()) {
            ordre.execute("create database " + nom + " owner cap_proprietaire");
            return url(nom);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return url(BASE);
    }

    private String url(String base) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + base + "?reWriteBatchedInserts=true";
    }

    @Override
    public void close() throws IOException {
        if (serveur != null) {
            serveur.close();
        } else {
            ProcessHandle.of(orphelin).ifPresent(ProcessHandle::destroy);
        }
    }
}
