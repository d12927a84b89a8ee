package fr.academie.cap.moteur.durcissement;

import org.camunda.bpm.engine.ProcessEngineException;

/** Une expression que le moteur ne calcule pas ; son texte, peut-être hostile, n'est pas répété. */
public class ExpressionRefusee extends ProcessEngineException {

    private static final long serialVersionUID = 1L;

    ExpressionRefusee(String raison) {
        super("Expression refusée : " + raison);
    }
}
