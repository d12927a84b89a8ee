package fr.academie.cap.simulateurs.web;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Une note écrite à la française, « 12,5 » ; lue en centièmes, sans nombre à virgule flottante. */
final class NoteTapee {

    private static final Pattern FORME = Pattern.compile("([0-9]{1,2})(?:[.,]([0-9]{1,2}))?");
    private static final Pattern TROP_FINE = Pattern.compile("[0-9]{1,2}[.,][0-9]{3,}");
    private static final int CENTIEMES = 100;
    private static final int DIXIEME = 10;

    private NoteTapee() {}

    /** @return empty when it is no number of two decimals at most; its range is the law's business */
    static OptionalInt lire(String tapee) {
        var lue = FORME.matcher(tapee);
        if (!lue.matches()) {
            return OptionalInt.empty();
        }
        var decimales = lue.group(2);
        var partie = decimales == null ? 0 : Integer.parseInt(decimales) * (decimales.length() == 1 ? DIXIEME : 1);
        return OptionalInt.of(Integer.parseInt(lue.group(1)) * CENTIEMES + partie);
    }

    static String reproche(String tapee) {
        if (tapee.isEmpty()) {
            return "écrivez la note, par exemple 12,5";
        }
        return TROP_FINE.matcher(tapee).matches()
                ? "« " + tapee + " » a trop de décimales : deux au plus, comme 13,25"
                : "« " + tapee + " » n’est pas une note : écrivez un nombre de 0 à 20, comme 12,5";
    }

    /** « 12,50 » ; also for sums of points. */
    static String ecrire(long centiemes) {
        var positif = Math.abs(centiemes);
        var decimales = positif % CENTIEMES;
        return (centiemes < 0 ? "−" : "") + positif / CENTIEMES + "," + (decimales < DIXIEME ? "0" : "") + decimales;
    }
}
