package fr.academie.cap.moteur.reglages;

import fr.academie.cap.moteur.taches.BranchementDesTaches;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How the engine keeps history, names things and acquires jobs. Figures: reliability D6, performance §3. */
@Component
@Order(Integer.MAX_VALUE - 10)
class ReglagesDuMoteur extends AbstractProcessEnginePlugin {

    /** A query that asks for more is refused: no screen of ours lists the engine, Cockpit pages. */
    private static final int LIGNES_MAXIMALES = 1000;

    private final BranchementDesTaches branchement;

    ReglagesDuMoteur(BranchementDesTaches branchement) {
        this.branchement = branchement;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl moteur) {
        historique(moteur);
        identifiants(moteur);
        moteur.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(branchement)));
        moteur.setJdbcBatchProcessing(true);
        moteur.setQueryMaxResultsLimit(LIGNES_MAXIMALES);
        moteur.setJobExecutorAcquireByDueDate(true);
        moteur.setDefaultNumberOfRetries(3);
        moteur.setMetricsEnabled(false);
        moteur.setTaskMetricsEnabled(false);
        // payloads of commands never reach the log: the caller reports what failed
        moteur.setEnableCmdExceptionLogging(false);
        moteur.setStandaloneTasksEnabled(false);
        // Cockpit and Admin set an engine authentication; the rooms, which check for themselves, set none
        moteur.setAuthorizationEnabled(true);
        moteur.setAuthorizationEnabledForCustomCode(false);
        moteur.setTenantCheckEnabled(false);
    }

    /** The journal is the legal record; the engine keeps paths only, dated at the start so that an end stays cheap. */
    private static void historique(ProcessEngineConfigurationImpl moteur) {
        moteur.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        moteur.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        moteur.setEnforceHistoryTimeToLive(true);
        moteur.setHistoryCleanupBatchWindowStartTime("01:00");
        moteur.setHistoryCleanupBatchWindowEndTime("05:00");
        moteur.setHistoryCleanupDegreeOfParallelism(1);
    }

    private static void identifiants(ProcessEngineConfigurationImpl moteur) {
        moteur.setUserResourceWhitelistPattern("[a-z0-9]{2,32}");
        moteur.setGroupResourceWhitelistPattern("[a-z][a-z0-9-]{1,40}");
        moteur.setTenantResourceWhitelistPattern("[0-9]{2}");
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl moteur) {
        if (!(moteur.getIdGenerator() instanceof StrongUuidGenerator)) {
            throw new IllegalStateException("Le moteur doit tirer des identifiants UUID : ni bloc ni verrou partagé");
        }
    }
}
