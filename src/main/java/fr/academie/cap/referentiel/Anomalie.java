package fr.academie.cap.referentiel;

/**
 * Ce qu'un contrôle reproche à une saisie.
 *
 * @param champ nom du champ de l'écran
 * @param code code stable, « CAP-INS-041 »
 * @param message phrase montrée au candidat
 * @param bloquante faux : un avertissement, que le candidat confirme
 */
public record Anomalie(String champ, String code, String message, boolean bloquante) {

    static Anomalie bloquante(String champ, String code, String message) {
        return new Anomalie(champ, code, message, true);
    }

    static Anomalie avertissement(String champ, String code, String message) {
        return new Anomalie(champ, code, message, false);
    }
}
