package fr.academie.cap.referentiel.persistance;

import fr.academie.cap.referentiel.CleDeRecherche;
import fr.academie.cap.referentiel.Departement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Establishments by sets: rows read stream into a table of the transaction, are compared there, and written by two
 * statements whatever their number.
 */
@Repository
public class EcritureEtablissements {

    private static final String COLONNES =
            "code, debut, fin, nom, nature, statut, contrat, apprentissage, implantation,"
                    + " code_postal, commune, departement, recherche, fictif, situation, demonstration, origine";
    private static final String SOCLE =
            "(nom, nature, statut, contrat, apprentissage, implantation, code_postal, commune, departement, recherche, debut, fin)";
    private static final String DIFFERE = " row" + prefixer("l") + " is distinct from row" + prefixer("e");

    private static final List<String> CHAMPS = List.of(
            "nom",
            "nature",
            "statut",
            "contrat",
            "apprentissage",
            "implantation",
            "code_postal",
            "commune",
            "departement",
            "debut",
            "fin");

    /**
     * @param apprentissage trains apprentices under its own number; empty when the source does not say
     * @param situation of a fictitious establishment only
     */
    public record Ligne(
            long numero,
            String code,
            LocalDate debut,
            Optional<LocalDate> fin,
            String nom,
            String nature,
            String statut,
            String contrat,
            Optional<Boolean> apprentissage,
            String implantation,
            Optional<String> codePostal,
            Optional<String> commune,
            Optional<String> departement,
            String recherche,
            Optional<String> situation) {}

    /** @param avant both in the words of the table, empty for nothing */
    public record Changement(String champ, String avant, String apres) {}

    /**
     * What one row changes.
     *
     * @param nouvelle nothing was known of this establishment
     * @param fermee it was open and is no longer
     */
    public record Ecart(long numero, String code, boolean nouvelle, boolean fermee, List<Changement> changements) {}

    private final JdbcTemplate base;
    private final Connaissance connaissance;

    EcritureEtablissements(JdbcTemplate base, Connaissance connaissance) {
        this.base = base;
        this.connaissance = connaissance;
    }

    /** Key under which people find it: number, name, town, postal code, code and name of the département. */
    public static String recherche(
            String uai, String nom, String commune, String codePostal, Optional<Departement> departement) {
        return CleDeRecherche.de(String.join(
                " ",
                uai,
                nom,
                commune,
                codePostal,
                departement.map(Departement::code).orElse(""),
                departement.map(Departement::nom).orElse("")));
    }

    private static String prefixer(String table) {
        return SOCLE.replaceAll("(?<=[(, ])(?=[a-z])", table + ".");
    }

    /** A flow of rows towards the table of this transaction; to be closed before comparing. */
    public final class Flux implements AutoCloseable {

        private final CopyIn copie;
        private final String origine;
        private final boolean demonstration;

        private Flux(CopyIn copie, String origine, boolean demonstration) {
            this.copie = copie;
            this.origine = origine;
            this.demonstration = demonstration;
        }

        public void ajouter(Ligne ligne) {
            var texte = new StringBuilder(256);
            texte.append(ligne.numero());
            cellule(texte, ligne.code());
            cellule(texte, ligne.debut());
            cellule(texte, ligne.fin().orElse(null));
            cellule(texte, ligne.nom());
            cellule(texte, ligne.nature());
            cellule(texte, ligne.statut());
            cellule(texte, ligne.contrat());
            cellule(texte, ligne.apprentissage().orElse(null));
            cellule(texte, ligne.implantation());
            cellule(texte, ligne.codePostal().orElse(null));
            cellule(texte, ligne.commune().orElse(null));
            cellule(texte, ligne.departement().orElse(null));
            cellule(texte, ligne.recherche());
            cellule(texte, ligne.situation().isPresent());
            cellule(texte, ligne.situation().orElse(null));
            cellule(texte, demonstration);
            cellule(texte, origine);
            var octets = texte.append('\n').toString().getBytes(StandardCharsets.UTF_8);
            try {
                copie.writeToCopy(octets, 0, octets.length);
            } catch (SQLException e) {
                throw new DataAccessResourceFailureException("Copie interrompue", e);
            }
        }

        private static void cellule(StringBuilder texte, @Nullable Object valeur) {
            texte.append('\t')
                    .append(
                            valeur == null
                                    ? "\\N"
                                    : String.valueOf(valeur)
                                            .replace("\\", "\\\\")
                                            .replace("\t", " ")
                                            .replace("\n", " ")
                                            .replace("\r", " "));
        }

