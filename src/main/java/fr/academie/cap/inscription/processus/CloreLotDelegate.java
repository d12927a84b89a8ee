package fr.academie.cap.inscription.processus;

import fr.academie.cap.inscription.depot.Lots;
import fr.academie.cap.moteur.CleMetier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tâche « Clore un lot de dossiers ». */
@Component
class CloreLotDelegate implements JavaDelegate {

    private final Lots lots;

    CloreLotDelegate(Lots lots) {
        this.lots = lots;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var cle = CleMetier.de(execution);
        InscriptionVariables.RESTE_DES_DOSSIERS.ecrire(execution, lots.clore(cle.academie(), cle.session()));
    }
}
