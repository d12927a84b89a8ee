package fr.academie.cap.identite.acces;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.socle.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Les compteurs d'essais, partagés par tous les nœuds : par sujet, par adresse, par date de naissance, par académie.
 *
 * <p>A try is counted before it is judged and given back when it is right, so that a hundred at once are no better than
 * a hundred in a row. Counting has a transaction of its own: the refusal that follows may roll back. Windows are fixed
 * and open with the first try. Keys are keyed digests; a copy of the table names nobody.
 */
@Service
public class Essais {

    /** Tries of a window that need no captcha; the next one does. */
    public static final int SANS_CAPTCHA = 4;

    /** Tries on one subject within the hour before the first delay. */
    public static final int AVANT_DELAI = 10;

    /** Failures an hour in one académie that never trip the breaker, however quiet the week was. */
    static final int PLANCHER = 100;

    private static final int FOIS_L_ORDINAIRE = 20;
    private static final Logger LOG = LoggerFactory.getLogger(Essais.class);

    /** What a row counts, and how long its window lasts. */
    private enum Nature {
        SUJET(Duration.ofDays(1)),
        RAFALE(Duration.ofHours(1)),
        ADRESSE(Duration.ofHours(1)),
        NAISSANCE(Duration.ofHours(1)),
        ACADEMIE(Duration.ofHours(1)),
        SURVEILLANCE(Duration.ofHours(1));

        private final Duration fenetre;

        Nature(Duration fenetre) {
            this.fenetre = fenetre;
        }
    }

    private record Compteur(
            Nature nature, String cle, @Nullable String academie, Instant fin) {}

    private record Compte(
            String nature, int nombre, @Nullable Instant jusque, boolean retenue) {}

    // In the order of the keys, so that two tries never wait for each other. Delay: 15, 30, 60, then 120 minutes.
    private static final String COMPTER = """
            with comptees as (
              insert into tentative as t (nature, cle, academie, nombre, vue_le, fin)
              select s.nature, decode(s.cle, 'hex'), nullif(s.academie, ''), 1, ?, s.fin::timestamptz
                from unnest(?, ?, ?, ?) as s(nature, cle, academie, fin) order by s.nature, s.cle
              on conflict (nature, cle) do update set
                nombre = case when t.fin <= excluded.vue_le then 1
                              when t.jusque > excluded.vue_le then t.nombre else t.nombre + 1 end,
                retenue = t.fin > excluded.vue_le and coalesce(t.jusque > excluded.vue_le, false),
                jusque = case when t.fin <= excluded.vue_le then null
                              when t.nature <> 'RAFALE' or t.nombre + 1 < 10 or t.jusque > excluded.vue_le then t.jusque
                              else excluded.vue_le + interval '15 minutes' * (1 << least(t.nombre - 9, 3)) end,
                fin = case when t.fin <= excluded.vue_le then excluded.fin
                           when t.nature <> 'RAFALE' or t.nombre + 1 < 10 or t.jusque > excluded.vue_le then t.fin
                           else excluded.vue_le + interval '1 day' end,
                vue_le = excluded.vue_le
              returning nature, nombre, jusque, retenue)
            select nature, nombre, jusque, retenue from comptees
            union all
            select nature, nombre, null, false from tentative where nature = 'SURVEILLANCE' and cle = decode(?, 'hex')
               and fin > ?""";

    // Locked in the same order as they are counted. What succeeded forgets its subject, the rest is given back.
    private static final String RENDRE = """
            with rendues as (
              select t.nature, t.cle from tentative t
                join unnest(?, ?) as s(nature, cle) on t.nature = s.nature and t.cle = decode(s.cle, 'hex')
               order by t.nature, t.cle for update of t),
            oubliees as (
              delete from tentative t using rendues r
               where t.nature = r.nature and t.cle = r.cle and ? and t.nature in ('SUJET', 'RAFALE') returning t.nature)
            update tentative t set nombre = greatest(t.nombre - 1, 0),
                   jusque = case when t.nature = 'RAFALE' and t.nombre > 10 then least(t.jusque, ?) end
              from rendues r
             where t.nature = r.nature and t.cle = r.cle and t.fin > ? and not (? and t.nature in ('SUJET', 'RAFALE'))""";

