package fr.academie.cap.inscription.brouillon;

import fr.academie.cap.courrier.Courriel;
import fr.academie.cap.courrier.Courriers;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.socle.Secret;
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

/** Les liens envoyés : leur jeton se recalcule du secret pour écrire le courriel, la base n'en garde que l'empreinte. */
@Component
class LiensDeReprise {

    static final String DEMANDE = "reprise-brouillon";
    static final String RAPPEL = "rappel-brouillon";

    /** A link as it is kept. */
    record Lien(UUID id, String academie, UUID brouillon, Instant expireLe, int essais) {}

    private final JdbcTemplate base;
    private final Courriers courriers;
    private final Secret secret;
    private final Horloge horloge;
    private final ReglagesDeReprise reglages;

    LiensDeReprise(JdbcTemplate base, Courriers courriers, Secret secret, Horloge horloge, ReglagesDeReprise reglages) {
        this.base = base;
        this.courriers = courriers;
        this.secret = secret;
        this.horloge = horloge;
        this.reglages = reglages;
    }

    /** Draws a link and deposits its mail, both or neither. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void envoyer(String modele, String academie, UUID brouillon, String courriel) {
        var id = UUID.randomUUID();
        var maintenant = horloge.maintenant();
        base.update(
                "insert into lien_reprise (id, academie, brouillon, empreinte, courriel, demande_le, expire_le)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                academie,
                brouillon,
                Jetons.empreinte(jeton(academie, id)),
                courriel,
                utc(maintenant),
                utc(maintenant.plus(reglages.lien())));
        courriers.deposer(List.of(
                new Courriel(academie, "brouillon:" + brouillon, modele + ":" + id, modele, id.toString(), courriel)));
    }

    /** Links of the last 24 hours to this address, in the running perimeter. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int envoyesA(String courriel) {
        return compter("courriel = ? and demande_le > ?", courriel, jour());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public int envoyesPour(UUID brouillon) {
        return compter("brouillon = ? and demande_le > ?", brouillon, jour());
    }

    /** Whether one has just left for this draft and this address. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean vientDePartir(UUID brouillon, String courriel) {
        var seuil = utc(horloge.maintenant().minus(reglages.attente()));
        return compter("brouillon = ? and courriel = ? and demande_le > ?", brouillon, courriel, seuil) > 0;
    }

    /** A link that still opens something. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Lien> parJeton(String jeton) {
        return lire(
                "empreinte = ? and expire_le > ? and essais < ?",
                Jetons.empreinte(jeton),
                utc(horloge.maintenant()),
                reglages.essais());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Lien> parId(UUID id) {
        return lire("id = ?", id);
    }

    /** Counts a wrong birth date. @return how many trials are left */
    @Transactional(propagation = Propagation.MANDATORY)
    public int compterUnEchec(UUID id) {
        var essais = base.queryForObject(
                "update lien_reprise set essais = essais + 1 where id = ? returning essais", Integer.class, id);
        return Math.max(0, reglages.essais() - (essais == null ? reglages.essais() : essais));
    }

    String adresse(Lien lien) {
        return "/inscription/reprise/" + jeton(lien.academie(), lien.id());
    }

    private String jeton(String academie, UUID id) {
        return Jetons.de(academie, secret.condenser("reprise", id.toString()));
    }

    private Optional<Lien> lire(String condition, Object... valeurs) {
        return base
                .query(
                        "select id, academie, brouillon, expire_le, essais from lien_reprise where " + condition,
                        (ligne, rang) -> new Lien(
                                ligne.getObject(1, UUID.class),
                                ligne.getString(2),
                                ligne.getObject(3, UUID.class),
                                ligne.getObject(4, OffsetDateTime.class).toInstant(),
                                ligne.getInt(5)),
                        valeurs)
                .stream()
                .findFirst();
    }

    private int compter(String condition, Object... valeurs) {
        var nombre =
                base.queryForObject("select count(*) from lien_reprise where " + condition, Integer.class, valeurs);
        return nombre == null ? 0 : nombre;
    }

    Instant maintenant() {
        return horloge.maintenant();
    }

    private OffsetDateTime jour() {
        return utc(horloge.maintenant().minus(Duration.ofDays(1)));
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
