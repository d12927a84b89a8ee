package fr.academie.cap.inscription.processus;

import fr.academie.cap.inscription.instruction.Instruction;
import fr.academie.cap.moteur.CleMetier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tâche « Prononcer l'inscription ». */
@Component
class PrononcerInscriptionDelegate implements JavaDelegate {

    private final Instruction instruction;

    PrononcerInscriptionDelegate(Instruction instruction) {
        this.instruction = instruction;
    }

    @Override
    public void execute(DelegateExecution execution) {
        instruction.prononcer(CleMetier.de(execution));
        InscriptionVariables.INSCRIPTION_CONFIRMEE.ecrire(execution, true);
    }
}
