package fr.academie.cap.inscription.saisie.formulaire;

/**
 * @param campagne « 14-2027 », choisie dans la liste
 * @param captcha réponse au défi, vide tant qu'aucun n'est demandé ; jamais rendue à la page
 */
public record FormulaireConnexion(
        String campagne, String numero, FormulaireDate naissance, String code, String captcha) {

    public static final FormulaireConnexion VIDE = new FormulaireConnexion("", "", FormulaireDate.VIDE, "", "");

    public FormulaireConnexion {
        campagne = Brut.texte(campagne);
        numero = Brut.texte(numero);
        naissance = FormulaireDate.ou(naissance);
        code = Brut.texte(code);
        captcha = Brut.texte(captcha);
    }
}
