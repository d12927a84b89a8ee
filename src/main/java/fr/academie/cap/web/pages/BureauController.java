package fr.academie.cap.web.pages;

import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Role;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Après la connexion : chacun arrive là où il travaille. */
@Controller
class BureauController {

    private final ActeurCourant acteurs;

    BureauController(ActeurCourant acteurs) {
        this.acteurs = acteurs;
    }

    @GetMapping("/bureau")
    String bureau() {
        var roles = acteurs.agent().map(Agent::roles).orElse(Set.of());
        if (roles.contains(Role.GESTIONNAIRE_DEC)
                || roles.contains(Role.CHEF_BUREAU_DEC)
                || roles.contains(Role.RECTEUR)) {
            return "redirect:/corbeille";
        }
        if (roles.contains(Role.ADMIN_TECHNIQUE)) {
            return "redirect:/comptes";
        }
        if (roles.contains(Role.ADMIN_REFERENTIEL)) {
            return "redirect:/referentiel/specialites";
        }
        if (roles.contains(Role.ETABLISSEMENT)) {
            return "redirect:/etablissement";
        }
        return roles.contains(Role.PILOTE_PROCESSUS) ? "redirect:/camunda/app/cockpit/default/" : "public/bureau";
    }
}
