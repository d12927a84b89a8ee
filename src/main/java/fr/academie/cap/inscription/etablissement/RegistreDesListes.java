package fr.academie.cap.inscription.etablissement;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.EffacementDeNuit;
import fr.academie.cap.referentiel.importation.RapportImport;
import fr.academie.cap.referentiel.importation.RapportsEnJson;
import fr.academie.cap.socle.Introuvable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Les listes déposées, gardées le temps de les lire et de les appliquer. */
@Component
@Transactional
class RegistreDesListes implements EffacementDeNuit {

    /** A file that nobody applies is forgotten after a day, a report after a month. */
    private static final Duration ESSAI = Duration.ofDays(1);

    private static final Duration RAPPORT = Duration.ofDays(31);
    private static final int MONTREES = 20;
    private static final String LECTURE =
            "select id, fichier, empreinte, rapport, deposee_le, appliquee_le from liste_deposee"
                    + " where academie = ? and session = ? and etablissement = ?"
                    + " and (deposee_le >= ? or (appliquee_le is not null and deposee_le >= ?))";

    private final JdbcTemplate base;
    private final RapportsEnJson rapports;
    private final Horloge horloge;

    RegistreDesListes(JdbcTemplate base, RapportsEnJson rapports, Horloge horloge) {
        this.base = base;
        this.rapports = rapports;
        this.horloge = horloge;
    }

    public UUID garder(Espace espace, String fichier, String empreinte, byte[] contenu, RapportImport rapport) {
        var id = UUID.randomUUID();
        base.update(
                "insert into liste_deposee (id, academie, session, etablissement, agent, fichier, empreinte, contenu,"
                        + " rapport, deposee_le) values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)",
                id,
                espace.academie(),
                espace.session(),
                espace.uai(),
                espace.agent().id(),
                fichier,
                empreinte,
                contenu,
                rapports.ecrire(rapport),
                maintenant());
        return id;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<ListeDeposee> lister(Espace espace) {
        return base.query(
                LECTURE + " order by deposee_le desc limit " + MONTREES,
                this::lire,
                espace.academie(),
                espace.session(),
                espace.uai(),
                gardeeDepuis(ESSAI),
                gardeeDepuis(RAPPORT));
    }

    /** @throws Introuvable when it is not of this establishment and session, or is forgotten */
    public ListeDeposee parId(Espace espace, UUID id) {
        return base
                .query(
                        LECTURE + " and id = ?",
                        this::lire,
                        espace.academie(),
                        espace.session(),
                        espace.uai(),
                        gardeeDepuis(ESSAI),
                        gardeeDepuis(RAPPORT),
                        id)
                .stream()
                .findFirst()
                .orElseThrow(Introuvable::new);
    }

    public Optional<byte[]> contenu(UUID id) {
        return base
                .queryForList(
                        "select contenu from liste_deposee where id = ? and contenu is not null", byte[].class, id)
                .stream()
                .findFirst();
    }

    /** Two applications of one campaign go one after the other, so that neither misses what the other has just added. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attendreSonTour(Espace espace) {
        base.query(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                ligne -> {},
                "liste:" + espace.academie() + "-" + espace.session());
    }

    /** Keeps the report of what was done and forgets the file; false when it was applied already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean appliquee(UUID id, RapportImport rapport) {
        return base.update(
                        "update liste_deposee set contenu = null, rapport = ?::jsonb, appliquee_le = ?"
                                + " where id = ? and appliquee_le is null",
                        rapports.ecrire(rapport),
                        maintenant(),
                        id)
                == 1;
    }

    @Override
    public String nom() {
        return "listes";
    }

    @Override
    public int effacer(Instant maintenant, int lot) {
        return base.update(
                "delete from liste_deposee where id in (select id from liste_deposee"
                        + " where (appliquee_le is null and deposee_le < ?) or deposee_le < ?"
                        + " limit ? for update skip locked)",
                OffsetDateTime.ofInstant(maintenant.minus(ESSAI), ZoneOffset.UTC),
                OffsetDateTime.ofInstant(maintenant.minus(RAPPORT), ZoneOffset.UTC),
                lot);
    }

    private OffsetDateTime gardeeDepuis(Duration duree) {
        return OffsetDateTime.ofInstant(horloge.maintenant().minus(duree), ZoneOffset.UTC);
    }

    private ListeDeposee lire(ResultSet ligne, int rang) throws SQLException {
        return new ListeDeposee(
                ligne.getObject("id", UUID.class),
                ligne.getString("fichier"),
                ligne.getString("empreinte"),
                rapports.lire(ligne.getString("rapport")),
                ligne.getObject("deposee_le", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(ligne.getObject("appliquee_le", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private OffsetDateTime maintenant() {
        return OffsetDateTime.ofInstant(horloge.maintenant(), ZoneOffset.UTC);
    }
}
