package fr.academie.cap.web.formulaires;

import fr.academie.cap.web.Choix;
import fr.academie.cap.web.formulaires.Composant.Question;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The possible answers of a closed question: those of the file, or those the context gives under {@code valuesKey}. */
final class ChoixDonnes {

    private ChoixDonnes() {}

    /** Accepts {@link Choix}, maps with {@code value} and {@code label} (what Tasklist needs), or bare texts. */
    static List<Choix> de(Question question, Map<String, ? extends @Nullable Object> contexte) {
        if (question.cleChoix() == null) {
            return question.choix();
        }
        return contexte.get(question.cleChoix()) instanceof Collection<?> donnes
                ? donnes.stream().map(ChoixDonnes::un).toList()
                : List.of();
    }

    private static Choix un(Object donne) {
        if (donne instanceof Choix choix) {
            return choix;
        }
        if (donne instanceof Map<?, ?> paire) {
            var valeur = String.valueOf(paire.get("value"));
            return Choix.de(valeur, paire.get("label") == null ? valeur : String.valueOf(paire.get("label")));
        }
        return Choix.de(String.valueOf(donne), String.valueOf(donne));
    }
}
