package fr.academie.cap.inscription.processus;

import fr.academie.cap.inscription.depot.Confirmations;
import fr.academie.cap.moteur.CleMetier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tâche « Demander les pièces manquantes ». */
@Component
class DemanderPiecesDelegate implements JavaDelegate {

    private final Confirmations confirmations;

    DemanderPiecesDelegate(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        confirmations.demanderPieces(CleMetier.de(execution));
    }
}
