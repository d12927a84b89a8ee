package fr.academie.cap.inscription.acces;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Codes à huit chiffres et liens envoyés à l'adresse déjà connue d'un dossier : dix minutes, trois essais, un seul
 * emploi.
 *
 * <p>Neither code nor link is stored, not even as a digest: both are derived from the row's id under the service's
 * secret, so the mail is rendered when it leaves and a copy of the base opens nothing.
 */
@Component
public class CodesUniques {

    public static final Duration DUREE = Duration.ofMinutes(10);

    private static final int ESSAIS = 3;
    private static final Pattern CODE = Pattern.compile("[0-9]{8}");
    private static final Pattern JETON = Pattern.compile("([0-9]{2})\\.([A-Za-z0-9_-]{22})\\.[A-Za-z0-9_-]{43}");
    private static final UUID LEURRE = new UUID(0, 0);

    /** Ce que le code ou le lien permettra. */
    public enum Usage {
        /** Eight digits that open the dossier and replace its access code. */
        NOUVEAU_CODE,
        /** An address that opens the dossier once. */
        LIEN
    }

    private final JdbcTemplate base;
    private final TransactionTemplate transactions;
    private final Horloge horloge;
    private final Secret secret;

    CodesUniques(JdbcTemplate base, PlatformTransactionManager transactions, Horloge horloge, Secret secret) {
        this.base = base;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.horloge = horloge;
        this.secret = secret;
    }

    /** Draws a code in the caller's transaction; the one before it, for the same use, is worth nothing any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID emettre(CleMetier dossier, Usage usage) {
        var id = UUID.randomUUID();
        var maintenant = horloge.maintenant();
        base.update(
                "delete from code_unique where dossier = ? and usage = ? and employe_le is null",
                dossier.texte(),
                usage.name());
        base.update(
                "insert into code_unique (id, academie, dossier, usage, demande_le, expire_le) values (?, ?, ?, ?, ?, ?)",
                id,
                dossier.academie(),
                dossier.texte(),
                usage.name(),
                utc(maintenant),
                utc(maintenant.plus(DUREE)));
        return id;
    }

    /** Whether what the row opens can still be used: a mail that leaves too late says so instead. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean enCours(UUID id) {
        return Boolean.TRUE.equals(base.queryForObject(
                "select exists (select 1 from code_unique where id = ? and employe_le is null and expire_le > ?)",
                Boolean.class,
                id,
                utc(horloge.maintenant())));
    }

    /** « 12345678 ». */
    public String code(UUID id) {
        var condense = secret.condenser("code-unique", id.toString());
        return String.format(
                "%08d", Long.remainderUnsigned(ByteBuffer.wrap(condense).getLong(), 100_000_000L));
    }

    /** What the link carries: académie, row, 256 bits that only the secret can make. */
    public String jeton(String academie, UUID id) {
        var octets = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return academie + "." + base64(octets) + "." + base64(secret.condenser("lien-unique", id.toString()));
    }

    /**
     * Uses the code up if it is right. A wrong try counts, whatever the caller's transaction becomes; the answer is the
     * same for no code, another's, a spent or an expired one.
     */
    public boolean employer(CleMetier dossier, Usage usage, String saisi) {
        var chiffres = saisi.replaceAll("[\\s\\u00a0\\u202f.-]", "");
        if (!CODE.matcher(chiffres).matches()) {
            return false;
        }
        return dans(dossier.academie(), () -> {
            var id = base
                    .queryForList(
                            "update code_unique set essais = essais + 1 where dossier = ? and usage = ?"
                                    + " and employe_le is null and expire_le > ? and essais < ? returning id",
                            UUID.class,
                            dossier.texte(),
                            usage.name(),
                            utc(horloge.maintenant()),
                            ESSAIS)
                    .stream()
                    .findFirst();
            var juste = memes(code(id.orElse(LEURRE)), chiffres) && id.isPresent();
            return juste && depenser(id.get());
        });
    }

    /** Dossier that the link would open, without using it up: a mail reader that follows links spends nothing. */
    public Optional<CleMetier> lire(String jeton) {
        return identifiant(jeton).flatMap(id -> dans(jeton.substring(0, 2), () -> dossier(id)));
    }

    /** Uses the link up; empty if it is wrong, spent or expired. */
    public Optional<CleMetier> employer(String jeton) {
        return identifiant(jeton)
                .flatMap(id -> dans(jeton.substring(0, 2), () -> dossier(id).filter(cle -> depenser(id))));
    }

    /** A wrong answer given with the link: three, and it opens nothing. */
    public void manquer(String jeton) {
        identifiant(jeton)
                .ifPresent(id -> dans(
                        jeton.substring(0, 2),
                        () -> base.update(
                                "update code_unique set essais = essais + 1, employe_le = case when essais >= ? then"
                                        + " ?::timestamptz end where id = ? and employe_le is null",
                                ESSAIS - 1,
                                utc(horloge.maintenant()),
                                id)));
    }

    private Optional<UUID> identifiant(String jeton) {
        var forme = JETON.matcher(jeton);
        if (!forme.matches()) {
            return Optional.empty();
        }
        var octets = ByteBuffer.wrap(Base64.getUrlDecoder().decode(forme.group(2)));
        var id = new UUID(octets.getLong(), octets.getLong());
        return memes(jeton(forme.group(1), id), jeton) ? Optional.of(id) : Optional.empty();
    }

    private Optional<CleMetier> dossier(UUID id) {
        return base
                .queryForList(
                        "select dossier from code_unique where id = ? and usage = ? and employe_le is null"
                                + " and expire_le > ?",
                        String.class,
                        id,
                        Usage.LIEN.name(),
                        utc(horloge.maintenant()))
                .stream()
                .findFirst()
                .map(CleMetier::de);
    }

    private boolean depenser(UUID id) {
        return base.update(
                        "update code_unique set employe_le = ? where id = ? and employe_le is null",
                        utc(horloge.maintenant()),
                        id)
                == 1;
    }

    /** A day after their end, spent or not, they are only a trace; the journal has the acts. */
    @Scheduled(cron = "${cap.acces.purge:0 17 * * * *}")
    void purger() {
        Perimetre.dans(
                Perimetre.NATIONAL,
                () -> transactions.executeWithoutResult(etat -> base.update(
                        "delete from code_unique where expire_le < ?",
                        utc(horloge.maintenant().minus(Duration.ofDays(1))))));
    }

    private <T> T dans(String academie, Supplier<T> action) {
        return Perimetre.dans(
                Perimetre.de(academie),
                () -> Objects.requireNonNull(transactions.execute(etat -> List.of(action.get())))
                        .get(0));
    }

    private static boolean memes(String attendu, String saisi) {
        return MessageDigest.isEqual(
                attendu.getBytes(StandardCharsets.US_ASCII), saisi.getBytes(StandardCharsets.US_ASCII));
    }

    private static String base64(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
