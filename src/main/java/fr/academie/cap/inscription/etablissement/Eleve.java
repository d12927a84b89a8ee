package fr.academie.cap.inscription.etablissement;

import fr.academie.cap.inscription.EtatDossier;
import fr.academie.cap.inscription.NumeroAffiche;
import fr.academie.cap.referentiel.PieceJustificative;
import fr.academie.cap.regles.Forme;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Ce qu'un établissement voit d'un élève dans sa liste : de quoi le reconnaître et l'aider, ni adresse, ni naissance, ni
 * rien de sa santé.
 *
 * @param specialite code d'examen et de spécialité
 * @param retourAvant date of return granted to this pupil alone
 * @param verification for the current order only: a modified pre-registration is to be checked again
 * @param motif error signalled for the current order
 */
public record Eleve(
        NumeroAffiche numero,
        String nom,
        String prenoms,
        String specialite,
        Forme forme,
        EtatDossier etat,
        Optional<LocalDate> retourAvant,
        List<PieceJustificative> manquantes,
        Verification verification,
        Optional<String> motif) {

    /** Où en est la vérification par l'établissement. */
    public enum Verification {
        A_FAIRE("À vérifier"),
        VERIFIEE("Vérifiée"),
        ERREUR_SIGNALEE("Erreur signalée");

        private final String libelle;

        Verification(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /** They would tell of the pupil's health: the establishment reads of a document, not of which. */
    private static final Set<PieceJustificative> PERSONNELLES =
            EnumSet.of(PieceJustificative.CERTIFICAT_MEDICAL_EPS, PieceJustificative.DEMANDE_AMENAGEMENT);

    public Eleve {
        manquantes = List.copyOf(manquantes);
    }

    public String nomComplet() {
        return prenoms.isEmpty() ? nom : nom + " " + prenoms;
    }

    /** Missing documents in words; those that tell of health are one « pièce personnelle ». */
    public List<String> piecesManquantes() {
        return manquantes.stream()
                .map(p -> PERSONNELLES.contains(p) ? "Pièce personnelle (l'élève sait laquelle)" : p.libelle())
                .distinct()
                .toList();
    }

    /** The signed paper is awaited: the pupil, or their representative, has to sign. */
    public boolean aSigner() {
        return etat == EtatDossier.PREINSCRIT || etat == EtatDossier.A_SIGNER_DE_NOUVEAU;
    }
}