    // Hours without a failure count as zero.
    private static final String ORDINAIRE = """
            select coalesce(percentile_cont(0.5) within group (order by coalesce(t.nombre, 0)), 0)
              from generate_series(?::timestamptz - interval '7 days', ?::timestamptz - interval '1 hour', '1 hour') h
              left join tentative t on t.nature = 'ACADEMIE' and t.academie = ? and t.fin = h""";

    private final JdbcTemplate base;
    private final TransactionTemplate transactions;
    private final Horloge horloge;
    private final Secret secret;
    private final ApplicationEventPublisher annonces;

    Essais(
            JdbcTemplate base,
            PlatformTransactionManager transactions,
            Horloge horloge,
            Secret secret,
            ApplicationEventPublisher annonces) {
        this.base = base;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.horloge = horloge;
        this.secret = secret;
        this.annonces = annonces;
    }

    /**
     * Counts a try before anything is compared.
     *
     * @param captcha asked only when one is needed; true if a captcha was solved with this try
     */
    public Passage compter(Essai essai, BooleanSupplier captcha) {
        var maintenant = horloge.maintenant();
        var compteurs = compteurs(essai, maintenant);
        var comptes = compter(essai, compteurs, maintenant);
        var retenu = comptes.stream().filter(Compte::retenue).findFirst();
        if (retenu.isPresent()) {
            rendre(compteurs.stream().filter(c -> c.nature() != Nature.RAFALE).toList(), maintenant, false);
            var jusque = retenu.get().jusque();
            return new Passage.Retenu(jusque == null ? maintenant : jusque);
        }
        if (captchaExige(comptes, SANS_CAPTCHA) && !captcha.getAsBoolean()) {
            rendre(compteurs, maintenant, false);
            return new Passage.CaptchaAttendu();
        }
        surveiller(essai, comptes, maintenant);
        return new Passage.Ouvert(
                captchaExige(comptes, SANS_CAPTCHA - 1), nombre(comptes, Nature.RAFALE) >= AVANT_DELAI);
    }

    /** The try was right: its subject starts afresh, what it counted elsewhere is given back. */
    public void reussie(Essai essai) {
        var maintenant = horloge.maintenant();
        rendre(compteurs(essai, maintenant), maintenant, true);
    }

    /** Whether a page shown to this address should offer the captcha at once. */
    public boolean captchaAttendu(AdresseReseau adresse) {
        return propre(() -> Boolean.TRUE.equals(base.queryForObject(
                "select exists (select 1 from tentative where nature = 'ADRESSE' and cle = ? and nombre >= ? and fin > ?)",
                Boolean.class,
                secret.condenser(Nature.ADRESSE.name(), adresse.prefixe()),
                SANS_CAPTCHA,
                utc(horloge.maintenant()))));
    }

    private List<Compte> compter(Essai essai, List<Compteur> compteurs, Instant maintenant) {
        return propre(() -> base.query(
                COMPTER,
                Essais::lire,
                utc(maintenant),
                textes(compteurs, c -> c.nature().name()),
                textes(compteurs, Compteur::cle),
                textes(compteurs, c -> Optional.ofNullable(c.academie()).orElse("")),
                textes(compteurs, c -> c.fin().toString()),
                hexa(Nature.SURVEILLANCE, essai.academie().orElse("")),
                utc(maintenant)));
    }

    private void rendre(List<Compteur> compteurs, Instant maintenant, boolean juste) {
        propre(() -> base.update(
                RENDRE,
                textes(compteurs, c -> c.nature().name()),
                textes(compteurs, Compteur::cle),
                juste,
                utc(maintenant),
                utc(maintenant),
                juste));
    }

