package fr.academie.cap.inscription.processus;

import fr.academie.cap.inscription.depot.Confirmations;
import fr.academie.cap.moteur.CleMetier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tâche « Notifier la caducité ». */
@Component
class NotifierCaduciteDelegate implements JavaDelegate {

    private final Confirmations confirmations;

    NotifierCaduciteDelegate(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        confirmations.notifierCaducite(CleMetier.de(execution));
        InscriptionVariables.INSCRIPTION_CONFIRMEE.ecrire(execution, false);
    }
}
