package fr.academie.cap.echeances;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates écrites comme on les lit : « 30 novembre 2026 », « 14 h 32 ». */
public final class Dates {

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRANCE);

    private Dates() {}

    public static String jour(LocalDate date) {
        var quantieme = date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
        return quantieme + "\u00a0" + JOUR.format(date);
    }

    public static String heure(LocalDateTime instant) {
        return "%d\u00a0h\u00a0%02d".formatted(instant.getHour(), instant.getMinute());
    }

    public static String instant(LocalDateTime instant) {
        return jour(instant.toLocalDate()) + " à " + heure(instant);
    }
}
