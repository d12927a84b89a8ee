package fr.academie.cap.inscription.campagne;

import fr.academie.cap.moteur.CleMetier;
import java.time.Instant;
import java.util.Optional;

/** Ce qu'une campagne demande à sa procédure ; seul le paquet {@code processus} connaît le moteur. */
public interface ProcedureDeCampagne {

    void lancer(CleMetier cle);

    /**
     * Starts the reminder of the drafts for a campaign that began before there was one.
     *
     * @return false when it waits, or has already been done
     */
    boolean lancerLeRappelManquant(CleMetier cle);

    /** Gives the campaign's dates to its waiting timer; a closing that is to come again is waited for again. */
    void redater(CleMetier cle);

    /** What the campaign's process does next, and when; empty when it is over. */
    Optional<ProchaineEtape> prochaineEtape(CleMetier cle);

    /** @param quand empty while it is being done */
    record ProchaineEtape(EtapeDeCampagne etape, Optional<Instant> quand) {}
}