    private List<Compteur> compteurs(Essai essai, Instant maintenant) {
        var compteurs = new ArrayList<Compteur>();
        compteurs.add(compteur(Nature.SUJET, essai.sujet(), maintenant));
        compteurs.add(compteur(Nature.RAFALE, essai.sujet(), maintenant));
        compteurs.add(compteur(Nature.ADRESSE, essai.adresse().prefixe(), maintenant));
        essai.naissance().ifPresent(date -> compteurs.add(compteur(Nature.NAISSANCE, date, maintenant)));
        essai.academie().ifPresent(academie -> {
            var fin = heureSuivante(maintenant);
            compteurs.add(new Compteur(Nature.ACADEMIE, hexa(Nature.ACADEMIE, academie + " " + fin), academie, fin));
        });
        return compteurs;
    }

    private Compteur compteur(Nature nature, String objet, Instant maintenant) {
        return new Compteur(nature, hexa(nature, objet), null, maintenant.plus(nature.fenetre));
    }

    private static boolean captchaExige(List<Compte> comptes, int permis) {
        return comptes.stream()
                .anyMatch(c -> c.nature().equals(Nature.SURVEILLANCE.name())
                        || c.nombre() > permis
                                && List.of("SUJET", "ADRESSE", "NAISSANCE").contains(c.nature()));
    }

    /** Opens or prolongs the breaker of an académie whose failures leave the ordinary far behind. */
    private void surveiller(Essai essai, List<Compte> comptes, Instant maintenant) {
        var echecs = nombre(comptes, Nature.ACADEMIE);
        if (echecs <= PLANCHER || essai.academie().isEmpty() || nombre(comptes, Nature.SURVEILLANCE) > 0) {
            return;
        }
        var academie = essai.academie().get();
        var fin = heureSuivante(maintenant);
        double ordinaire = propre(
                () -> Optional.ofNullable(base.queryForObject(ORDINAIRE, Double.class, utc(fin), utc(fin), academie))
                        .orElse(0d));
        if (echecs <= FOIS_L_ORDINAIRE * ordinaire) {
            return;
        }
        var ouverte = propre(() -> base.update(
                "insert into tentative as t (nature, cle, nombre, vue_le, fin) values (?, ?, 1, ?, ?)"
                        + " on conflict (nature, cle) do update set vue_le = excluded.vue_le, fin = excluded.fin"
                        + " where t.fin <= excluded.vue_le",
                Nature.SURVEILLANCE.name(),
                secret.condenser(Nature.SURVEILLANCE.name(), academie),
                utc(maintenant),
                utc(maintenant.plus(Nature.SURVEILLANCE.fenetre))));
        if (ouverte == 1) {
            LOG.warn(
                    "SECURITE académie {} : {} échecs de connexion dans l'heure, médiane de la semaine {}. Captcha pour"
                            + " tous pendant une heure.",
                    academie,
                    echecs,
                    ordinaire);
            annonces.publishEvent(new SurveillanceOuverte(academie, echecs, ordinaire));
        }
    }

    private static int nombre(List<Compte> comptes, Nature nature) {
        return comptes.stream()
                .filter(c -> c.nature().equals(nature.name()))
                .mapToInt(Compte::nombre)
                .findFirst()
                .orElse(0);
    }

    private String hexa(Nature nature, String objet) {
        return HexFormat.of().formatHex(secret.condenser(nature.name(), objet));
    }

    private <T> T propre(Supplier<T> action) {
        return java.util.Objects.requireNonNull(transactions.execute(etat -> action.get()));
    }

    private static Compte lire(ResultSet ligne, int rang) throws SQLException {
        var jusque = ligne.getObject("jusque", OffsetDateTime.class);
        return new Compte(
                ligne.getString("nature"),
                ligne.getInt("nombre"),
                jusque == null ? null : jusque.toInstant(),
                ligne.getBoolean("retenue"));
    }

    private static String[] textes(List<Compteur> compteurs, java.util.function.Function<Compteur, String> champ) {
        return compteurs.stream().map(champ).toArray(String[]::new);
    }

    private static Instant heureSuivante(Instant maintenant) {
        return maintenant.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
