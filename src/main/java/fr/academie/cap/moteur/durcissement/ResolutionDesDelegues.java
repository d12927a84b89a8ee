package fr.academie.cap.moteur.durcissement;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** The only beans that a model reaches: delegates and listeners of our own packages. */
@Component
public class ResolutionDesDelegues extends ResolutionLue {

    private static final String RACINE = "fr.academie.cap.";

    private final BeanFactory beans;

    ResolutionDesDelegues(BeanFactory beans) {
        this.beans = beans;
    }

    /** Looks at the type only: nothing is created while models are parsed. */
    public boolean connait(String nom) {
        if (!beans.containsBean(nom)) {
            return false;
        }
        var type = beans.getType(nom);
        return type != null
                && type.getName().startsWith(RACINE)
                && (JavaDelegate.class.isAssignableFrom(type)
                        || ExecutionListener.class.isAssignableFrom(type)
                        || TaskListener.class.isAssignableFrom(type));
    }

    @Override
    public @Nullable Object getValue(ELContext contexte, @Nullable Object base, Object propriete) {
        if (base == null && propriete instanceof String nom && connait(nom)) {
            contexte.setPropertyResolved(true);
            return beans.getBean(nom);
        }
        return null;
    }
}
