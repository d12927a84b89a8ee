package fr.academie.cap.web;

import java.util.List;

/** La pièce qui tient les campagnes fournit à l'accueil et à l'aide leur calendrier et leurs contacts, qui sont publics. */
public interface CalendriersPublics {

    /**
     * @param academie its name
     * @param ouverte whether one can register now
     * @param phrase until when, from when or since when, in the académie's own time
     * @param contact service that answers its candidates
     */
    record Calendrier(String academie, int session, boolean ouverte, String phrase, Contact contact) {}

    record Contact(String service, String telephone, String courriel) {}

    /** Current and coming campaigns, in the order of the names; empty when none is announced. */
    List<Calendrier> calendriers();
}
