package fr.academie.cap.web.formulaires;

import fr.academie.cap.web.Choix;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where answers come from: a page posts texts, the engine hands typed values. */
interface Saisie {

    /** Names given that are no question of the form nor a parameter of the page. */
    Set<String> inconnues(Formulaire formulaire);

    /** @return the typed answer, null when nothing was answered */
    @Nullable
    Object valeur(Composant.Question question, List<Choix> choix) throws ReponseImpropre;

    /** Whether something was given for a question, an empty answer included. */
    boolean donnee(Composant.Question question);

    /** A page without scripts posts the fields of hidden questions too; the engine has no reason to. */
    boolean ignoreLesCachees();

    /** The answer as it was typed, to show it again. */
    List<String> brute(Composant.Question question);
}
