package fr.academie.cap.inscription.processus;

import fr.academie.cap.inscription.depot.Confirmations;
import fr.academie.cap.moteur.CleMetier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tâche « Éditer la confirmation ». */
@Component
class EditerConfirmationDelegate implements JavaDelegate {

    private final Confirmations confirmations;

    EditerConfirmationDelegate(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        confirmations.editer(CleMetier.de(execution));
    }
}
