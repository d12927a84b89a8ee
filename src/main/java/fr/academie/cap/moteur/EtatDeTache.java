package fr.academie.cap.moteur;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Une tâche humaine telle que le moteur la connaît ; ni nom, ni dossier.
 *
 * @param processus process id of the model
 * @param element id of the user task in the model
 * @param cleMetier text of the business key
 * @param groupes candidate groups ({@code gestionnaire-dec}); empty while the task changes hands (AFFECTEE, MODIFIEE)
 */
public record EtatDeTache(
        String id,
        String instance,
        String processus,
        String element,
        String libelle,
        String cleMetier,
        Set<String> groupes,
        Optional<String> formulaire,
        Optional<String> agent,
        Instant creation,
        Optional<Instant> echeance,
        int priorite) {

    public EtatDeTache {
        groupes = Set.copyOf(groupes);
    }
}
