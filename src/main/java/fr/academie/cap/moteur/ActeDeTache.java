package fr.academie.cap.moteur;

import java.util.Map;

/**
 * Ce qu'une tâche humaine accomplit dans le domaine ; chaque pièce en fournit un par tâche à formulaire.
 *
 * <p>Called by the engine itself when the task completes, whoever completes it (our desk, Tasklist, the webapps' API),
 * inside the completing transaction: a refusal keeps the task open and nothing written.
 */
public interface ActeDeTache {

    /** Process id, from the generated contract. */
    String processus();

    /** Id of the user task, from the generated contract. */
    String tache();

    /** What the form shows beside its questions: read-only values by component key. */
    Map<String, Object> contexte(CleMetier cle, String tacheId);

    /**
     * Performs the act with answers already validated against the form.
     *
     * @return variables the process needs to go on: answers of gateways, absolute deadlines; never personal data
     * @throws fr.academie.cap.socle.RefusMetier when the domain refuses
     */
    Map<String, Object> accomplir(CleMetier cle, Map<String, Object> reponses);
}
