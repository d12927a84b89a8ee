package fr.academie.cap.inscription.saisie.formulaire;

import fr.academie.cap.inscription.saisie.Origine;
import java.util.List;

public record FormulaireOrigine(
        String numeroIvae, String numeroRedoublant, String ine, FormulaireDate naissance, List<String> confirmations) {

    public static final FormulaireOrigine VIDE = new FormulaireOrigine("", "", "", FormulaireDate.VIDE, List.of());

    public FormulaireOrigine {
        numeroIvae = Brut.texte(numeroIvae);
        numeroRedoublant = Brut.texte(numeroRedoublant);
        ine = Brut.texte(ine);
        naissance = FormulaireDate.ou(naissance);
        confirmations = Brut.liste(confirmations);
    }

    public static FormulaireOrigine de(Origine o, List<String> confirmations) {
        return new FormulaireOrigine(
                o.numeroIvae().orElse(""),
                o.numeroRedoublant().orElse(""),
                o.ine().orElse(""),
                o.naissance().map(FormulaireDate::de).orElse(FormulaireDate.VIDE),
                confirmations);
    }
}
