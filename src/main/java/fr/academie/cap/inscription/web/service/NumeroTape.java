package fr.academie.cap.inscription.web.service;

import fr.academie.cap.courrier.CodeConfirmation;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.campagne.Campagnes;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Lit « 175 – 0 » tapé à la main quand le code ne se scanne pas : l'académie est celle de l'agent. */
@Component
class NumeroTape {

    private static final Pattern FORME =
            Pattern.compile("[\\s\\u00a0]*0*([1-9][0-9]{0,6})[\\s\\u00a0]*[-–—][\\s\\u00a0]*([0-9]{1,3})[\\s\\u00a0]*");

    private final Campagnes campagnes;

    NumeroTape(Campagnes campagnes) {
        this.campagnes = campagnes;
    }

    Optional<CodeConfirmation> lire(String saisie, Agent agent) {
        var lu = FORME.matcher(saisie.length() > 40 ? "" : saisie);
        if (!lu.matches()) {
            return Optional.empty();
        }
        return campagnes.toutes().stream()
                .filter(c -> agent.academies().contains(c.academie()))
                .max(Comparator.comparingInt(Campagne::session))
                .map(c -> new CodeConfirmation(
                        c.academie(), c.session(), Integer.parseInt(lu.group(1)), Integer.parseInt(lu.group(2))));
    }
}
