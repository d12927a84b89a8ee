package fr.academie.cap.socle;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Clé à usage unique d'un formulaire : la même clé rend la même réponse et n'agit qu'une fois. */
@Service
public class ClesIdempotence {

    private final JdbcTemplate base;

    ClesIdempotence(JdbcTemplate base) {
        this.base = base;
    }

    public String nouvelle() {
        return UUID.randomUUID().toString();
    }

    /**
     * Runs {@code action} at most once per key, inside the caller's transaction; a concurrent twin waits for the first
     * to commit and gets its answer.
     *
     * @param cle UUID issued with the form
     * @param operation stable name, so that a key cannot be replayed against another act
     * @param action returns the short answer to replay (a number, a location; at most 200 characters)
     * @throws RefusMetier CAP-CLE-001 when the key is malformed or belongs to another operation
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String uneFois(String cle, String operation, Supplier<String> action) {
        var id = lire(cle);
        // A single statement both claims the key and waits for a concurrent holder.
        if (base.update(
                        "insert into cle_idempotence (cle, operation) values (?, ?) on conflict do nothing",
                        id,
                        operation)
                == 0) {
            return dejaRendue(id, operation);
        }
        var reponse = action.get();
        base.update("update cle_idempotence set reponse = ? where cle = ?", reponse, id);
        return reponse;
    }

    private String dejaRendue(UUID cle, String operation) {
        return base
                .queryForList(
                        "select reponse from cle_idempotence where cle = ? and operation = ? and reponse is not null",
                        String.class,
                        cle,
                        operation)
                .stream()
                .findFirst()
                .orElseThrow(ClesIdempotence::cleInvalide);
    }

    /** Forgets one chunk of the keys used before this instant, in the caller's transaction. @return how many */
    @Transactional(propagation = Propagation.MANDATORY)
    public int oublier(Instant avant, int lot) {
        return base.update(
                "delete from cle_idempotence where cle in (select cle from cle_idempotence where cree_le < ?"
                        + " order by cree_le limit ? for update skip locked)",
                OffsetDateTime.ofInstant(avant, ZoneOffset.UTC),
                lot);
    }

    private static UUID lire(String cle) {
        try {
            return UUID.fromString(cle);
        } catch (IllegalArgumentException e) {
            throw cleInvalide();
        }
    }

    private static RefusMetier cleInvalide() {
        return new RefusMetier("CAP-CLE-001", "Ce formulaire n'est plus valable. Rechargez la page et recommencez.");
    }
}
