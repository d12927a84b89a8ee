package fr.academie.cap.inscription.suivi;

/**
 * Le délai constaté entre l'arrivée d'une confirmation et son contrôle, dans une académie, pour une session.
 *
 * @param mediane days, half of the controls took no longer
 * @param cas how many controls it is drawn from
 */
record DelaiUsuel(double mediane, int cas) {

    /** Below this number of cases nothing is claimed. */
    static final int MINIMUM = 20;

    boolean significatif() {
        return cas >= MINIMUM;
    }

    /** « La moitié des confirmations reçues cette session sont contrôlées en 3 jours ou moins (24 cas). » */
    String phrase() {
        var jours = (int) Math.max(1, Math.ceil(mediane));
        return "Dans votre académie, la moitié des confirmations reçues pour cette session ont été contrôlées en "
                + jours + (jours == 1 ? "\u00a0jour au plus" : "\u00a0jours ou moins") + " (" + cas
                + "\u00a0contrôles).";
    }
}
