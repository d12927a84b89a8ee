package fr.academie.cap.referentiel.importation;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.referentiel.importation.RapportImport.Sort;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Files received, compressed, with what their dry run said. */
@Repository
class TableDesDepots {

    /** A file that nobody applied goes after a month; what was applied stays, as the proof of what came from where. */
    private static final Duration GARDE = Duration.ofDays(30);

    private static final int MONTRES = 20;
    private static final String LISIBLE =
            "id, nomenclature, nom_fichier, empreinte, forme, octets, nouvelles, modifiees,"
                    + " fermees, identiques, hors_champ, ecartees, depose_par, depose_le, applique_par, applique_le";

    private final JdbcTemplate base;
    private final Horloge horloge;

    TableDesDepots(JdbcTemplate base, Horloge horloge) {
        this.base = base;
        this.horloge = horloge;
    }

    /** @param contenu both already compressed */
    record Recu(
            Nomenclature nomenclature,
            String nomFichier,
            String empreinte,
            String forme,
            long octets,
            byte[] contenu,
            byte[] rapport) {}

    long ajouter(Recu recu, RapportImport rapport, String auteur) {
        base.update(
                "delete from depot_import where applique_le is null and depose_le < ?",
                maintenant().minus(GARDE));
        var id = base.queryForObject(
                "insert into depot_import (nomenclature, nom_fichier, empreinte, forme, octets, contenu, rapport, lues,"
                        + " nouvelles, modifiees, fermees, identiques, hors_champ, ecartees, depose_par, depose_le)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id",
                Long.class,
                recu.nomenclature().name(),
                recu.nomFichier(),
                recu.empreinte(),
                recu.forme(),
                recu.octets(),
                recu.contenu(),
                recu.rapport(),
                rapport.lues(),
                rapport.nombre(Sort.NOUVELLE),
                rapport.nombre(Sort.MODIFIEE),
                rapport.nombre(Sort.FERMEE),
                rapport.nombre(Sort.IDENTIQUE),
                rapport.nombre(Sort.HORS_CHAMP),
                rapport.nombre(Sort.ECARTEE),
                auteur,
                maintenant());
        return id == null ? 0 : id;
    }

    List<Depot> recents() {
        return base.query(
                "select " + LISIBLE + " from depot_import order by id desc limit " + MONTRES, TableDesDepots::lire);
    }

    /** @param verrou true to apply: a second application waits, then sees the first */
    Optional<Depot> parId(long id, boolean verrou) {
        return base
                .query(
                        "select " + LISIBLE + " from depot_import where id = ?" + (verrou ? " for update" : ""),
                        TableDesDepots::lire,
                        id)
                .stream()
                .findFirst();
    }

    byte[] contenu(long id) {
        return octets("contenu", id);
    }

    byte[] rapport(long id) {
        return octets("rapport", id);
    }

    void appliquer(long id, byte[] rapport, String auteur) {
        base.update(
                "update depot_import set applique_par = ?, applique_le = ?, rapport = ? where id = ?",
                auteur,
                maintenant(),
                rapport,
                id);
    }

    private byte[] octets(String colonne, long id) {
        var lus = base.queryForObject("select " + colonne + " from depot_import where id = ?", byte[].class, id);
        return lus == null ? new byte[0] : lus;
    }

    private OffsetDateTime maintenant() {
        return OffsetDateTime.ofInstant(horloge.maintenant(), ZoneOffset.UTC);
    }

    private static Depot lire(ResultSet ligne, int rang) throws SQLException {
        Map<Sort, Long> nombres = new EnumMap<>(Sort.class);
        nombres.put(Sort.NOUVELLE, ligne.getLong("nouvelles"));
        nombres.put(Sort.MODIFIEE, ligne.getLong("modifiees"));
        nombres.put(Sort.FERMEE, ligne.getLong("fermees"));
        nombres.put(Sort.IDENTIQUE, ligne.getLong("identiques"));
        nombres.put(Sort.HORS_CHAMP, ligne.getLong("hors_champ"));
        nombres.put(Sort.ECARTEE, ligne.getLong("ecartees"));
        var applique = ligne.getObject("applique_le", OffsetDateTime.class);
        return new Depot(
                ligne.getLong("id"),
                Nomenclature.valueOf(ligne.getString("nomenclature")),
                ligne.getString("nom_fichier"),
                ligne.getString("empreinte"),
                ligne.getString("forme"),
                ligne.getLong("octets"),
                nombres,
                ligne.getString("depose_par"),
                ligne.getObject("depose_le", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(ligne.getString("applique_par")),
                Optional.ofNullable(applique).map(OffsetDateTime::toInstant));
    }
}
