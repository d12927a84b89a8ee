package fr.academie.cap.moteur;

/** Reçoit chaque changement d'une tâche, dans la transaction qui le fait ; la corbeille en tient sa projection. */
public interface SuiviDesTaches {

    /** What just happened to the task. */
    enum Moment {
        CREEE,
        AFFECTEE,
        MODIFIEE,
        ACCOMPLIE,
        SUPPRIMEE
    }

    void suivre(Moment moment, EtatDeTache tache);
}
