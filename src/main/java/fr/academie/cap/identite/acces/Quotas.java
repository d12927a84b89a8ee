package fr.academie.cap.identite.acces;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.socle.Secret;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tant de fois par fenêtre et pas plus : demandes de code, de lien ou de reprise ; jetons qui ne servent qu'une fois. */
@Service
public class Quotas {

    private static final String COMPTER = """
            insert into tentative as t (nature, cle, nombre, vue_le, fin) values (?, ?, 1, ?, ?)
            on conflict (nature, cle) do update set
              nombre = case when t.fin <= excluded.vue_le then 1 else t.nombre + 1 end,
              fin = case when t.fin <= excluded.vue_le then excluded.fin else t.fin end, vue_le = excluded.vue_le
            returning nombre""";

    private final JdbcTemplate base;
    private final TransactionTemplate transactions;
    private final Horloge horloge;
    private final Secret secret;

    Quotas(JdbcTemplate base, PlatformTransactionManager transactions, Horloge horloge, Secret secret) {
        this.base = base;
        this.transactions = new TransactionTemplate(transactions);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.horloge = horloge;
        this.secret = secret;
    }

    /**
     * Counts one more and says whether it still fits; the count stays if the caller rolls back.
     *
     * @param usage stable name of what is limited, « code-dossier »
     * @param objet for whom: kept as a keyed digest only
     * @param fenetre fixed window, opened by the first
     */
    public boolean admettre(String usage, String objet, int limite, Duration fenetre) {
        var maintenant = horloge.maintenant();
        Integer nombre = transactions.execute(etat -> base.queryForObject(
                COMPTER,
                Integer.class,
                "QUOTA",
                secret.condenser("QUOTA " + usage, objet),
                maintenant.atOffset(ZoneOffset.UTC),
                maintenant.plus(fenetre).atOffset(ZoneOffset.UTC)));
        return Objects.requireNonNull(nombre) <= limite;
    }

    /** Fixed windows past their end say nothing any more; hours of an académie are kept eight days for the median. */
    @Scheduled(cron = "${cap.acces.purge:0 17 * * * *}")
    void purger() {
        var maintenant = horloge.maintenant().atOffset(ZoneOffset.UTC);
        transactions.executeWithoutResult(etat -> base.update(
                "delete from tentative t using (select nature, cle from tentative where fin < ?"
                        + " and (nature <> 'ACADEMIE' or fin < ?) for update skip locked) p"
                        + " where t.nature = p.nature and t.cle = p.cle",
                maintenant,
                maintenant.minusDays(8)));
    }
}
