package fr.academie.cap.inscription.saisie;

import java.util.Optional;

/**
 * Étape 1 : ce que le candidat déclare de ses inscriptions antérieures. Déclaratif : le service le vérifie.
 *
 * @param numeroIvae identifiant reçu lors d'une inscription par l'application IVAE
 * @param numeroRedoublant numéro de candidat du dernier relevé de notes
 * @param ine identifiant national élève ou numéro CFA, majuscules sans espace
 * @param naissance présente si et seulement si un numéro l'est
 */
public record Origine(
        Optional<String> numeroIvae,
        Optional<String> numeroRedoublant,
        Optional<String> ine,
        Optional<DateNaissance> naissance) {

    public static final Origine AUCUNE =
            new Origine(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** A déjà été candidat au CAP dans l'académie. */
    public boolean redoublant() {
        return numeroRedoublant.isPresent();
    }
}
