package fr.academie.cap.moteur.reglages;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** At shutdown: stop acquiring, let the running jobs end, then give back the jobs this node had locked. */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class ArretEnDouceur implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ArretEnDouceur.class);

    private final JobExecutor executeur;
    private final ThreadPoolTaskExecutor fils;
    private final JdbcTemplate base;
    private volatile boolean enMarche;

    ArretEnDouceur(
            JobExecutor executeur, @Qualifier("camundaTaskExecutor") ThreadPoolTaskExecutor fils, JdbcTemplate base) {
        this.executeur = executeur;
        this.fils = fils;
        this.base = base;
    }

    @Override
    public void start() {
        enMarche = true;
    }

    @Override
    public void stop() {
        executeur.shutdown();
        fils.shutdown();
        var rendus = base.update(
                "update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ = ?",
                executeur.getLockOwner());
        LOG.info("Travaux arrêtés, {} rendu(s)", rendus);
        enMarche = false;
    }

    @Override
    public boolean isRunning() {
        return enMarche;
    }

    /** Before the web server and before the pool's own stop. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
