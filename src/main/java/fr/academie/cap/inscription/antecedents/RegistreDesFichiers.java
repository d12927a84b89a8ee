package fr.academie.cap.inscription.antecedents;

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

/** Les fichiers de reprise déposés, gardés le temps de les lire et de les appliquer. */
@Component
@Transactional
class RegistreDesFichiers implements EffacementDeNuit {

    /** A file that nobody applies is forgotten after a day, a report after a month. */
    static final Duration ESSAI = Duration.ofDays(1);

    static final Duration RAPPORT = Duration.ofDays(31);
    private static final int MONTREES = 20;
    private static final String LECTURE =
            "select id, academie, fichier, empreinte, rapport, agent, deposee_le, appliquee_le from reprise_deposee"
                    + " where academie = ? and (deposee_le >= ? or (appliquee_le is not null and deposee_le >= ?))";

    private final JdbcTemplate base;
    private final RapportsEnJson rapports;
    private final Horloge horloge;

    RegistreDesFichiers(JdbcTemplate base, RapportsEnJson rapports, Horloge horloge) {
        this.base = base;
        this.rapports = rapports;
        this.horloge = horloge;
    }

    public UUID garder(
            String academie, String agent, String fichier, String empreinte, byte[] contenu, RapportImport rapport) {
        var id = UUID.randomUUID();
        base.update(
                "insert into reprise_deposee (id, academie, agent, fichier, empreinte, contenu, rapport, deposee_le)"
                        + " values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)",
                id,
                academie,
                agent,
                fichier,
                empreinte,
                contenu,
                rapports.ecrire(rapport),
                utc(horloge.maintenant()));
        return id;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<RepriseDeposee> lister(String academie) {
        var maintenant = horloge.maintenant();
        return base.query(
                LECTURE + " order by deposee_le desc limit " + MONTREES,
                this::lire,
                academie,
                utc(maintenant.minus(ESSAI)),
                utc(maintenant.minus(RAPPORT)));
    }

    /** @throws Introuvable when it is not of this académie, or is forgotten */
    @Transactional(readOnly = true)
    public RepriseDeposee parId(String academie, UUID id) {
        var maintenant = horloge.maintenant();
        return base
                .query(
                        LECTURE + " and id = ?",
                        this::lire,
                        academie,
                        utc(maintenant.minus(ESSAI)),
                        utc(maintenant.minus(RAPPORT)),
                        id)
                .stream()
                .findFirst()
                .orElseThrow(Introuvable::new);
    }

    /** The file, kept from others until the transaction ends; empty once applied. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<byte[]> reserver(UUID id) {
        return base
                .queryForList(
                        "select contenu from reprise_deposee where id = ? and contenu is not null for update",
                        byte[].class,
                        id)
                .stream()
                .findFirst();
    }

    /** Keeps the report of what was done and forgets the file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appliquee(UUID id, RapportImport rapport) {
        base.update(
                "update reprise_deposee set contenu = null, rapport = ?::jsonb, appliquee_le = ? where id = ?",
                rapports.ecrire(rapport),
                utc(horloge.maintenant()),
                id);
    }

    @Override
    public String nom() {
        return "reprisesDeposees";
    }

    @Override
    public int effacer(Instant maintenant, int lot) {
        return base.update(
                "delete from reprise_deposee where id in (select id from reprise_deposee"
                        + " where (appliquee_le is null and deposee_le < ?) or deposee_le < ?"
                        + " limit ? for update skip locked)",
                utc(maintenant.minus(ESSAI)),
                utc(maintenant.minus(RAPPORT)),
                lot);
    }

    private RepriseDeposee lire(ResultSet ligne, int rang) throws SQLException {
        return new RepriseDeposee(
                ligne.getObject("id", UUID.class),
                ligne.getString("academie"),
                ligne.getString("fichier"),
                ligne.getString("empreinte"),
                rapports.lire(ligne.getString("rapport")),
                ligne.getString("agent"),
                ligne.getObject("deposee_le", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(ligne.getObject("appliquee_le", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
