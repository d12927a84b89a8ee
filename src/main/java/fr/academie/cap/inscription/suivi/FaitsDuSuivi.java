package fr.academie.cap.inscription.suivi;

import fr.academie.cap.inscription.EtatDossier;
import fr.academie.cap.inscription.NumeroAffiche;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Tout ce dont dépend ce qui est dit au candidat ; les jours sont ceux de l'académie.
 *
 * @param modifiableJusquau last day on which it can be changed on line; empty when it cannot any more
 * @param parMel the confirmation goes by mail; otherwise the service posts it
 * @param confirmationPostee a confirmation of the current order was posted
 * @param courrierRevenu the last thing that came back is an envelope that reached nobody, and nobody saw to it yet
 * @param passes oldest first
 */
record FaitsDuSuivi(
        NumeroAffiche numero,
        EtatDossier etat,
        LocalDate aujourdhui,
        Optional<LocalDate> modifiableJusquau,
        LocalDate retourAvant,
        boolean parMel,
        boolean confirmationPostee,
        boolean courrierRevenu,
        List<String> piecesManquantes,
        List<String> joindre,
        List<Passe> passes,
        Optional<DelaiUsuel> delai) {

    /** What can have happened to a dossier. */
    enum Nature {
        ENREGISTREE,
        MODIFIEE,
        CONFIRMATION_ENVOYEE,
        CONFIRMATION_POSTEE,
        SIGNATURE_DEMANDEE,
        PIECES_DEMANDEES,
        RAPPEL,
        RECUE,
        ORDRE_PERIME,
        NON_DISTRIBUE,
        CONFORME,
        PIECES_MANQUANTES,
        CORRECTIONS,
        A_SIGNER_DE_NOUVEAU,
        CANDIDATURE_ADMISE,
        SANS_SUITE,
        CADUQUE,
        DELAI_ACCORDE,
        INSCRIT
    }

    record Passe(LocalDate jour, Nature nature, int ordre) {}

    boolean retourDepasse() {
        return aujourdhui.isAfter(retourAvant);
    }
}
