package fr.academie.cap.inscription.web.campagne;

import fr.academie.cap.echeances.Dates;
import fr.academie.cap.web.DateTapee;
import fr.academie.cap.web.HeureTapee;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.validation.BindingResult;

/** Les dates et les heures d'un formulaire, lues dans le fuseau de l'académie ; chaque faute va à son champ. */
final class LectureDeDates {

    private static final String DATE = "Écrivez la date ainsi : 15/10/2026.";

    private final BindingResult erreurs;
    private final ZoneId zone;
    private final String heureDe;

    /** @param heureDe « heure de La Réunion » */
    LectureDeDates(BindingResult erreurs, ZoneId zone, String heureDe) {
        this.erreurs = erreurs;
        this.zone = zone;
        this.heureDe = heureDe;
    }

    Optional<LocalDate> jour(String champ, String saisie) {
        var lu = DateTapee.lire(saisie);
        if (lu.isEmpty()) {
            erreurs.rejectValue(champ, "CAP-CPG-030", DATE);
        }
        return lu;
    }

    /** Left empty on purpose; what is there must be a date. */
    Optional<LocalDate> jourFacultatif(String champ, String saisie) {
        return saisie.isBlank() ? Optional.empty() : jour(champ, saisie);
    }

    /**
     * The instant that the clocks of the académie show. An hour that the change of time skips is refused; of an hour that it
     * repeats, the one that leaves more time.
     */
    Optional<Instant> instant(String champJour, String jourTape, String champHeure, String heureTapee, boolean tard) {
        var jour = jour(champJour, jourTape);
        var heure = HeureTapee.lire(heureTapee);
        if (heure.isEmpty()) {
            erreurs.rejectValue(champHeure, "CAP-CPG-031", "Écrivez l'heure ainsi : 17 h 00 ou 23 h 59.");
        }
        if (jour.isEmpty() || heure.isEmpty()) {
            return Optional.empty();
        }
        var local = LocalDateTime.of(jour.get(), heure.get());
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            erreurs.rejectValue(
                    champHeure,
                    "CAP-CPG-032",
                    "Le " + Dates.instant(local) + " n'existe pas (" + heureDe
                            + ") : on passe à l'heure d'été cette nuit-là. Choisissez une autre heure.");
            return Optional.empty();
        }
        var moment = local.atZone(zone);
        return Optional.of(
                (tard ? moment.withLaterOffsetAtOverlap() : moment.withEarlierOffsetAtOverlap()).toInstant());
    }
}
