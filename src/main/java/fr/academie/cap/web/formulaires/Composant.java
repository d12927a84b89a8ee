package fr.academie.cap.web.formulaires;

import fr.academie.cap.web.Choix;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Un élément d'un formulaire, dans l'ordre du fichier. */
public sealed interface Composant {

    /** FEEL condition that hides the element, or null. */
    @Nullable
    ConditionFeel cache();

    record Texte(String texte, @Nullable ConditionFeel cache) implements Composant {}

    record Separateur(@Nullable ConditionFeel cache) implements Composant {}

    record Groupe(
            @Nullable String legende,
            List<Composant> contenu,
            @Nullable ConditionFeel cache) implements Composant {}

    /**
     * Une question.
     *
     * @param cle name of the variable
     * @param choix answers written in the file; empty when {@code cleChoix} names those of the context
     * @param decimales digits after the point a number may have, null for any
     */
    record Question(
            Genre genre,
            String cle,
            String libelle,
            @Nullable String aide,
            Contraintes contraintes,
            List<Choix> choix,
            @Nullable String cleChoix,
            @Nullable Integer decimales,
            @Nullable Object defaut,
            boolean lectureSeule,
            boolean inactive,
            @Nullable ConditionFeel cache)
            implements Composant {

        boolean modifiable() {
            return !lectureSeule && !inactive;
        }
    }

    /** Les sortes de questions que le produit sait poser. */
    enum Genre {
        TEXTFIELD,
        TEXTAREA,
        NUMBER,
        CHECKBOX,
        CHECKLIST,
        RADIO,
        SELECT,
        DATETIME;

        boolean aChoix() {
            return this == CHECKLIST || this == RADIO || this == SELECT;
        }
    }
}
