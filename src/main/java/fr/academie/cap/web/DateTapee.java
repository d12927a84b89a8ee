package fr.academie.cap.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Une date tapée d'un trait par un agent : « 12/11/2026 », les points, tirets et espaces acceptés. */
public final class DateTapee {

    private static final Pattern FORME = Pattern.compile("([0-9]{1,2})[ /.\\-]([0-9]{1,2})[ /.\\-]([0-9]{4})");

    private DateTapee() {}

    /** @return empty when it is no date of the calendar */
    public static Optional<LocalDate> lire(String saisie) {
        var lue = FORME.matcher(saisie.strip());
        if (!lue.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(lue.group(3)), Integer.parseInt(lue.group(2)), Integer.parseInt(lue.group(1))));
        } catch (DateTimeException absente) {
            return Optional.empty();
        }
    }

    /** As {@link #lire} reads it back. */
    public static String ecrire(LocalDate date) {
        return "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }
}
