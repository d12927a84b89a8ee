package fr.academie.cap.web.formulaires;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;

/** A FEEL expression of a form (« =decision != "delai" »), read once, without any external function. */
public final class ConditionFeel {

    private static final FeelEngineApi MOTEUR = FeelEngineBuilder.forJava().build();

    private final String expression;

    private ConditionFeel(String expression) {
        this.expression = expression;
    }

    /** @throws IllegalArgumentException when the text is not a FEEL expression beginning with « = » */
    static ConditionFeel de(String texte) {
        if (!texte.startsWith("=")) {
            throw new IllegalArgumentException("une condition FEEL commence par « = »");
        }
        var expression = texte.substring(1).strip();
        var analyse = MOTEUR.parseExpression(expression);
        if (analyse.isFailure()) {
            throw new IllegalArgumentException(
                    "condition FEEL illisible : " + analyse.failure().message());
        }
        return new ConditionFeel(expression);
    }

    /** Like form-js: only a plain true hides; null, an error or anything else shows. */
    boolean estVraie(Map<String, @Nullable Object> variables) {
        var resultat = MOTEUR.evaluateExpression(expression, Map.class.cast(variables));
        return resultat.isSuccess() && Boolean.TRUE.equals(resultat.result());
    }

    /** Which of these names the expression speaks of. */
    Set<String> parmi(Collection<String> noms) {
        return noms.stream()
                .filter(nom -> Pattern.compile("(?<![\\w.\"])" + Pattern.quote(nom) + "(?![\\w\"])")
                        .matcher(expression)
                        .find())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public String toString() {
        return "=" + expression;
    }
}
