package fr.academie.cap.comptes.web;

import fr.academie.cap.comptes.LiensDeCompte;
import fr.academie.cap.socle.RefusMetier;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Choisir son mot de passe par le lien reçu ; ouvrir le lien ne l'use pas, choisir l'use. */
@Controller
@RequestMapping("/compte/mot-de-passe")
class MotDePasseController {

    static final String DIFFERENTS = "Les deux mots de passe diffèrent. Tapez le même dans les deux champs.";

    private final LiensDeCompte liens;

    MotDePasseController(LiensDeCompte liens) {
        this.liens = liens;
    }

    @GetMapping
    String ouvrir(@RequestParam(defaultValue = "") String lien, HttpServletResponse reponse, Model modele) {
        modele.addAttribute("saisie", new MotDePasseTape(lien, "", ""));
        return page(lien, reponse, modele);
    }

    @PostMapping
    String choisir(
            @ModelAttribute("saisie") MotDePasseTape tape,
            BindingResult erreurs,
            HttpServletResponse reponse,
            Model modele,
            RedirectAttributes suite) {
        if (!tape.motDePasse().equals(tape.confirmation())) {
            erreurs.rejectValue("confirmation", "CAP-MDP-002", DIFFERENTS);
        }
        if (!erreurs.hasErrors()) {
            try {
                if (!liens.choisir(tape.lien(), tape.motDePasse())) {
                    return perime(reponse);
                }
                suite.addFlashAttribute("motDePasseChoisi", true);
                return "redirect:/connexion";
            } catch (RefusMetier refus) {
                erreurs.rejectValue("motDePasse", refus.code(), refus.phrase());
            }
        }
        reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(tape.lien(), reponse, modele);
    }

    private String page(String lien, HttpServletResponse reponse, Model modele) {
        var titulaire = liens.titulaire(lien);
        if (titulaire.isEmpty()) {
            return perime(reponse);
        }
        reponse.setHeader("Cache-Control", "no-store");
        modele.addAttribute("identifiant", titulaire.get().id());
        return "comptes/mot-de-passe";
    }

    private static String perime(HttpServletResponse reponse) {
        reponse.setStatus(HttpStatus.NOT_FOUND.value());
        return "comptes/lien-perime";
    }
}
