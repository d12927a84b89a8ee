package fr.academie.cap.regles;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Un jour écrit comme dans un courrier : « 1er septembre 2026 ». */
final class JourEnLettres {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    private JourEnLettres() {}

    static String de(LocalDate jour) {
        var texte = jour.format(FORMAT);
        return jour.getDayOfMonth() == 1 ? "1er" + texte.substring(1) : texte;
    }
}
