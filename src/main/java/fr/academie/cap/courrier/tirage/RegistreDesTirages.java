package fr.academie.cap.courrier.tirage;

import fr.academie.cap.echeances.Horloge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Les tirages en base : chaque appel est une courte transaction, jamais ouverte pendant la composition. */
@Component
class RegistreDesTirages {

    static final int LOT = 200;

    /** Lettre placée dans un tirage. */
    record Placee(long id, String dossier, String motif, String modele, String reference) {}

    private static final String COLONNES = "id, academie, etat, nombre, cree_le, produit_le, imprime_le, poste_le";

    private final JdbcTemplate base;
    private final Horloge horloge;

    RegistreDesTirages(JdbcTemplate base, Horloge horloge) {
        this.base = base;
        this.horloge = horloge;
    }

    /** Forme un lot des plus anciennes lettres en attente ; vide s'il n'y en a pas. */
    @Transactional
    public Optional<Long> former(String academie) {
        var lettres = base.queryForList(
                "select id from lettre_a_imprimer where academie = ? and tirage is null and ecartee is null"
                        + " order by id limit ? for update skip locked",
                Long.class,
                academie,
                LOT);
        if (lettres.isEmpty()) {
            return Optional.empty();
        }
        var tirage = base.queryForObject(
                "insert into tirage (academie, nombre, cree_le) values (?, ?, ?) returning id",
                Long.class,
                academie,
                lettres.size(),
                maintenant());
        var placements = new ArrayList<Object[]>();
        for (var rang = 0; rang < lettres.size(); rang++) {
            placements.add(new Object[] {tirage, rang + 1, lettres.get(rang)});
        }
        base.batchUpdate("update lettre_a_imprimer set tirage = ?, rang = ? where id = ?", placements);
        return Optional.ofNullable(tirage);
    }

    @Transactional(readOnly = true)
    public List<Placee> lettres(long tirage) {
        return base.query(
                "select * from lettre_a_imprimer where tirage = ? order by rang",
                (ligne, rang) -> new Placee(
                        ligne.getLong("id"),
                        ligne.getString("dossier"),
                        ligne.getString("motif"),
                        ligne.getString("modele"),
                        ligne.getString("reference")),
                tirage);
    }

    /** Garde le document et sort du lot les lettres qui n'ont pas pu être composées. Sans effet s'il est déjà produit. */
    @Transactional
    public void produit(long tirage, Composition.Compose compose) {
        var garde = base.update(
                "update tirage set etat = 'PRODUIT', nombre = ?, document = ?, produit_le = ?"
                        + " where id = ? and etat = 'A_PRODUIRE'",
                compose.nombre(),
                compose.document(),
                maintenant(),
                tirage);
        if (garde == 1) {
            ecarter(compose.ecartees());
        }
    }

    /** Aucune lettre du lot n'a pu être composée : le lot disparaît. */
    @Transactional
    public void abandonner(long tirage, Map<Long, String> ecartees) {
        ecarter(ecartees);
        base.update("delete from tirage where id = ? and etat = 'A_PRODUIRE'", tirage);
    }

    private void ecarter(Map<Long, String> ecartees) {
        ecartees.forEach((lettre, raison) -> base.update(
                "update lettre_a_imprimer set tirage = null, rang = null, ecartee = ? where id = ?",
                raison.length() > 300 ? raison.substring(0, 300) : raison,
                lettre));
    }

    @Transactional
    public boolean imprime(long tirage) {
        return base.update(
                        "update tirage set etat = 'IMPRIME', imprime_le = ? where id = ? and etat = 'PRODUIT'",
                        maintenant(),
                        tirage)
                == 1;
    }

    @Transactional
    public boolean poste(long tirage, LocalDate jour) {
        return base.update(
                        "update tirage set etat = 'POSTE', poste_le = ?, document = null"
                                + " where id = ? and etat = 'IMPRIME'",
                        jour,
                        tirage)
                == 1;
    }

    @Transactional(readOnly = true)
    public Optional<Tirage> parId(long tirage) {
        return base.query("select " + COLONNES + " from tirage where id = ?", RegistreDesTirages::lire, tirage).stream()
                .findFirst();
    }

    @Transactional(readOnly = true)
    public List<Tirage> lister(String academie) {
        return base.query(
                "select " + COLONNES + " from tirage where academie = ? order by id desc limit 200",
                RegistreDesTirages::lire,
                academie);
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> document(long tirage) {
        return base
                .queryForList("select document from tirage where id = ? and document is not null", byte[].class, tirage)
                .stream()
                .findFirst();
    }

    @Transactional(readOnly = true)
    public int compter(String academie, boolean ecartees) {
        var nombre = base.queryForObject(
                "select count(*) from lettre_a_imprimer where academie = ? and tirage is null"
                        + " and (ecartee is not null) = ?",
                Integer.class,
                academie,
                ecartees);
        return nombre == null ? 0 : nombre;
    }

    private OffsetDateTime maintenant() {
        return OffsetDateTime.ofInstant(horloge.maintenant(), ZoneOffset.UTC);
    }

    private static Tirage lire(ResultSet ligne, int rang) throws SQLException {
        return new Tirage(
                ligne.getLong("id"),
                ligne.getString("academie"),
                Tirage.Etat.valueOf(ligne.getString("etat")),
                ligne.getInt("nombre"),
                ligne.getObject("cree_le", OffsetDateTime.class).toInstant(),
                instant(ligne, "produit_le"),
                instant(ligne, "imprime_le"),
                ligne.getObject("poste_le", LocalDate.class));
    }

    private static @Nullable Instant instant(ResultSet ligne, String colonne) throws SQLException {
        var valeur = ligne.getObject(colonne, OffsetDateTime.class);
        return valeur == null ? null : valeur.toInstant();
    }
}
