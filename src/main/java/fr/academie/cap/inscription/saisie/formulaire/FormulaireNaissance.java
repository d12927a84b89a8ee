package fr.academie.cap.inscription.saisie.formulaire;

/** @param naissance date de naissance de qui suit un lien reçu par mél */
public record FormulaireNaissance(FormulaireDate naissance) {

    public static final FormulaireNaissance VIDE = new FormulaireNaissance(FormulaireDate.VIDE);

    public FormulaireNaissance {
        naissance = FormulaireDate.ou(naissance);
    }
}
