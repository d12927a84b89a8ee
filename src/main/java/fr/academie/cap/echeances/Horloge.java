package fr.academie.cap.echeances;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;

/** La seule horloge du produit : l'instant présent et la date locale de chaque académie. */
@Component
public class Horloge {

    /** Heure de Paris, sauf outre-mer (code d'académie → fuseau). */
    private static final Map<String, ZoneId> OUTRE_MER = Map.of(
            "28", ZoneId.of("Indian/Reunion"),
            "31", ZoneId.of("America/Martinique"),
            "32", ZoneId.of("America/Guadeloupe"),
            "33", ZoneId.of("America/Cayenne"),
            "40", ZoneId.of("Pacific/Noumea"),
            "41", ZoneId.of("Pacific/Tahiti"),
            "42", ZoneId.of("Pacific/Wallis"),
            "43", ZoneId.of("Indian/Mayotte"),
            "44", ZoneId.of("America/Miquelon"));

    /** Ce qui se dit à côté d'une heure qui n'est pas celle de Paris. */
    private static final Map<String, String> HEURES = Map.of(
            "28", "heure de La Réunion",
            "31", "heure de la Martinique",
            "32", "heure de la Guadeloupe",
            "33", "heure de la Guyane",
            "40", "heure de la Nouvelle-Calédonie",
            "41", "heure de Tahiti",
            "42", "heure de Wallis-et-Futuna",
            "43", "heure de Mayotte",
            "44", "heure de Saint-Pierre-et-Miquelon");

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Clock montre;

    public Horloge(Clock montre) {
        this.montre = montre;
    }

    /** Instant present, to the microsecond that PostgreSQL keeps. */
    public Instant maintenant() {
        return montre.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public ZoneId zone(String codeAcademie) {
        return OUTRE_MER.getOrDefault(codeAcademie, PARIS);
    }

    /** « heure de Paris », « heure de La Réunion » : à dire à côté de chaque heure d'une académie. */
    public String heureDe(String codeAcademie) {
        return HEURES.getOrDefault(codeAcademie, "heure de Paris");
    }

    public LocalDate aujourdhui(ZoneId zone) {
        return LocalDate.ofInstant(montre.instant(), zone);
    }

    public LocalDate aujourdhui(String codeAcademie) {
        return aujourdhui(zone(codeAcademie));
    }
}
