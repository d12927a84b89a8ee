package fr.academie.cap.inscription.etablissement.web;

import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.inscription.etablissement.Espace;
import fr.academie.cap.inscription.etablissement.Espaces;
import fr.academie.cap.socle.Introuvable;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** L'entrée commune des écrans : qui est là, pour quel établissement, et ce que chaque page en rappelle. */
@Component
class Portail {

    /** One establishment of the agent, as the pages name it. */
    public record Maison(String uai, String intitule, boolean courante) {}

    private final Espaces espaces;
    private final ActeurCourant acteurs;

    Portail(Espaces espaces, ActeurCourant acteurs) {
        this.espaces = espaces;
        this.acteurs = acteurs;
    }

    /** UAI of the agent's establishments. */
    List<String> siens() {
        return espaces.de(agent()).stream().map(e -> e.code()).toList();
    }

    /** @throws Introuvable when it is not one of the agent's */
    Espace ouvrir(String uai) {
        return espaces.ouvrir(agent(), uai);
    }

    /** Establishment and session, at the head of every page; the others of the agent, to go there. */
    Espace ouvrir(String uai, Model modele) {
        var espace = ouvrir(uai);
        modele.addAttribute("uai", espace.uai());
        modele.addAttribute("etablissement", espace.etablissement().intitule());
        // « session » would be the HTTP one in a page
        modele.addAttribute("sessionOuverte", espace.session());
        modele.addAttribute(
                "maisons",
                espaces.de(agent()).stream()
                        .map(e -> new Maison(e.code(), e.intitule(), e.code().equals(uai)))
                        .toList());
        return espace;
    }

    private Agent agent() {
        return acteurs.agent().orElseThrow(Introuvable::new);
    }
}
