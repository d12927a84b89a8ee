package fr.academie.cap.inscription.processus;

import fr.academie.cap.inscription.brouillon.RappelDesBrouillons;
import fr.academie.cap.moteur.CleMetier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tâche « Rappeler un lot de brouillons ». */
@Component
class RappelerBrouillonsDelegate implements JavaDelegate {

    private final RappelDesBrouillons rappel;

    RappelerBrouillonsDelegate(RappelDesBrouillons rappel) {
        this.rappel = rappel;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var cle = CleMetier.de(execution);
        InscriptionVariables.RESTE_DES_BROUILLONS.ecrire(execution, rappel.rappeler(cle.academie(), cle.session()));
    }
}
