package fr.academie.cap.inscription.saisie.formulaire;

/** Ce qu'un lien demande avant de rouvrir un brouillon. */
public record FormulaireLien(FormulaireDate naissance) {

    public static final FormulaireLien VIDE = new FormulaireLien(FormulaireDate.VIDE);

    public FormulaireLien {
        naissance = FormulaireDate.ou(naissance);
    }
}
