package fr.academie.cap.moteur;

import java.util.Optional;

/** De qui et de quoi parle une procédure ; chaque pièce qui en ouvre le dit pour les siennes. */
public interface SujetsDeTache {

    /**
     * @param nom who it is about, as the agent calls them
     * @param numero number to show, « 175 – 0 »
     * @param specialite what the candidacy is for, empty when it does not apply
     */
    record Sujet(String nom, String numero, String specialite) {}

    /** Empty when the key is not of this room. */
    Optional<Sujet> sujet(CleMetier cle);
}
