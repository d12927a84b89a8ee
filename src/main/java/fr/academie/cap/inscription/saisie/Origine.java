package fr.academie.cap.inscription.saisie;

import java.util.Optional;

/**
 * Étape 1 : ce que le candidat déclare de ses inscriptions antérieures. Déclaratif : le service le vérifie.
 *
 * @param numeroIvae identifiant reçu lors d'une inscription par l'application IVAE
 * @param numeroRedoublant numéro de candidat du dernier relevé de notes
 * @param ine identifiant national élève ou numéro CFA, majuscules sans espace
 * @param naissance présente si et seulement si un numéro l'est
 * @param nomReconnu nom de famille de l'inscription antérieure d'un redoublant reconnu : le candidat ne le modifie pas
 */
public record Origine(
        Optional<String> numeroIvae,
        Optional<String> numeroRedoublant,
        Optional<String> ine,
        Optional<DateNaissance> naissance,
        Optional<String> nomReconnu) {

    public static final Origine AUCUNE =
            new Origine(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Drafts written before names were recognised carry none. */
    public Origine {
        nomReconnu = nomReconnu == null ? Optional.empty() : nomReconnu;
    }

    public Origine(
            Optional<String> numeroIvae,
            Optional<String> numeroRedoublant,
            Optional<String> ine,
            Optional<DateNaissance> naissance) {
        this(numeroIvae, numeroRedoublant, ine, naissance, Optional.empty());
    }

    public Origine reconnaissant(Optional<String> nom) {
        return new Origine(numeroIvae, numeroRedoublant, ine, naissance, nom);
    }

    /** Same numbers and same date. */
    public boolean memesNumeros(Origine autre) {
        return reconnaissant(Optional.empty()).equals(autre.reconnaissant(Optional.empty()));
    }

    /** A déjà été candidat au CAP dans l'académie. */
    public boolean redoublant() {
        return numeroRedoublant.isPresent();
    }
}
