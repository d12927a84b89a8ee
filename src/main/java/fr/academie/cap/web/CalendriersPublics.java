package fr.academie.cap.web;

import java.util.List;

/** La pièce qui tient les campagnes fournit à la page d'accueil leur calendrier, qui est public. */
public interface CalendriersPublics {

    /**
     * @param academie its name
     * @param ouverte whether one can register now
     * @param phrase until when, from when or since when, in the académie's own time
     */
    record Calendrier(String academie, int session, boolean ouverte, String phrase) {}

    /** Current and coming campaigns, in the order of the names; empty when none is announced. */
    List<Calendrier> calendriers();
}
