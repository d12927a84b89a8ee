package fr.academie.cap.referentiel.web;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.web.EnClair;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Qui a fait, et quand, dans les mots de l'écran. */
@Component
class Personnes {

    private final Annuaire annuaire;

    Personnes(Annuaire annuaire) {
        this.annuaire = annuaire;
    }

    /** @param acteur « agent:nadia », as the journal names her */
    String nom(String acteur) {
        return annuaire.parId(acteur.replaceFirst("^agent:", ""))
                .map(Agent::nomComplet)
                .orElse("Capitole");
    }

    static String moment(Instant instant) {
        return EnClair.moment(instant.atZone(Horloge.PARIS));
    }
}
