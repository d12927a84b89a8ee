package fr.academie.cap.inscription.saisie;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * Date de naissance dont seule l'année est certaine.
 *
 * @param annee année, quatre chiffres
 * @param mois 1 à 12, ou 0 s'il est inconnu
 * @param jour 1 à 31, ou 0 s'il est inconnu ; un jour connu suppose un mois connu
 */
public record DateNaissance(int annee, int mois, int jour) {

    private static final int MAJORITE = 18;

    public DateNaissance {
        if (mois < 0 || mois > 12 || jour < 0 || (mois == 0 && jour > 0)) {
            throw new DateTimeException("date de naissance impossible");
        }
        if (jour > 0) {
            LocalDate.of(annee, mois, jour);
        }
    }

    public static DateNaissance le(int jour, int mois, int annee) {
        return new DateNaissance(annee, mois, jour);
    }

    public Optional<LocalDate> enClair() {
        return jour == 0 ? Optional.empty() : Optional.of(LocalDate.of(annee, mois, jour));
    }

    /** Âge atteint au 31 décembre de l'année donnée : l'année de naissance suffit. */
    public int ageAu31Decembre(Year annee) {
        return annee.getValue() - this.annee;
    }

    /**
     * Dix-huit ans accomplis ce jour-là (articles 388 et 414 du code civil) ; d'une date en partie inconnue, le jour le plus
     * tardif compte.
     */
    public boolean majeurLe(LocalDate jour) {
        var auPlusTard = enClair()
                .orElseGet(() -> YearMonth.of(annee, mois == 0 ? 12 : mois).atEndOfMonth());
        return !jour.isBefore(auPlusTard.plusYears(MAJORITE));
    }

    /** « 17/10/1999 », « 00/00/1985 ». */
    public String enChiffres() {
        return "%02d/%02d/%04d".formatted(jour, mois, annee);
    }

    /** « 17 octobre 1999 », « octobre 1999 (jour inconnu) », « 1985 (jour et mois inconnus) ». */
    public String enLettres() {
        if (mois == 0) {
            return annee + " (jour et mois inconnus)";
        }
        var nomDuMois = Month.of(mois).getDisplayName(TextStyle.FULL, Locale.FRENCH);
        if (jour == 0) {
            return nomDuMois + " " + annee + " (jour inconnu)";
        }
        return (jour == 1 ? "1er" : String.valueOf(jour)) + " " + nomDuMois + " " + annee;
    }
}
