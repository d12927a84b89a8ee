package fr.academie.cap.inscription.web.campagne;

import fr.academie.cap.echeances.Dates;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.inscription.campagne.AdministrationDesCampagnes;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.campagne.CoherenceDeCampagne.Faute;
import fr.academie.cap.referentiel.Academie;
import fr.academie.cap.referentiel.Academies;
import fr.academie.cap.socle.Introuvable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Ce que les écrans d'une campagne ont en commun : qui lit, quelle campagne, et comment ses dates se disent. */
@Component
class CampagneAffichee {

    /**
     * Une campagne en une ligne.
     *
     * @param etat Préparée, Ouverte, Close
     */
    record Ligne(
            String cle,
            String academie,
            int session,
            String etat,
            boolean ouverte,
            String ouverture,
            String cloture,
            String retour,
            String mode) {}

    private static final Pattern CLE = Pattern.compile("([0-9]{2})-([0-9]{4})");

    /** Component of the campaign → field of the page. */
    private static final Map<String, String> CHAMPS = Map.of("ouverture", "ouvertureJour", "cloture", "clotureJour");

    private final AdministrationDesCampagnes campagnes;
    private final Academies academies;
    private final ActeurCourant acteurs;
    private final Horloge horloge;

    CampagneAffichee(
            AdministrationDesCampagnes campagnes, Academies academies, ActeurCourant acteurs, Horloge horloge) {
        this.campagnes = campagnes;
        this.academies = academies;
        this.acteurs = acteurs;
        this.horloge = horloge;
    }

    Agent agent() {
        return acteurs.agent().orElseThrow(Introuvable::new);
    }

    /** « 14-2027 » → the campaign, when it is the agent's to decide. */
    Campagne ouvrir(String cle) {
        var lue = CLE.matcher(cle);
        if (!lue.matches()) {
            throw new Introuvable();
        }
        return campagnes.ouvrir(lue.group(1), Integer.parseInt(lue.group(2)), agent());
    }

    static String cle(Campagne campagne) {
        return campagne.academie() + "-" + campagne.session();
    }

    Ligne ligne(Campagne c) {
        var maintenant = horloge.maintenant();
        return new Ligne(
                cle(c),
                intitule(c.academie()),
                c.session(),
                c.ouverteA(maintenant) ? "Ouverte" : c.closeA(maintenant) ? "Close" : "Préparée",
                c.ouverteA(maintenant),
                moment(c.academie(), c.ouverture()),
                moment(c.academie(), c.cloture()),
                Dates.jour(c.retourAvant()),
                c.mode().libelle());
    }

    /** « Académie de Rennes » */
    String intitule(String academie) {
        var nom = academies.parCode(academie).map(Academie::intitule).orElse("académie " + academie);
        return Character.toUpperCase(nom.charAt(0)) + nom.substring(1);
    }

    /** « 1er décembre 2026 à 17 h 00, heure de Paris » */
    String moment(String academie, Instant instant) {
        return Dates.instant(LocalDateTime.ofInstant(instant, horloge.zone(academie))) + ", "
                + horloge.heureDe(academie);
    }

    LectureDeDates dates(String academie, BindingResult erreurs) {
        return new LectureDeDates(erreurs, horloge.zone(academie), horloge.heureDe(academie));
    }

    /** Whole days until that day, in the académie. */
    long jours(Campagne campagne, Instant instant) {
        var zone = horloge.zone(campagne.academie());
        return ChronoUnit.DAYS.between(
                horloge.aujourdhui(zone), instant.atZone(zone).toLocalDate());
    }

    static void porter(List<Faute> fautes, BindingResult erreurs) {
        for (var faute : fautes) {
            erreurs.rejectValue(CHAMPS.getOrDefault(faute.champ(), faute.champ()), faute.code(), faute.phrase());
        }
    }
}
