package fr.academie.cap.moteur.reglages;

import fr.academie.cap.moteur.sante.Tentatives;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;

/** Writes down that a job starts, before it starts; a job that never comes back is stopped at the fourth start. */
class TravauxSurveilles extends ExecuteJobsRunnable {

    private final Tentatives tentatives;

    TravauxSurveilles(List<String> travaux, ProcessEngineImpl moteur, Tentatives tentatives) {
        super(travaux, moteur);
        this.tentatives = tentatives;
    }

    @Override
    protected void executeJob(String travail, CommandExecutor commandes, JobFailureCollector echecs) {
        if (!tentatives.commencer(travail)) {
            commandes.execute(new ArretDuTravail(travail));
            tentatives.finir(travail);
            return;
        }
        try {
            super.executeJob(travail, commandes, echecs);
        } finally {
            // back from the engine, whatever the outcome: it has counted the failure itself
            tentatives.finir(travail);
        }
    }
}
