package fr.academie.cap.inscription.saisie.formulaire;

import fr.academie.cap.inscription.saisie.Origine;
import java.util.List;

/** @param captcha réponse au défi, vide tant qu'aucun n'est demandé ; jamais rendue à la page */
public record FormulaireOrigine(
        String numeroIvae,
        String numeroRedoublant,
        String ine,
        FormulaireDate naissance,
        List<String> confirmations,
        String captcha) {

    public static final FormulaireOrigine VIDE = new FormulaireOrigine("", "", "", FormulaireDate.VIDE, List.of(), "");

    public FormulaireOrigine {
        numeroIvae = Brut.texte(numeroIvae);
        numeroRedoublant = Brut.texte(numeroRedoublant);
        ine = Brut.texte(ine);
        naissance = FormulaireDate.ou(naissance);
        confirmations = Brut.liste(confirmations);
        captcha = Brut.texte(captcha);
    }

    public static FormulaireOrigine de(Origine o, List<String> confirmations) {
        return new FormulaireOrigine(
                o.numeroIvae().orElse(""),
                o.numeroRedoublant().orElse(""),
                o.ine().orElse(""),
                o.naissance().map(FormulaireDate::de).orElse(FormulaireDate.VIDE),
                confirmations,
                "");
    }
}
