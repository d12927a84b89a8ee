package fr.academie.cap.web.pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** L'entrée des services ; l'envoi lui-même est reçu par la chaîne de sécurité. */
@Controller
class ConnexionController {

    private final ComptesAffiches comptes;

    ConnexionController(ComptesAffiches comptes) {
        this.comptes = comptes;
    }

    @GetMapping("/connexion")
    String connexion(
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String echec,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String sortie,
            Model modele) {
        modele.addAttribute("echec", echec != null);
        modele.addAttribute("sortie", sortie != null);
        modele.addAttribute("comptes", comptes.lister());
        modele.addAttribute("motDePasse", comptes.motDePasse());
        return "public/connexion";
    }
}
