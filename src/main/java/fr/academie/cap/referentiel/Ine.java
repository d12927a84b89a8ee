package fr.academie.cap.referentiel;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Identifiant national d'un élève, étudiant ou apprenti : onze caractères, quatre formes.
 *
 * <p>Une clé fausse appelle une confirmation, jamais un refus : le champ est facultatif et des numéros anciens circulent.
 */
public final class Ine {

    /** Ce que l'on peut dire d'une saisie. */
    public enum Verdict {
        /** Forme connue, clé juste. */
        VALIDE,
        /** Forme connue ; sa clé n'est pas publique (numéros d'après 2018, apprentis). */
        FORME_SEULE,
        /** Forme connue, clé fausse : à confirmer par le candidat. */
        CLE_FAUSSE,
        /** Aucune forme connue. */
        INCONNU
    }

    private static final Pattern REPERTOIRE_NATIONAL = Pattern.compile("\\d{9}[A-Z]{2}");
    private static final Pattern BASE_ELEVES = Pattern.compile("\\d{10}[A-Z]");
    private static final Pattern UNIVERSITAIRE = Pattern.compile("[0-9A-Z]{10}\\d");
    private static final Pattern APPRENTI = Pattern.compile("\\d{4}A\\d{5}[A-Z]");
    private static final String ALPHABET = "ABCDEFGHJKLMNPRSTUVWXYZ";

    private Ine() {}

    /** Capitales, sans espace ni séparateur. */
    public static String normaliser(String saisie) {
        return saisie.replaceAll("[\\s\\u00A0\\u202F.-]", "").toUpperCase(Locale.ROOT);
    }

    public static Verdict examiner(String saisie) {
        var ine = normaliser(saisie);
        if (!ine.matches("[0-9A-Z]{11}") || ine.matches("(\\d)\\1{9}.")) {
            return Verdict.INCONNU;
        }
        if (REPERTOIRE_NATIONAL.matcher(ine).matches() || APPRENTI.matcher(ine).matches()) {
            return Verdict.FORME_SEULE;
        }
        if (BASE_ELEVES.matcher(ine).matches()) {
            return selon(ine.charAt(10) == cleBaseEleves(ine));
        }
        return UNIVERSITAIRE.matcher(ine).matches()
                ? selon(ine.charAt(10) - '0' == cleUniversitaire(ine))
                : Verdict.INCONNU;
    }

    private static Verdict selon(boolean cleJuste) {
        return cleJuste ? Verdict.VALIDE : Verdict.CLE_FAUSSE;
    }

    private static char cleBaseEleves(String ine) {
        return ALPHABET.charAt((int) (Long.parseLong(ine.substring(0, 10)) % ALPHABET.length()));
    }

    /** Last digit of six times the sum of the first nine base-36 values, plus the tenth. */
    private static int cleUniversitaire(String ine) {
        var somme = ine.substring(0, 9).chars().map(c -> Character.digit(c, 36)).sum();
        return (6 * somme + Character.digit(ine.charAt(9), 36)) % 10;
    }
}
