package fr.academie.cap.moteur.sante;

import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compte les départs d'un travail qui n'est jamais revenu.
 *
 * <p>The engine decrements its retries when a job fails, not when it hangs or kills the JVM: such a job would start for
 * ever. The count is committed on its own, before the work; it may be lost with the base, never with the node.
 */
@Service
public class Tentatives {

    static final int MAXIMUM = 3;

    private final JdbcTemplate base;

    Tentatives(JdbcTemplate base) {
        this.base = base;
    }

    /** @return false when the job has already started {@value #MAXIMUM} times without ever ending */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean commencer(String travail) {
        sansAttendre();
        var departs = Objects.requireNonNull(base.queryForObject("""
                insert into tentative_job (job, departs, dernier_depart) values (?, 1, clock_timestamp())
                on conflict (job) do update set departs = tentative_job.departs + 1, dernier_depart = clock_timestamp()
                returning departs
                """, Integer.class, travail));
        return departs <= MAXIMUM;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void finir(String travail) {
        sansAttendre();
        base.update("delete from tentative_job where job = ?", travail);
    }

    /** Survives the death of the JVM, which is all that matters here, without waiting for the disk. */
    private void sansAttendre() {
        base.execute("set local synchronous_commit = off");
    }
}
