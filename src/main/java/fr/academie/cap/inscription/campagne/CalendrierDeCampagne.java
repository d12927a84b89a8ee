package fr.academie.cap.inscription.campagne;

import fr.academie.cap.echeances.Horloge;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Les instants qui découlent des dates d'une campagne, dans le fuseau de l'académie.
 *
 * <p>The reminders and the days of grace are practice, not law: parameters with a stated default.
 */
@Component
public class CalendrierDeCampagne {

    /**
     * @param rappelDesBrouillons some days before the closing, or half-way through a shorter campaign
     * @param premiereRelance some days after the closing
     * @param secondeRelance some days before the return limit
     * @param limiteRetour the end of the last day, plus the days of grace for a letter posted in time
     * @param prochainExamen when unreturned dossiers are next looked at: the limit, then each day while some wait
     */
    public record Instants(
            Instant ouverture,
            Instant rappelDesBrouillons,
            Instant cloture,
            Instant premiereRelance,
            Instant secondeRelance,
            Instant limiteRetour,
            Instant prochainExamen) {}

    private final Campagnes campagnes;
    private final Horloge horloge;
    private final Duration rappel;
    private final int joursPremiereRelance;
    private final int joursSecondeRelance;
    private final int joursDeGrace;

    CalendrierDeCampagne(
            Campagnes campagnes,
            Horloge horloge,
            @Value("${cap.campagne.rappel-des-brouillons:7d}") Duration rappel,
            @Value("${cap.campagne.premiere-relance:10}") int joursPremiereRelance,
            @Value("${cap.campagne.seconde-relance:5}") int joursSecondeRelance,
            @Value("${cap.campagne.grace:7}") int joursDeGrace) {
        this.campagnes = campagnes;
        this.horloge = horloge;
        this.rappel = rappel;
        this.joursPremiereRelance = joursPremiereRelance;
        this.joursSecondeRelance = joursSecondeRelance;
        this.joursDeGrace = joursDeGrace;
    }

    public Instants de(String academie, int session) {
        return de(campagnes.obtenir(academie, session));
    }

    /** The same for dates that are only thought of. */
    public Instants de(Campagne campagne) {
        var zone = horloge.zone(campagne.academie());
        var jourDeCloture = LocalDate.ofInstant(campagne.cloture(), zone);
        return new Instants(
                campagne.ouverture(),
                rappelDesBrouillons(campagne),
                campagne.cloture(),
                debut(jourDeCloture.plusDays(joursPremiereRelance), zone),
                debut(campagne.retourAvant().minusDays(joursSecondeRelance), zone),
                limite(campagne, zone),
                prochainExamen(campagne, zone));
    }

    private Instant rappelDesBrouillons(Campagne campagne) {
        var moitie = Duration.between(campagne.ouverture(), campagne.cloture()).dividedBy(2);
        return campagne.cloture().minus(rappel.compareTo(moitie) < 0 ? rappel : moitie);
    }

    private Instant limite(Campagne campagne, ZoneId zone) {
        return debut(campagne.retourAvant().plusDays(joursDeGrace + 1L), zone);
    }

    /** The common limit; once it is past, the earliest further time granted, at the latest tomorrow. */
    private Instant prochainExamen(Campagne campagne, ZoneId zone) {
        var commune = limite(campagne, zone);
        if (horloge.maintenant().isBefore(commune)) {
            return commune;
        }
        var demain = horloge.aujourdhui(zone).plusDays(1);
        return campagnes
                .prochainDelaiAccorde(campagne.academie(), campagne.session())
                .map(jour -> jour.plusDays(1))
                .filter(jour -> jour.isAfter(demain))
                .map(jour -> debut(jour, zone))
                .orElseGet(() -> debut(demain, zone));
    }

    private static Instant debut(LocalDate jour, ZoneId zone) {
        return jour.atStartOfDay(zone).toInstant();
    }
}
