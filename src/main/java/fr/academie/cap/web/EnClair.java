package fr.academie.cap.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates et heures comme on les écrit en français : « 30 novembre 2026 », « 14 h 32 ». */
public final class EnClair {

    private static final String INSECABLE = "\u00a0";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRANCE);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("mm", Locale.FRANCE);

    private EnClair() {}

    public static String date(LocalDate date) {
        var jour = date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
        return jour + INSECABLE + DATE.format(date);
    }

    public static String heure(LocalTime heure) {
        return heure.getHour() + INSECABLE + "h" + INSECABLE + MINUTES.format(heure);
    }

    public static String moment(ZonedDateTime moment) {
        return date(moment.toLocalDate()) + " à " + heure(moment.toLocalTime());
    }
}
