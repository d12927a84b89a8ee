package fr.academie.cap.courrier.pdf;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates et espaces tels qu'un lecteur français les attend sur le papier. */
public final class Typographie {

    private static final DateTimeFormatter MOIS = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

    /** « 30 novembre 2026 », « 1er décembre 2026 ». */
    public String date(LocalDate date) {
        var jour = date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
        return jour + " " + MOIS.format(date);
    }

    /** « 30 novembre 2026 à 14 h 32 ». */
    public String dateHeure(LocalDateTime instant) {
        return date(instant.toLocalDate()) + " à " + instant.getHour() + " h "
                + String.format(Locale.ROOT, "%02d", instant.getMinute());
    }

    /**
     * Texte prêt à composer : formes précomposées (é en un seul signe), caractères de commande retirés, espace
     * insécable devant la ponctuation double et dans les guillemets, espace fine remplacée par l'insécable que la
     * police possède.
     */
    static String preparer(String texte) {
        return Normalizer.normalize(texte, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]|\\p{Cs}", "")
                .replace('\u202F', '\u00A0')
                .replaceAll(" (?=[;:!?»](?:[\\s<]|$))", "\u00A0")
                .replace("« ", "«\u00A0");
    }
}
