package fr.academie.cap.moteur.durcissement;

import java.util.List;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.impl.value.ObjectValueImpl;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** The boxes ticked in a form: a list of texts, for the length of one transaction and never longer. */
class ListeDeTextes extends AbstractTypedValueSerializer<ObjectValue> {

    private static final String SEPARATEUR = "\u001f";

    ListeDeTextes() {
        super(ValueType.OBJECT);
    }

    @Override
    public String getName() {
        return "liste-de-textes";
    }

    @Override
    protected boolean canWriteValue(TypedValue valeur) {
        return valeur.isTransient()
                && valeur.getValue() instanceof List<?> liste
                && liste.stream().allMatch(String.class::isInstance);
    }

    @Override
    public ObjectValue convertToTypedValue(UntypedValueImpl valeur) {
        return new ObjectValueImpl(valeur.getValue(), true);
    }

    @Override
    public void writeValue(ObjectValue valeur, ValueFields champs) {
        if (!valeur.isTransient()) {
            throw new ExpressionRefusee("une liste ne se garde pas dans le processus");
        }
        champs.setTextValue(String.join(SEPARATEUR, textes(valeur)));
    }

    private static List<String> textes(ObjectValue valeur) {
        return valeur.getValue() instanceof List<?> liste
                ? liste.stream().map(String.class::cast).toList()
                : List.of();
    }

    @Override
    public ObjectValue readValue(ValueFields champs, boolean lire, boolean passagere) {
        var texte = champs.getTextValue();
        return new ObjectValueImpl(
                texte == null || texte.isEmpty() ? List.of() : List.of(texte.split(SEPARATEUR, -1)), passagere);
    }
}
