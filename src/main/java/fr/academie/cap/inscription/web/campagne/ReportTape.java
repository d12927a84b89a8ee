package fr.academie.cap.inscription.web.campagne;

import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.campagne.Reports.Demande;
import fr.academie.cap.web.DateTapee;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.springframework.validation.BindingResult;

/** Le formulaire d'un report, tel que tapé, dans l'ordre de la page. */
record ReportTape(
        String clotureJour,
        String clotureHeure,
        String retourAvant,
        String amenagementAvant,
        String derogationAvant,
        String motif,
        Integer verrou) {

    ReportTape {
        clotureJour = Objects.requireNonNullElse(clotureJour, "");
        clotureHeure = Objects.requireNonNullElse(clotureHeure, "");
        retourAvant = Objects.requireNonNullElse(retourAvant, "");
        amenagementAvant = Objects.requireNonNullElse(amenagementAvant, "");
        derogationAvant = Objects.requireNonNullElse(derogationAvant, "");
        motif = Objects.requireNonNullElse(motif, "");
        verrou = Objects.requireNonNullElse(verrou, 0);
    }

    static ReportTape de(Campagne c, ZoneId zone) {
        return new ReportTape(
                ReglagesTapes.jour(c.cloture(), zone),
                ReglagesTapes.heure(c.cloture(), zone),
                DateTapee.ecrire(c.retourAvant()),
                c.amenagementAvant().map(DateTapee::ecrire).orElse(""),
                c.derogationAvant().map(DateTapee::ecrire).orElse(""),
                "",
                c.verrou());
    }

    /** @return empty when a date cannot be read: each fault is at its field */
    Optional<Demande> lire(Campagne campagne, LectureDeDates dates, BindingResult erreurs) {
        var cloture = dates.instant("clotureJour", clotureJour, "clotureHeure", clotureHeure, true);
        var retour = dates.jour("retourAvant", retourAvant);
        var amenagement = dates.jourFacultatif("amenagementAvant", amenagementAvant);
        var derogation = dates.jourFacultatif("derogationAvant", derogationAvant);
        if (cloture.isEmpty() || retour.isEmpty() || erreurs.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new Demande(
                campagne.academie(),
                campagne.session(),
                cloture.get(),
                retour.get(),
                amenagement,
                derogation,
                motif.strip(),
                verrou));
    }
}
