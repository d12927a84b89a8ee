package fr.academie.cap.referentiel.persistance;

import fr.academie.cap.echeances.Horloge;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The instant at which a correction becomes known, and the lock that keeps one writer at a time. */
@Component
public class Connaissance {

    private final JdbcTemplate base;
    private final EcritureSpecialites ecriture;
    private final Horloge horloge;

    Connaissance(JdbcTemplate base, EcritureSpecialites ecriture, Horloge horloge) {
        this.base = base;
        this.ecriture = ecriture;
        this.horloge = horloge;
    }

    /** Until the end of the transaction. */
    public void verrouiller() {
        ecriture.verrouiller();
    }

    /** Now, or just after the last thing known in this table: a clock set back never breaks the order of corrections. */
    OffsetDateTime instant(String table) {
        var maintenant = OffsetDateTime.ofInstant(horloge.maintenant(), ZoneOffset.UTC);
        var lu = base.queryForObject(
                "select greatest(?, coalesce(max(connue_du) + interval '1 microsecond', ?)) from " + table,
                OffsetDateTime.class,
                maintenant,
                maintenant);
        return lu == null ? maintenant : lu;
    }
}
