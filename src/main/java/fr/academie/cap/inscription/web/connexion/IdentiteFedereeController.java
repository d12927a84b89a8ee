package fr.academie.cap.inscription.web.connexion;

import fr.academie.cap.inscription.acces.IdentitesReliees;
import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.web.DossierOuvert;
import fr.academie.cap.inscription.web.IdentiteAttestee;
import fr.academie.cap.web.federation.Allumee;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Relier un dossier déjà ouvert à l'identité que l'on vient de montrer, ou les délier. */
@Controller
@RequestMapping("/inscription/dossier/identite")
@Conditional(Allumee.PourLesCandidats.class)
class IdentiteFedereeController {

    private static final DateNaissance INCONNUE = new DateNaissance(0, 0, 0);

    private final IdentitesReliees identites;

    IdentiteFedereeController(IdentitesReliees identites) {
        this.identites = identites;
    }

    /** Both were proved in this session: the dossier by its secrets, the identity by its provider. */
    @PostMapping
    String relier(HttpServletRequest requete) {
        var ouvert = DossierOuvert.lire(requete);
        var identite = IdentiteAttestee.lire(requete);
        if (ouvert.isEmpty() || identite.isEmpty()) {
            return DossierOuvert.CONNEXION;
        }
        identites.relier(
                ouvert.get().academie(),
                ouvert.get().id(),
                identite.get().empreinte(),
                identite.get().nomFamille(),
                identite.get().neLe().orElse(INCONNUE));
        return "redirect:/inscription/dossier?reliee";
    }

    @PostMapping("/retrait")
    String delier(HttpServletRequest requete) {
        var ouvert = DossierOuvert.lire(requete);
        if (ouvert.isEmpty()) {
            return DossierOuvert.CONNEXION;
        }
        identites.delier(ouvert.get().academie(), ouvert.get().id());
        return "redirect:/inscription/dossier?deliee";
    }
}
