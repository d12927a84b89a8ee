package fr.academie.cap.inscription.brouillon;

import fr.academie.cap.inscription.NumeroAffiche;
import fr.academie.cap.inscription.saisie.Etape;
import fr.academie.cap.inscription.saisie.Saisie;
import java.time.Instant;
import java.util.Optional;

/**
 * Ce qu'un candidat a saisi et pas encore validé.
 *
 * @param jeton the capability that opens it: académie, a dot, 256 random bits; only its digest is stored
 * @param dossierModifie number shown while a validated dossier is being modified
 * @param numeroRendu number given by the validation; the draft is then spent
 * @param identite digest of the identity that filled the civil status, if a provider did
 */
public record Brouillon(
        String jeton,
        String academie,
        int session,
        Saisie saisie,
        Etape derniereEtape,
        Instant modifieLe,
        Optional<NumeroAffiche> dossierModifie,
        Optional<NumeroAffiche> numeroRendu,
        Optional<byte[]> identite) {

    /** Never prints the token. */
    @Override
    public String toString() {
        return "Brouillon[" + academie + "-" + session + ", " + derniereEtape + "]";
    }
}
