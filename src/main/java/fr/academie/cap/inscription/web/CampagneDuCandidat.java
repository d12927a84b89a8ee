package fr.academie.cap.inscription.web;

import fr.academie.cap.echeances.Dates;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.campagne.Campagnes;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.inscription.saisie.Situation;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** La campagne d'une académie telle qu'un candidat la lit : ouverte ou non, jusqu'à quand, où écrire. */
@Component
public class CampagneDuCandidat {

    private final Campagnes campagnes;
    private final Horloge horloge;

    public CampagneDuCandidat(Campagnes campagnes, Horloge horloge) {
        this.campagnes = campagnes;
        this.horloge = horloge;
    }

    public Optional<Campagne> ouverte(String academie) {
        return campagnes.ouvertes(horloge.maintenant()).stream()
                .filter(c -> c.academie().equals(academie))
                .findFirst();
    }

    /** Open campaign, or the latest one with the sentence that says why one cannot register. */
    public void presenter(String academie, Model modele) {
        var ouverte = ouverte(academie);
        modele.addAttribute("ouverte", ouverte.isPresent());
        ouverte.or(() -> derniere(academie)).ifPresent(c -> presenter(c, modele));
    }

    public void presenter(Campagne campagne, Model modele) {
        modele.addAttribute("campagne", campagne);
        modele.addAttribute("cloture", cloture(campagne));
        modele.addAttribute("retourAvant", Dates.jour(campagne.retourAvant()));
        modele.addAttribute("parMel", campagne.mode() == Campagne.Mode.MEL);
        if (!campagne.ouverteA(horloge.maintenant())) {
            modele.addAttribute("phraseDeCloture", campagnes.phraseDeCloture(campagne, horloge.maintenant()));
        }
    }

    /** Where a derogation is asked for, and until when. */
    public void presenterLaDerogation(Campagne campagne, Model modele) {
        var limite = campagne.limiteDerogation(horloge.zone(campagne.academie()));
        modele.addAttribute("service", campagne);
        modele.addAttribute("derogationAvant", Dates.jour(limite));
    }

    /** Who signals a handicap has asked for nothing yet: where to ask, until when, and what to do once it is late. */
    public void presenterLAmenagement(Campagne campagne, Saisie saisie, Model modele) {
        if (saisie.situation().filter(Situation::handicap).isEmpty()) {
            return;
        }
        var limite = campagne.limiteAmenagement(horloge.zone(campagne.academie()));
        var service = campagne.service() + ", " + campagne.telephone() + ", " + campagne.courriel();
        var tard = horloge.aujourdhui(campagne.academie()).isAfter(limite)
                || campagne.closeA(horloge.maintenant())
                        && campagne.amenagementAvant().isEmpty();
        modele.addAttribute(
                "amenagement",
                tard
                        ? "vous avez signalé un handicap. La demande d’aménagement se déposait jusqu’au "
                                + Dates.jour(limite) + " : elle est maintenant hors délai, sauf si le handicap s’est"
                                + " révélé depuis. Écrivez sans attendre au service des examens (" + service
                                + "), en disant pourquoi."
                        : "vous signalez un handicap. La demande d’aménagement est à part : déposez-la jusqu’au "
                                + Dates.jour(limite) + " auprès du service des examens (" + service + ").");
    }

    public Optional<Campagne> pour(String academie, int session) {
        return campagnes.pour(academie, session);
    }

    private String cloture(Campagne campagne) {
        return Dates.instant(LocalDateTime.ofInstant(campagne.cloture(), horloge.zone(campagne.academie())));
    }

    private Optional<Campagne> derniere(String academie) {
        return campagnes.toutes().stream()
                .filter(c -> c.academie().equals(academie))
                .findFirst();
    }
}
