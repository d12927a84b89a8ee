package fr.academie.cap.web.formulaires;

import fr.academie.cap.web.formulaires.Composant.Question;
import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The rules of {@code validate}; each message says what to do. */
final class Regles {

    private Regles() {}

    /** @return the sentence that says how to mend the answer, or null when it is right */
    static @Nullable String erreur(Question question, @Nullable Object valeur) {
        if (absente(valeur)) {
            return question.contraintes().obligatoire() ? demander(question) : null;
        }
        if (valeur instanceof Number nombre) {
            return bornes(question, new BigDecimal(nombre.toString()));
        }
        return switch (question.genre()) {
            case TEXTFIELD, TEXTAREA -> longueur(question, String.valueOf(valeur));
            default -> null;
        };
    }

    private static boolean absente(@Nullable Object valeur) {
        return valeur == null
                || Boolean.FALSE.equals(valeur)
                || valeur instanceof Collection<?> plusieurs && plusieurs.isEmpty();
    }

    private static String demander(Question question) {
        return switch (question.genre()) {
            case RADIO, SELECT -> "Choisissez une réponse à « " + question.libelle() + " »";
            case CHECKLIST -> "Cochez au moins une réponse à « " + question.libelle() + " »";
            case CHECKBOX -> "Cochez « " + question.libelle() + " » pour continuer";
            case DATETIME -> "Écrivez la date demandée : « " + question.libelle() + " », par exemple 27 3 2027";
            default -> "Remplissez « " + question.libelle() + " »";
        };
    }

    private static @Nullable String bornes(Question question, BigDecimal nombre) {
        var min = question.contraintes().min();
        var max = question.contraintes().max();
        if (min != null && nombre.compareTo(min) < 0) {
            return "« " + question.libelle() + " » : écrivez " + enFrancais(min) + " ou plus";
        }
        if (max != null && nombre.compareTo(max) > 0) {
            return "« " + question.libelle() + " » : écrivez " + enFrancais(max) + " ou moins";
        }
        return null;
    }

    private static @Nullable String longueur(Question question, String texte) {
        var contraintes = question.contraintes();
        var min = contraintes.longueurMin();
        if (min != null && texte.length() < min) {
            return "Complétez « " + question.libelle() + " » : " + min + " caractères au moins, vous en avez écrit "
                    + texte.length();
        }
        if (texte.length() > contraintes.longueurPermise()) {
            return "Raccourcissez « " + question.libelle() + " » : " + contraintes.longueurPermise()
                    + " caractères au plus, vous en avez écrit " + texte.length();
        }
        var motif = contraintes.motif();
        if (motif != null && !motif.matcher(texte).find()) {
            var message = contraintes.messageMotif();
            return message == null
                    ? "Corrigez « " + question.libelle() + " » : la forme n'est pas celle attendue"
                    : message;
        }
        return null;
    }

    private static String enFrancais(BigDecimal nombre) {
        return nombre.toPlainString().replace('.', ',');
    }
}
