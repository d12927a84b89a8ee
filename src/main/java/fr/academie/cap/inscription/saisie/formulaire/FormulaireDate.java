package fr.academie.cap.inscription.saisie.formulaire;

import fr.academie.cap.inscription.saisie.DateNaissance;
import org.jspecify.annotations.Nullable;

/** Trois champs, tels que tapés. */
public record FormulaireDate(String jour, String mois, String annee) {

    public static final FormulaireDate VIDE = new FormulaireDate("", "", "");

    public FormulaireDate {
        jour = Brut.texte(jour);
        mois = Brut.texte(mois);
        annee = Brut.texte(annee);
    }

    public static FormulaireDate de(DateNaissance date) {
        return new FormulaireDate(
                "%02d".formatted(date.jour()), "%02d".formatted(date.mois()), String.valueOf(date.annee()));
    }

    /** A form without the three fields binds nothing at all. */
    static FormulaireDate ou(@Nullable FormulaireDate date) {
        return date == null ? VIDE : date;
    }

    public boolean estVide() {
        return jour.isBlank() && mois.isBlank() && annee.isBlank();
    }
}
