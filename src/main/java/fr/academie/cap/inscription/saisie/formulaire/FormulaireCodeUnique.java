package fr.academie.cap.inscription.saisie.formulaire;

/** @param code huit chiffres reçus par mél */
public record FormulaireCodeUnique(String code) {

    public static final FormulaireCodeUnique VIDE = new FormulaireCodeUnique("");

    public FormulaireCodeUnique {
        code = Brut.texte(code);
    }
}
