package fr.academie.cap.echeances;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Une échéance pour un agenda (RFC 5545) : l'heure qui le précède, et un rappel sept jours avant.
 *
 * <p>Written here rather than by ical4j, which reads it back in the tests: one event in UTC needs none of its time-zone
 * registry, and its folding counts characters where the standard counts the octets of accented letters.
 *
 * @param question what identifies the event: the same question always has the same UID
 * @param emis when it was written
 * @param expiration first instant after the term
 */
public record RendezVous(
        String question, Instant emis, Instant expiration, String titre, String texte, String adresse) {

    private static final int OCTETS_PAR_LIGNE = 75;
    private static final String FIN = "\r\n";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The file of this term alone. */
    public String fichier() {
        return agenda(List.of(this));
    }

    /** One file for several terms, lines folded and ended as the standard wants. */
    public static String agenda(List<RendezVous> rendezVous) {
        var fichier = new StringBuilder();
        Stream.of(
                        Stream.of(
                                "BEGIN:VCALENDAR",
                                "VERSION:2.0",
                                "PRODID:-//Capitole//Echeances//FR",
                                "CALSCALE:GREGORIAN"),
                        rendezVous.stream().flatMap(RendezVous::evenement),
                        Stream.of("END:VCALENDAR"))
                .flatMap(lignes -> lignes)
                .forEach(ligne -> fichier.append(plier(ligne)).append(FIN));
        return fichier.toString();
    }

    private Stream<String> evenement() {
        return Stream.of(
                "BEGIN:VEVENT",
                "UID:" + uid(),
                "DTSTAMP:" + UTC.format(emis),
                "DTSTART:" + UTC.format(expiration.minus(1, ChronoUnit.HOURS)),
                "DTEND:" + UTC.format(expiration),
                "SUMMARY:" + proteger(titre),
                "DESCRIPTION:" + proteger(texte),
                "URL:" + adresse,
                "TRANSP:TRANSPARENT",
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                "DESCRIPTION:" + proteger(titre),
                "TRIGGER:-P7D",
                "END:VALARM",
                "END:VEVENT");
    }

    public String uid() {
        return UUID.nameUUIDFromBytes(question.getBytes(StandardCharsets.UTF_8)) + "@capitole";
    }

    private static String proteger(String texte) {
        return texte.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** A line over 75 octets goes on after a line end and one space; no letter is cut in two. */
    private static String plier(String ligne) {
        var pliee = new StringBuilder();
        var octets = 0;
        for (var i = 0; i < ligne.length(); i += Character.charCount(ligne.codePointAt(i))) {
            var lettre = Character.toString(ligne.codePointAt(i));
            var poids = lettre.getBytes(StandardCharsets.UTF_8).length;
            if (octets + poids > OCTETS_PAR_LIGNE) {
                pliee.append(FIN).append(' ');
                octets = 1;
            }
            pliee.append(lettre);
            octets += poids;
        }
        return pliee.toString();
    }
}
