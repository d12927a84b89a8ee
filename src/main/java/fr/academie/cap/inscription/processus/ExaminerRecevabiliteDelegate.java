package fr.academie.cap.inscription.processus;

import fr.academie.cap.inscription.instruction.Instruction;
import fr.academie.cap.moteur.CleMetier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tâche « Examiner la recevabilité ». */
@Component
class ExaminerRecevabiliteDelegate implements JavaDelegate {

    private final Instruction instruction;

    ExaminerRecevabiliteDelegate(Instruction instruction) {
        this.instruction = instruction;
    }

    @Override
    public void execute(DelegateExecution execution) {
        InscriptionVariables.CANDIDATURE_UNIQUE.passer(
                execution, instruction.examinerRecevabilite(CleMetier.de(execution)));
    }
}
