package fr.academie.cap.inscription;

import fr.academie.cap.moteur.CleMetier;
import java.util.List;

/** Ce qu'un dossier demande à sa procédure ; seul le paquet {@code processus} connaît le moteur. */
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
}
