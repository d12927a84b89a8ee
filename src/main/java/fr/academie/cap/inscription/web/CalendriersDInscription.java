package fr.academie.cap.inscription.web;

import fr.academie.cap.echeances.Dates;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.campagne.Campagnes;
import fr.academie.cap.referentiel.Academie;
import fr.academie.cap.referentiel.Academies;
import fr.academie.cap.web.CalendriersPublics;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** De chaque académie, la campagne qui intéresse un candidat aujourd'hui : l'ouverte, sinon la prochaine, sinon la dernière. */
@Component
class CalendriersDInscription implements CalendriersPublics {

    private final Campagnes campagnes;
    private final Academies academies;
    private final Horloge horloge;

    CalendriersDInscription(Campagnes campagnes, Academies academies, Horloge horloge) {
        this.campagnes = campagnes;
        this.academies = academies;
        this.horloge = horloge;
    }

    @Override
    public List<Calendrier> calendriers() {
        var maintenant = horloge.maintenant();
        return campagnes.toutes().stream().collect(Collectors.groupingBy(Campagne::academie)).values().stream()
                .map(siennes -> calendrier(utile(siennes, maintenant), maintenant))
                .sorted(Comparator.comparing(Calendrier::academie, Collator.getInstance(Locale.FRANCE)))
                .toList();
    }

    private static Campagne utile(Collection<Campagne> campagnes, Instant instant) {
        var encours = campagnes.stream().filter(c -> !c.closeA(instant)).min(Comparator.comparing(Campagne::ouverture));
        return encours.orElseGet(() ->
                campagnes.stream().max(Comparator.comparing(Campagne::cloture)).orElseThrow());
    }

    private Calendrier calendrier(Campagne campagne, Instant instant) {
        var nom = academies.parCode(campagne.academie()).map(Academie::nom).orElse(campagne.academie());
        var ouverte = campagne.ouverteA(instant);
        return new Calendrier(
                nom,
                campagne.session(),
                ouverte,
                phrase(campagne, instant),
                new Contact(campagne.service(), campagne.telephone(), campagne.courriel()));
    }

    private String phrase(Campagne campagne, Instant instant) {
        if (campagne.ouverteA(instant)) {
            return "jusqu’au " + quand(campagne, campagne.cloture());
        }
        return campagne.closeA(instant)
                ? "depuis le " + quand(campagne, campagne.cloture())
                : "à partir du " + quand(campagne, campagne.ouverture());
    }

    private String quand(Campagne campagne, Instant instant) {
        var zone = horloge.zone(campagne.academie());
        return Dates.instant(LocalDateTime.ofInstant(instant, zone))
                + (Horloge.PARIS.equals(zone) ? "" : " (heure locale)");
    }
}
