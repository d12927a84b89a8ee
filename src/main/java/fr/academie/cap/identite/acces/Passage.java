package fr.academie.cap.identite.acces;

import java.time.Instant;

/** Ce que les compteurs disent d'un essai, avant qu'on regarde s'il est juste. */
public sealed interface Passage {

    /**
     * The try may be judged; it is already counted as a failure until {@link Essais#reussie} is told.
     *
     * @param captchaEnsuite the next try from here will need a captcha
     * @param alerte too many tries on this subject within the hour: a failure is worth telling its owner
     */
    record Ouvert(boolean captchaEnsuite, boolean alerte) implements Passage {}

    /** Nothing is judged, right or wrong, before a captcha is solved. */
    record CaptchaAttendu() implements Passage {}

    /** Nothing is judged on this subject before this instant; the other ways in stay open. */
    record Retenu(Instant jusque) implements Passage {}
}