        @Override
        public void close() {
            try {
                copie.endCopy();
            } catch (SQLException e) {
                throw new DataAccessResourceFailureException("Copie interrompue", e);
            }
        }
    }

    /** Opens the flow, in the caller's transaction: the table goes away with it. */
    public Flux recevoir(String origine, boolean demonstration) {
        base.execute("drop table if exists etablissement_lu");
        base.execute("create temporary table etablissement_lu on commit drop as select 0::bigint as numero, " + COLONNES
                + " from etablissement with no data");
        var flux = base.execute((ConnectionCallback<Flux>) connexion -> new Flux(
                connexion
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy etablissement_lu (numero, " + COLONNES + ") from stdin"),
                origine,
                demonstration));
        if (flux == null) {
            throw new UncheckedIOException(new IOException("Copie impossible"));
        }
        return flux;
    }

    /** Rows that change something, in the order of the file. A row closed in the file and unknown here changes nothing. */
    public List<Ecart> comparer() {
        base.execute("analyze etablissement_lu");
        completer();
        // closed already: the day we learnt it stays
        base.update("update etablissement_lu l set fin = e.fin from etablissement e where e.code = l.code"
                + " and e.connue_jusqua is null and e.fin is not null and l.fin is not null");
        var ecarts = new ArrayList<Ecart>();
        base.query(
                "select l.numero, l.code, e.id is null as nouvelle, e.fin is null and l.fin is not null as fermee, "
                        + CHAMPS.stream()
                                .map(champ -> "e.%1$s::text as %1$s_avant, l.%1$s::text as %1$s_apres".formatted(champ))
                                .collect(Collectors.joining(", "))
                        + " from etablissement_lu l left join etablissement e on e.code = l.code and e.connue_jusqua is null"
                        + " where (e.id is null and l.fin is null) or (e.id is not null and" + DIFFERE + ")"
                        + " order by l.numero",
                ligne -> {
                    ecarts.add(ecart(ligne));
                });
        return ecarts;
    }

    /** What the source does not say stays as it is known; nothing known is « no ». */
    private void completer() {
        base.update(
                "update etablissement_lu l set apprentissage = coalesce((select e.apprentissage from etablissement e"
                        + " where e.code = l.code and e.connue_jusqua is null order by e.debut desc limit 1), false)"
                        + " where l.apprentissage is null");
    }

    private static Ecart ecart(ResultSet ligne) throws SQLException {
        var nouvelle = ligne.getBoolean("nouvelle");
        var changements = new ArrayList<Changement>();
        if (!nouvelle) {
            for (var champ : CHAMPS) {
                var avant = texte(ligne, champ + "_avant");
                var apres = texte(ligne, champ + "_apres");
                if (!avant.equals(apres)) {
                    changements.add(new Changement(champ, avant, apres));
                }
            }
        }
        return new Ecart(
                ligne.getLong("numero"),
                ligne.getString("code"),
                nouvelle,
                !nouvelle && ligne.getBoolean("fermee"),
                changements);
    }

    private static String texte(ResultSet ligne, String colonne) throws SQLException {
        return Objects.requireNonNullElse(ligne.getString(colonne), "");
    }

    /** Number of rows of the file that are closed and were never known here. */
    public long fermesInconnus() {
        var nombre = base.queryForObject(
                "select count(*) from etablissement_lu l where l.fin is not null and not exists"
                        + " (select 1 from etablissement e where e.code = l.code and e.connue_jusqua is null)",
                Long.class);
        return nombre == null ? 0 : nombre;
    }

    /** Closes what changes and adds what is new, in two statements. */
    public void appliquer() {
        completer();
        var instant = connaissance.instant("etablissement");
        base.execute("create temporary table etablissement_change on commit drop as"
                + " select l.* from etablissement_lu l left join etablissement e"
                + " on e.code = l.code and e.connue_jusqua is null"
                + " where (e.id is null and l.fin is null) or (e.id is not null and" + DIFFERE + ")");
        base.update(
                "update etablissement e set connue_jusqua = ? from etablissement_change c"
                        + " where e.code = c.code and e.connue_jusqua is null",
                instant);
        base.update(
                "insert into etablissement (" + COLONNES + ", connue_du) select " + COLONNES
                        + ", ? from etablissement_change",
                instant);
        base.execute("drop table etablissement_change");
    }
}
