package fr.academie.cap.web;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Une heure tapée d'un trait par un agent : « 17 h », « 23h59 », « 8:00 », « 08 h 30 ». */
public final class HeureTapee {

    private static final Pattern FORME = Pattern.compile("([0-9]{1,2})(?:\\s*[hH:]\\s*([0-9]{2})?)?");

    private HeureTapee() {}

    /** @return empty when it is no hour of the day */
    public static Optional<LocalTime> lire(String saisie) {
        var lue = FORME.matcher(saisie.strip().replace('\u00a0', ' '));
        if (!lue.matches()) {
            return Optional.empty();
        }
        var heure = Integer.parseInt(lue.group(1));
        var minute = lue.group(2) == null ? 0 : Integer.parseInt(lue.group(2));
        return heure > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(heure, minute));
    }

    /** As {@link #lire} reads it back. */
    public static String ecrire(LocalTime heure) {
        return "%d h %02d".formatted(heure.getHour(), heure.getMinute());
    }
}
