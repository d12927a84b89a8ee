package fr.academie.cap.referentiel.persistance;

import fr.academie.cap.referentiel.HistoireDuReferentiel.VersionDeReglement;
import fr.academie.cap.referentiel.HistoireDuReferentiel.VersionDeSpecialite;
import fr.academie.cap.referentiel.Reglement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Both times of the reference tables: what rules which sessions, and when we knew it. */
@Repository
public class TableDesHistoires {

    private final JdbcTemplate base;
    private final TablesDuReferentiel tables;

    TableDesHistoires(JdbcTemplate base, TablesDuReferentiel tables) {
        this.base = base;
        this.tables = tables;
    }

    /** Every state of a speciality, the present one first. */
    public List<VersionDeSpecialite> specialite(String code) {
        return base.query(
                "select * from specialite where code = ? order by connue_du desc",
                (ligne, rang) -> version(ligne),
                code);
    }

    /** What was known of a speciality at an instant. */
    public Optional<VersionDeSpecialite> specialite(String code, Instant instant) {
        var le = OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
        return base
                .query(
                        "select * from specialite where code = ? and connue_du <= ?"
                                + " and (connue_jusqua is null or connue_jusqua > ?)",
                        (ligne, rang) -> version(ligne),
                        code,
                        le,
                        le)
                .stream()
                .findFirst();
    }

    /** Every règlement ever known of a speciality: those in force by session, then those that were corrected. */
    public List<VersionDeReglement> reglements(String specialite) {
        return base.query(
                "select * from reglement where specialite = ?"
                        + " order by connue_jusqua desc nulls first, session_debut, connue_du",
                (ligne, rang) -> {
                    var fin = ligne.getInt("session_fin");
                    var sessionFin = ligne.wasNull() ? OptionalInt.empty() : OptionalInt.of(fin);
                    return new VersionDeReglement(
                            new Reglement(
                                    specialite,
                                    ligne.getInt("session_debut"),
                                    sessionFin,
                                    ligne.getBoolean("verifie"),
                                    ligne.getInt("facultatives_max"),
                                    ligne.getString("citation"),
                                    tables.unites(ligne.getLong("id"))),
                            Optional.ofNullable(ligne.getString("saisi_par")),
                            Optional.ofNullable(ligne.getString("verifie_par")),
                            instant(ligne, "connue_du"),
                            eventuel(ligne, "connue_jusqua"));
                },
                specialite);
    }

    public long compter(String table) {
        var nombre = base.queryForObject(
                table.equals("specialite")
                        ? "select count(*) from specialite where connue_jusqua is null"
                        : "select count(*) from depot_import where applique_le is null",
                Long.class);
        return nombre == null ? 0 : nombre;
    }

    private static VersionDeSpecialite version(ResultSet ligne) throws SQLException {
        return new VersionDeSpecialite(
                TablesDuReferentiel.specialite(ligne),
                ligne.getString("source"),
                instant(ligne, "connue_du"),
                eventuel(ligne, "connue_jusqua"));
    }

    private static Instant instant(ResultSet ligne, String colonne) throws SQLException {
        return ligne.getObject(colonne, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant eventuel(ResultSet ligne, String colonne) throws SQLException {
        var lu = ligne.getObject(colonne, OffsetDateTime.class);
        return lu == null ? null : lu.toInstant();
    }
}
