package fr.academie.cap.moteur.reglages;

import fr.academie.cap.moteur.sante.GardeDHorloge;
import fr.academie.cap.moteur.sante.Tentatives;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;

/** Acquires nothing while the clock of the node is in doubt, and counts the starts of every job. */
class ExecuteurDeTravaux extends SpringJobExecutor {

    private final GardeDHorloge garde;
    private final Tentatives tentatives;

    ExecuteurDeTravaux(GardeDHorloge garde, Tentatives tentatives) {
        this.garde = garde;
        this.tentatives = tentatives;
    }

    @Override
    public Command<AcquiredJobs> getAcquireJobsCmd(int nombre) {
        return garde.fiable() ? super.getAcquireJobsCmd(nombre) : contexte -> new AcquiredJobs(0);
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> travaux, ProcessEngineImpl moteur) {
        return new TravauxSurveilles(travaux, moteur, tentatives);
    }
}
