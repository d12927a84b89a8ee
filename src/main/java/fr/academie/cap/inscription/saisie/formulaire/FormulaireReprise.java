package fr.academie.cap.inscription.saisie.formulaire;

import java.util.List;

/** Où envoyer le lien qui rouvre un brouillon. */
public record FormulaireReprise(String courriel, List<String> confirmations) {

    public FormulaireReprise {
        courriel = Brut.texte(courriel);
        confirmations = Brut.liste(confirmations);
    }

    public static FormulaireReprise de(String courriel) {
        return new FormulaireReprise(courriel, List.of());
    }
}
