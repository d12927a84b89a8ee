package fr.academie.cap.moteur.durcissement;

import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/** A resolver that reads and never writes. */
abstract class ResolutionLue extends ELResolver {

    @Override
    public Class<?> getType(ELContext contexte, Object base, Object propriete) {
        return Object.class;
    }

    @Override
    public void setValue(ELContext contexte, Object base, Object propriete, Object valeur) {
        throw new ExpressionRefusee("une expression n'écrit rien");
    }

    @Override
    public boolean isReadOnly(ELContext contexte, Object base, Object propriete) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext contexte, Object base) {
        return Object.class;
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Iterator getFeatureDescriptors(ELContext contexte, @Nullable Object base) {
        return Collections.emptyIterator();
    }
}
