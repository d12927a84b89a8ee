package fr.academie.cap.moteur.durcissement;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.scripting.ExecutableScript;
import org.camunda.bpm.engine.impl.scripting.ScriptFactory;

/** The engine can build no script, whatever the language and wherever it comes from. */
class AucunScript extends ScriptFactory {

    private static ExpressionRefusee refus() {
        return new ExpressionRefusee("aucun script");
    }

    @Override
    public ExecutableScript createScriptFromResource(String langage, String ressource) {
        throw refus();
    }

    @Override
    public ExecutableScript createScriptFromResource(String langage, Expression ressource) {
        throw refus();
    }

    @Override
    public ExecutableScript createScriptFromSource(String langage, String source) {
        throw refus();
    }

    @Override
    public ExecutableScript createScriptFromSource(String langage, Expression source) {
        throw refus();
    }
}
