package fr.academie.cap.web.formulaires;

/** Un fichier {@code .form} que le produit ne sait pas rendre ou contrôler : dit le fichier et le composant. */
public class FormulaireInvalide extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FormulaireInvalide(String fichier, String composant, String raison) {
        super(fichier + (composant.isEmpty() ? "" : ", composant « " + composant + " »") + " : " + raison);
    }
}
