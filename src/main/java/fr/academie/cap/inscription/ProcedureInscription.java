package fr.academie.cap.inscription;

import fr.academie.cap.moteur.CleMetier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Ce que le domaine demande à la procédure ; seul le paquet {@code processus} connaît le moteur. */
public interface ProcedureInscription {

    /** Starts the life of a pre-registration, in the caller's transaction. */
    void demarrer(CleMetier cle);

    /** The same for many, as one command of the engine. */
    void demarrer(List<CleMetier> cles);

    /** @return false when the procedure is not waiting for it */
    boolean signalerModification(CleMetier cle);

    /** @return false when the procedure is not waiting for a paper */
    boolean signalerConfirmationRecue(CleMetier cle);

    /** @return false when the procedure is not waiting for a paper */
    boolean signalerCourrierNonDistribue(CleMetier cle);

    /** @return false when the procedure is not waiting for a paper */
    boolean signalerDelaiExpire(CleMetier cle);

    /** Where the dossier's instances stand on their diagrams, finished ones included. */
    List<PositionDansLeProcessus> positions(CleMetier cle);

    void lancerCampagne(CleMetier cle);

    /** Gives the campaign's dates to its waiting timer; a closing that is to come again is waited for again. */
    void redaterCampagne(CleMetier cle);

    /** What the campaign's process does next, and when; empty when it is over. */
    Optional<ProchaineEtape> prochaineEtape(CleMetier cle);

    /** @param quand empty while it is being done */
    record ProchaineEtape(EtapeDeCampagne etape, Optional<Instant> quand) {}
}
