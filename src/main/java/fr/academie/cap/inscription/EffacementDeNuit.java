package fr.academie.cap.inscription;

import java.time.Instant;

/** Ce qu'une table a à oublier chaque nuit ; la purge l'appelle par lots, une transaction chacun. */
public interface EffacementDeNuit {

    /** How the act of the purge counts it: {@code listes}. */
    String nom();

    /** Erases at most that many rows that are due, and says how many; fewer than asked: nothing is left. */
    int effacer(Instant maintenant, int lot);
}
