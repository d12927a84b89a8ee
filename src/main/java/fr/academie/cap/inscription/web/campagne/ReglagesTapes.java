package fr.academie.cap.inscription.web.campagne;

import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.web.DateTapee;
import fr.academie.cap.web.HeureTapee;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.validation.BindingResult;

/** Le formulaire d'une campagne, tel que tapé, dans l'ordre de la page. */
record ReglagesTapes(
        String academie,
        String session,
        String ouvertureJour,
        String ouvertureHeure,
        String clotureJour,
        String clotureHeure,
        String retourAvant,
        String amenagementAvant,
        String derogationAvant,
        String mode,
        String service,
        String adresse,
        String telephone,
        String courriel,
        String tribunal,
        String note,
        Integer verrou) {

    ReglagesTapes {
        academie = texte(academie);
        session = texte(session);
        ouvertureJour = texte(ouvertureJour);
        ouvertureHeure = texte(ouvertureHeure);
        clotureJour = texte(clotureJour);
        clotureHeure = texte(clotureHeure);
        retourAvant = texte(retourAvant);
        amenagementAvant = texte(amenagementAvant);
        derogationAvant = texte(derogationAvant);
        mode = texte(mode);
        service = texte(service);
        adresse = texte(adresse);
        telephone = texte(telephone);
        courriel = texte(courriel);
        tribunal = texte(tribunal);
        note = texte(note);
        verrou = Objects.requireNonNullElse(verrou, 0);
    }

    private static String texte(String saisi) {
        return Objects.requireNonNullElse(saisi, "");
    }

    static ReglagesTapes de(Campagne c, ZoneId zone) {
        return new ReglagesTapes(
                c.academie(),
                String.valueOf(c.session()),
                jour(c.ouverture(), zone),
                heure(c.ouverture(), zone),
                jour(c.cloture(), zone),
                heure(c.cloture(), zone),
                DateTapee.ecrire(c.retourAvant()),
                c.amenagementAvant().map(DateTapee::ecrire).orElse(""),
                c.derogationAvant().map(DateTapee::ecrire).orElse(""),
                c.mode().name(),
                c.service(),
                String.join("\n", c.adresse()),
                c.telephone(),
                c.courriel(),
                String.join("\n", c.tribunal()),
                c.note().orElse(""),
                c.verrou());
    }

    /** A new campaign takes the addresses of the one before; its dates are to be given. */
    static ReglagesTapes apres(Optional<Campagne> precedente, String academie, int session) {
        return new ReglagesTapes(
                academie,
                String.valueOf(session),
                "",
                "8 h 00",
                "",
                "23 h 59",
                "",
                "",
                "",
                precedente.map(c -> c.mode().name()).orElse(""),
                precedente.map(Campagne::service).orElse("Division des examens et concours"),
                precedente.map(c -> String.join("\n", c.adresse())).orElse(""),
                precedente.map(Campagne::telephone).orElse(""),
                precedente.map(Campagne::courriel).orElse(""),
                precedente.map(c -> String.join("\n", c.tribunal())).orElse(""),
                precedente.flatMap(Campagne::note).orElse(""),
                0);
    }

    /** @return empty when a date cannot be read: each fault is at its field */
    Optional<Campagne> lire(String academieChoisie, int sessionChoisie, LectureDeDates dates, BindingResult erreurs) {
        var ouverture = dates.instant("ouvertureJour", ouvertureJour, "ouvertureHeure", ouvertureHeure, false);
        var cloture = dates.instant("clotureJour", clotureJour, "clotureHeure", clotureHeure, true);
        var retour = dates.jour("retourAvant", retourAvant);
        var amenagement = dates.jourFacultatif("amenagementAvant", amenagementAvant);
        var derogation = dates.jourFacultatif("derogationAvant", derogationAvant);
        var choisi = modes().stream().filter(m -> m.name().equals(mode)).findFirst();
        if (choisi.isEmpty()) {
            erreurs.rejectValue("mode", "CAP-CPG-033", "Dites comment la confirmation parvient au candidat.");
        }
        if (ouverture.isEmpty() || cloture.isEmpty() || retour.isEmpty() || choisi.isEmpty() || erreurs.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new Campagne(
                academieChoisie,
                sessionChoisie,
                ouverture.get(),
                cloture.get(),
                retour.get(),
                choisi.get(),
                service.strip(),
                lignes(adresse),
                telephone.strip(),
                courriel.strip(),
                lignes(tribunal),
                Optional.of(note.strip().replace("\r\n", "\n")).filter(n -> !n.isEmpty()),
                amenagement,
                derogation,
                verrou));
    }

    static List<Campagne.Mode> modes() {
        return List.of(Campagne.Mode.values());
    }

    private static List<String> lignes(String texte) {
        return texte.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    static String jour(Instant instant, ZoneId zone) {
        return DateTapee.ecrire(LocalDate.ofInstant(instant, zone));
    }

    static String heure(Instant instant, ZoneId zone) {
        return HeureTapee.ecrire(instant.atZone(zone).toLocalTime());
    }
}
