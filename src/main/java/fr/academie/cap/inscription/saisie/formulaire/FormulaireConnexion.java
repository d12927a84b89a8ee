package fr.academie.cap.inscription.saisie.formulaire;

/** @param campagne « 14-2027 », choisie dans la liste */
public record FormulaireConnexion(String campagne, String numero, FormulaireDate naissance, String code) {

    public static final FormulaireConnexion VIDE = new FormulaireConnexion("", "", FormulaireDate.VIDE, "");

    public FormulaireConnexion {
        campagne = Brut.texte(campagne);
        numero = Brut.texte(numero);
        naissance = FormulaireDate.ou(naissance);
        code = Brut.texte(code);
    }
}
