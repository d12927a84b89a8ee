package fr.academie.cap.moteur.taches;

import fr.academie.cap.moteur.ActeDeTache;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the act of a task; a task with a form and no act cannot be completed. */
@Component
public class ActesDesTaches {

    private final ObjectProvider<ActeDeTache> actes;

    ActesDesTaches(ObjectProvider<ActeDeTache> actes) {
        this.actes = actes;
    }

    /** @throws IllegalStateException when the task has no act, or two */
    public ActeDeTache de(String processus, String tache) {
        List<ActeDeTache> trouves = actes.stream()
                .filter(acte ->
                        acte.processus().equals(processus) && acte.tache().equals(tache))
                .toList();
        if (trouves.size() != 1) {
            throw new IllegalStateException(
                    "La tâche " + processus + "/" + tache + " a " + trouves.size() + " acte(s) au lieu d'un");
        }
        return trouves.get(0);
    }
}
