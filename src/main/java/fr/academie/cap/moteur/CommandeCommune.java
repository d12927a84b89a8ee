package fr.academie.cap.moteur;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Plusieurs gestes du moteur en une commande : ce qu'ils écrivent part ensemble, en quelques instructions. */
@Component
public class CommandeCommune {

    private final ProcessEngine moteur;

    CommandeCommune(ProcessEngine moteur) {
        this.moteur = moteur;
    }

    /** Commands nested in one share its session; the caller's transaction is theirs. */
    public void executer(Runnable gestes) {
        ((ProcessEngineConfigurationImpl) moteur.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(contexte -> {
                    gestes.run();
                    return Boolean.TRUE;
                });
    }
}
