package fr.academie.cap.inscription.saisie.formulaire;

import fr.academie.cap.inscription.saisie.Representant;
import org.jspecify.annotations.Nullable;

/** @param lien nom d'un {@link Representant.Lien} */
public record FormulaireRepresentant(String nom, String prenoms, String lien, String mobile) {

    public static final FormulaireRepresentant VIDE = new FormulaireRepresentant("", "", "", "");

    public FormulaireRepresentant {
        nom = Brut.texte(nom);
        prenoms = Brut.texte(prenoms);
        lien = Brut.texte(lien);
        mobile = Brut.texte(mobile);
    }

    static FormulaireRepresentant de(Representant r) {
        return new FormulaireRepresentant(
                r.nom(), r.prenoms(), r.lien().name(), r.mobile().orElse(""));
    }

    /** An adult's screen does not ask for one. */
    static FormulaireRepresentant ou(@Nullable FormulaireRepresentant representant) {
        return representant == null ? VIDE : representant;
    }
}
