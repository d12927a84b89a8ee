package fr.academie.cap.inscription.brouillon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.NumeroAffiche;
import fr.academie.cap.inscription.saisie.Etape;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.RefusMetier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Les brouillons : enregistrés à chaque étape, ouverts par leur seul jeton. */
@Service
public class Brouillons {

    private static final String LECTURE =
            "select b.*, d.numero from brouillon b left join dossier d on d.id = b.dossier";

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

    public Brouillon pourModifier(Dossier dossier, Saisie saisie) {
        return creer(dossier.academie(), dossier.session(), saisie, dossier);
    }

    public Optional<Brouillon> parJeton(@Nullable String jeton) {
        return Jetons.academie(jeton).flatMap(code -> dans(code, () -> lire(jeton, "")));
    }

    /**
     * Keeps what one step adds; a spent draft is never written again.
     *
     * @throws Introuvable when the token opens nothing
     * @throws RefusMetier CAP-BRO-001 when the draft has already been validated
     */
    public Brouillon enregistrer(String jeton, Saisie saisie, Etape etape) {
        var code = Jetons.academie(jeton).orElseThrow(Introuvable::new);
        return dans(code, () -> {
            var ecrites = base.update(
                    "update brouillon set saisie = ?::jsonb, etape = ?, modifie_le = ?,"
                            + " courriel = case when reprise_le is null then coalesce(?, courriel) else courriel end"
                            + " where empreinte = ? and numero_rendu is null",
                    ecrire(saisie),
                    etape.name(),
                    utc(horloge.maintenant()),
                    courriel(saisie),
                    Jetons.empreinte(jeton));
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
        Jetons.academie(jeton)
                .ifPresent(code -> dans(
                        code,
                        () -> base.update(
                                "delete from brouillon where empreinte = ? and numero_rendu is null",
                                Jetons.empreinte(jeton))));
    }

    /** Locks the draft until the caller's transaction ends: two tabs validate one after the other. */
    public Brouillon verrouiller(String jeton) {
        return lire(jeton, " for update").orElseThrow(Introuvable::new);
    }

    /** Spends the draft: its content goes, the number it got stays to be replayed. */
    public void consommer(String jeton, NumeroAffiche numero) {
        base.update(
                "update brouillon set numero_rendu = ?, saisie = '{}', courriel = null, identite = null, modifie_le = ?"
                        + " where empreinte = ?",
                numero.toString(),
                utc(horloge.maintenant()),
                Jetons.empreinte(jeton));
    }

    /** Content of a draft that a link names; its token is known to its browser alone, so none is given. */
    public Optional<Brouillon> parId(String academie, UUID id) {
        return dans(
                academie,
                () -> base.query(LECTURE + " where b.id = ?", (ligne, i) -> lireLigne("", ligne), id).stream()
                        .findFirst());
    }

    /**
     * Gives the draft a new token, for the browser that opened a link to it; the former one opens nothing any more.
     *
     * @return empty when the draft is gone
     */
    public Optional<Brouillon> reprendre(String academie, UUID id) {
        var jeton = Jetons.nouveau(academie);
        return dans(academie, () -> {
            base.update("update brouillon set empreinte = ? where id = ?", Jetons.empreinte(jeton), id);
            return lire(jeton, "");
        });
    }

    private Brouillon creer(String academie, int session, Saisie saisie, @Nullable Dossier dossier) {
        var jeton = Jetons.nouveau(academie);
        var instant = utc(horloge.maintenant());
        return dans(academie, () -> {
            base.update(
                    "insert into brouillon (empreinte, academie, session, saisie, etape, dossier, ordre_modifie,"
                            + " courriel, cree_le, modifie_le) values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)",
                    Jetons.empreinte(jeton),
                    academie,
                    session,
                    ecrire(saisie),
                    saisie.premiereEtapeAFaire().name(),
                    dossier == null ? null : dossier.getId(),
                    dossier == null ? null : dossier.ordre(),
                    courriel(saisie),
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
                        LECTURE + " where b.empreinte = ?" + (verrou.isEmpty() ? "" : " for update of b"),
                        (ligne, i) -> lireLigne(jeton, ligne),
                        Jetons.empreinte(jeton))
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
                Optional.ofNullable(ligne.getString("numero_rendu")).map(NumeroAffiche::lire),
                Optional.ofNullable(ligne.getBytes("identite")));
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

    private static @Nullable String courriel(Saisie saisie) {
        return saisie.coordonnees()
                .map(c -> c.courriel().toLowerCase(Locale.ROOT))
                .orElse(null);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
