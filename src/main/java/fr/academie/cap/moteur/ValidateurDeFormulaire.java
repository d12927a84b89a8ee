package fr.academie.cap.moteur;

import java.util.Map;
import java.util.Set;

/** Contrôle, côté serveur et d'après le fichier {@code .form}, les réponses données à une tâche. */
public interface ValidateurDeFormulaire {

    boolean connait(String formulaire);

    /** Keys of the components that take an answer. */
    Set<String> champs(String formulaire);

    /**
     * Checks and converts.
     *
     * @param reponses by component key, as submitted (texts, numbers, booleans, lists of texts)
     * @param contexte read-only values the conditions of the form may look at
     * @return typed answers of the visible fields only
     * @throws ReponsesRefusees with one sentence per faulty field
     */
    Map<String, Object> valider(String formulaire, Map<String, Object> reponses, Map<String, Object> contexte);
}
