package fr.academie.cap.inscription;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.saisie.Etape;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.RefusMetier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Les brouillons : enregistrés à chaque étape, ouverts par leur seul jeton. */
@Service
public class Brouillons {

    private static final Pattern JETON = Pattern.compile("([0-9]{2})\\.[A-Za-z0-9_-]{43}");
    private static final SecureRandom HASARD = new SecureRandom();

    private final JdbcTemplate base;
    private final TransactionTemplate transactions;
    private final Horloge horloge;
    private final ObjectMapper json;

    Brouillons(JdbcTemplate base, TransactionTemplate transactions, Horloge horloge, ObjectMapper json) {
        this.base = base;
        this.transactions = transactions;
        this.horloge = horloge;
        this.json = json;
    }

    public Brouillon commencer(String academie, int session) {
        return creer(academie, session, Saisie.vide(), null);
    }

    Brouillon pourModifier(Dossier dossier, Saisie saisie) {
        return creer(dossier.academie(), dossier.session(), saisie, dossier);
    }

    public Optional<Brouillon> parJeton(@Nullable String jeton) {
        return academie(jeton).flatMap(code -> dans(code, () -> lire(jeton, "")));
    }

    /**
     * Keeps what one step adds; a spent draft is never written again.
     *
     * @throws Introuvable when the token opens nothing
     * @throws RefusMetier CAP-BRO-001 when the draft has already been validated
     */
    public Brouillon enregistrer(String jeton, Saisie saisie, Etape etape) {
        var code = academie(jeton).orElseThrow(Introuvable::new);
        return dans(code, () -> {
            var ecrites = base.update(
                    "update brouillon set saisie = ?::jsonb, etape = ?, modifie_le = ?"
                            + " where empreinte = ? and numero_rendu is null",
                    ecrire(saisie),
                    etape.name(),
                    utc(horloge.maintenant()),
                    empreinte(jeton));
            if (ecrites == 0 && lire(jeton, "").isPresent()) {
                throw new RefusMetier(
                        "CAP-BRO-001",
                        "Cette pré-inscription est déjà validée. Pour la changer, choisissez « Modifier ou consulter"
                                + " votre inscription ».");
            }
            return lire(jeton, "").orElseThrow(Introuvable::new);
        });
    }

    public void abandonner(String jeton) {
        academie(jeton)
                .ifPresent(code -> dans(
                        code,
                        () -> base.update(
                                "delete from brouillon where empreinte = ? and numero_rendu is null",
                                empreinte(jeton))));
    }

    /** Locks the draft until the caller's transaction ends: two tabs validate one after the other. */
    Brouillon verrouiller(String jeton) {
        return lire(jeton, " for update").orElseThrow(Introuvable::new);
    }

    /** Spends the draft: its content goes, the number it got stays to be replayed. */
    void consommer(String jeton, NumeroAffiche numero) {
        base.update(
                "update brouillon set numero_rendu = ?, saisie = '{}', modifie_le = ? where empreinte = ?",
                numero.toString(),
                utc(horloge.maintenant()),
                empreinte(jeton));
    }

    /** Académie that a well-formed token names. */
    static Optional<String> academie(@Nullable String jeton) {
        var forme = JETON.matcher(jeton == null ? "" : jeton);
        return forme.matches() ? Optional.of(forme.group(1)) : Optional.empty();
    }

    private Brouillon creer(String academie, int session, Saisie saisie, @Nullable Dossier dossier) {
        var octets = new byte[32];
        HASARD.nextBytes(octets);
        var jeton = academie + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        var instant = utc(horloge.maintenant());
        return dans(academie, () -> {
            base.update(
                    "insert into brouillon (empreinte, academie, session, saisie, etape, dossier, ordre_modifie,"
                            + " cree_le, modifie_le) values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)",
                    empreinte(jeton),
                    academie,
                    session,
                    ecrire(saisie),
                    saisie.premiereEtapeAFaire().name(),
                    dossier == null ? null : dossier.getId(),
                    dossier == null ? null : dossier.ordre(),
                    instant,
                    instant);
            return lire(jeton, "").orElseThrow(Introuvable::new);
        });
    }

    private Optional<Brouillon> lire(@Nullable String jeton, String verrou) {
        if (jeton == null) {
            return Optional.empty();
        }
        return base
                .query(
                        """
                        select b.*, d.numero from brouillon b left join dossier d on d.id = b.dossier
                         where b.empreinte = ?
                        """ + (verrou.isEmpty() ? "" : " for update of b"),
                        (ligne, i) -> lireLigne(jeton, ligne),
                        empreinte(jeton))
                .stream()
                .findFirst();
    }

    private Brouillon lireLigne(String jeton, ResultSet ligne) throws SQLException {
        var numero = ligne.getInt("numero");
        var modifie = ligne.wasNull()
                ? Optional.<NumeroAffiche>empty()
                : Optional.of(new NumeroAffiche(numero, ligne.getInt("ordre_modifie")));
        return new Brouillon(
                jeton,
                ligne.getString("academie"),
                ligne.getInt("session"),
                lireSaisie(ligne.getString("saisie")),
                Etape.valueOf(ligne.getString("etape")),
                ligne.getObject("modifie_le", OffsetDateTime.class).toInstant(),
                modifie,
                Optional.ofNullable(ligne.getString("numero_rendu")).map(NumeroAffiche::lire));
    }

    private <T> T dans(String academie, Supplier<T> action) {
        return Perimetre.dans(Perimetre.de(academie), () -> {
            var resultat = transactions.execute(etat -> List.of(action.get()));
            if (resultat == null) {
                throw new IllegalStateException("Transaction sans résultat");
            }
            return resultat.get(0);
        });
    }

    private String ecrire(Saisie saisie) {
        try {
            return json.writeValueAsString(saisie);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Saisie illisible", e);
        }
    }

    private Saisie lireSaisie(String texte) {
        try {
            return "{}".equals(texte) ? Saisie.vide() : json.readValue(texte, Saisie.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Saisie illisible", e);
        }
    }

    /** What the base knows a draft by. */
    public static byte[] empreinte(String jeton) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(jeton.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
