package fr.academie.cap.moteur.durcissement;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.jspecify.annotations.Nullable;

/**
 * Makes expression language as small as our models need (CVE-2026-109432 and its siblings).
 *
 * <p>Three walls: a text outside the allowed forms is never compiled; a query's expression, which the engine evaluates
 * without a scope, is one of three; the resolvers know variables and our delegates, neither properties nor methods.
 */
class ExpressionsGardees extends JuelExpressionManager {

    private final ResolutionDesDelegues delegues;

    ExpressionsGardees(ResolutionDesDelegues delegues) {
        this.delegues = delegues;
    }

    @Override
    public Expression createExpression(String texte) {
        controler(texte);
        return new Gardee(super.createExpression(texte));
    }

    /** Also used by the decision engine and by scripts written in expression language. */
    @Override
    public ValueExpression createValueExpression(String texte) {
        controler(texte);
        return super.createValueExpression(texte);
    }

    private static void controler(String texte) {
        if (!FormeDesExpressions.permise(texte)) {
            throw new ExpressionRefusee("seul un nom de bean ou de variable est permis");
        }
    }

    @Override
    protected ELResolver createElResolver() {
        var resolution = new CompositeELResolver();
        resolution.add(delegues);
        resolution.add(new ResolutionDeLaCle());
        resolution.add(new VariableScopeElResolver());
        resolution.add(new VariableContextElResolver());
        return resolution;
    }

    private record Gardee(Expression brute) implements Expression {

        private void controler(@Nullable VariableScope portee) {
            if (portee == null
                    && !brute.isLiteralText()
                    && !FormeDesExpressions.REQUETES.contains(brute.getExpressionText())) {
                throw new ExpressionRefusee(
                        "hors d'un processus, seules les trois fonctions des filtres sont permises");
            }
        }

        @Override
        public Object getValue(VariableScope portee) {
            controler(portee);
            return brute.getValue(portee);
        }

        @Override
        public Object getValue(VariableScope portee, BaseDelegateExecution contexte) {
            controler(portee);
            return brute.getValue(portee, contexte);
        }

        @Override
        public void setValue(Object valeur, VariableScope portee) {
            throw new ExpressionRefusee("une expression n'écrit rien");
        }

        @Override
        public void setValue(Object valeur, VariableScope portee, BaseDelegateExecution contexte) {
            throw new ExpressionRefusee("une expression n'écrit rien");
        }

        @Override
        public String getExpressionText() {
            return brute.getExpressionText();
        }

        @Override
        public boolean isLiteralText() {
            return brute.isLiteralText();
        }
    }
}
