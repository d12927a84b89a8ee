package fr.academie.cap.inscription.saisie.controle;

import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Date de naissance en trois champs, « 00 » pour ce qui est inconnu. Une date entière collée dans le premier champ
 * (17/10/1999, 17.10.1999, 17-10-1999) est comprise ; l'ordre année-mois-jour est refusé avec une explication.
 */
final class LectureDate {

    static final int AGE_MIN = 10;
    static final int AGE_HABITUEL = 14;
    static final int AGE_MAX = 110;

    private static final Pattern ENTIERE = Pattern.compile("([0-9]{1,2})[/.\\-]([0-9]{1,2})[/.\\-]([0-9]{4})");
    private static final Pattern ISO = Pattern.compile("[0-9]{4}[/.\\-][0-9]{1,2}[/.\\-][0-9]{1,2}");
    private static final Pattern UN_OU_DEUX = Pattern.compile("[0-9]{1,2}");
    private static final Pattern QUATRE = Pattern.compile("[0-9]{4}");
    private static final Pattern ZEROS = Pattern.compile("0*");

    private final String prefixe;
    private final Constats constats;

    private LectureDate(String prefixe, Constats constats) {
        this.prefixe = prefixe;
        this.constats = constats;
    }

    /** Reads the date alone, without judging the age. */
    static Optional<DateNaissance> lire(String prefixe, FormulaireDate brut, LocalDate jour, Constats constats) {
        return new LectureDate(prefixe, constats).lire(brut, jour);
    }

    /** Reads the date of somebody who sits the exam at the given session. */
    static Optional<DateNaissance> duCandidat(
            String prefixe, FormulaireDate brut, LocalDate jour, int session, Constats constats) {
        var date = lire(prefixe, brut, jour, constats);
        date.ifPresent(d -> {
            var age = d.ageAu31Decembre(Year.of(session));
            if (age > AGE_MAX) {
                constats.signaler(prefixe + ".annee", Anomalie.AGE_TROP_GRAND, age);
            } else if (age < AGE_MIN) {
                constats.signaler(prefixe + ".annee", Anomalie.AGE_TROP_PETIT, age);
            } else if (age < AGE_HABITUEL) {
                constats.signaler(prefixe + ".annee", Anomalie.AGE_INHABITUEL, age);
            }
        });
        return date;
    }

    private Optional<DateNaissance> lire(FormulaireDate tape, LocalDate aujourdhui) {
        var colle = Texte.sansEspace(tape.jour());
        if (ISO.matcher(colle).matches()) {
            return constats.refuser(prefixe + ".jour", Anomalie.DATE_ORDRE);
        }
        var entiere = ENTIERE.matcher(colle);
        var brut = entiere.matches() ? new FormulaireDate(entiere.group(1), entiere.group(2), entiere.group(3)) : tape;
        var jour = nombre("jour", brut.jour(), 31, Anomalie.JOUR_OBLIGATOIRE, Anomalie.JOUR_INVALIDE);
        var mois = nombre("mois", brut.mois(), 12, Anomalie.MOIS_OBLIGATOIRE, Anomalie.MOIS_INVALIDE);
        var annee = annee(brut.annee());
        if (jour.isEmpty() || mois.isEmpty() || annee.isEmpty()) {
            return Optional.empty();
        }
        return assembler(jour.get(), mois.get(), annee.get(), aujourdhui);
    }

    private Optional<Integer> nombre(String champ, String brut, int max, Anomalie absent, Anomalie invalide) {
        var texte = Texte.sansEspace(brut);
        if (texte.isEmpty()) {
            return constats.refuser(prefixe + "." + champ, absent);
        }
        if (!UN_OU_DEUX.matcher(texte).matches() || Integer.parseInt(texte) > max) {
            return constats.refuser(prefixe + "." + champ, invalide);
        }
        return Optional.of(Integer.parseInt(texte));
    }

    private Optional<Integer> annee(String brut) {
        var texte = Texte.sansEspace(brut);
        if (ZEROS.matcher(texte).matches()) {
            return constats.refuser(prefixe + ".annee", Anomalie.ANNEE_OBLIGATOIRE);
        }
        if (!QUATRE.matcher(texte).matches()) {
            return constats.refuser(prefixe + ".annee", Anomalie.ANNEE_QUATRE_CHIFFRES);
        }
        return Optional.of(Integer.parseInt(texte));
    }

    private Optional<DateNaissance> assembler(int jour, int mois, int annee, LocalDate aujourdhui) {
        if (mois == 0 && jour > 0) {
            return constats.refuser(prefixe + ".mois", Anomalie.JOUR_SANS_MOIS);
        }
        if (jour == 29 && mois == 2 && !Year.isLeap(annee)) {
            return constats.refuser(prefixe + ".jour", Anomalie.DATE_BISSEXTILE, annee, annee);
        }
        try {
            var date = DateNaissance.le(jour, mois, annee);
            return future(date, aujourdhui)
                    ? constats.refuser(prefixe + ".annee", Anomalie.DATE_FUTURE)
                    : Optional.of(date);
        } catch (DateTimeException inexistante) {
            var nom = Month.of(mois).getDisplayName(TextStyle.FULL, Locale.FRENCH);
            return constats.refuser(prefixe + ".jour", Anomalie.DATE_INEXISTANTE, jour + " " + nom);
        }
    }

    private static boolean future(DateNaissance date, LocalDate aujourdhui) {
        if (date.mois() == 0) {
            return date.annee() > aujourdhui.getYear();
        }
        return date.enClair()
                .map(d -> d.isAfter(aujourdhui))
                .orElseGet(() -> YearMonth.of(date.annee(), date.mois()).isAfter(YearMonth.from(aujourdhui)));
    }
}
