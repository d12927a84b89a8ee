package fr.academie.cap.moteur.durcissement;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;

/** The one property that a model may read: the business key, to hand it to a called process. */
class ResolutionDeLaCle extends ResolutionLue {

    @Override
    public @Nullable Object getValue(ELContext contexte, @Nullable Object base, Object propriete) {
        if (base instanceof DelegateExecution execution && "processBusinessKey".equals(propriete)) {
            contexte.setPropertyResolved(true);
            return execution.getProcessBusinessKey();
        }
        return null;
    }
}
