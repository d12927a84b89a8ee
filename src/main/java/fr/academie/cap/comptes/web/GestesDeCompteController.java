package fr.academie.cap.comptes.web;

import fr.academie.cap.comptes.Comptes;
import fr.academie.cap.identite.Compte;
import fr.academie.cap.identite.Role;
import fr.academie.cap.socle.Introuvable;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les gestes sur un compte : titres, suspension, lien de mot de passe. */
@Controller
@RequestMapping("/comptes/{id}")
class GestesDeCompteController {

    private final Comptes comptes;
    private final PageDeCompte page;

    GestesDeCompteController(Comptes comptes, PageDeCompte page) {
        this.comptes = comptes;
        this.page = page;
    }

    @PostMapping("/titres")
    String donner(
            @PathVariable String id,
            @ModelAttribute("titre") TitreTape tape,
            BindingResult erreurs,
            @RequestParam(defaultValue = "") String cle,
            HttpServletResponse reponse,
            Model modele,
            RedirectAttributes suite) {
        var compte = comptes.ouvrir(id, page.agent());
        var titre = tape.lire(page.jour(), erreurs);
        titre.ifPresent(t -> ComptesController.essayer(erreurs, () -> comptes.donner(id, t, page.agent(), cle)));
        if (erreurs.hasErrors()) {
            reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            modele.addAttribute("saisie", CompteTape.de(compte));
            modele.addAttribute("cle", cle);
            page.presenter(compte, modele);
            return "comptes/compte";
        }
        return fait(id, "le titre est donné.", suite);
    }

    @PostMapping("/titres/retrait")
    String retirer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String academie,
            @RequestParam(defaultValue = "") String etablissement,
            @RequestParam(defaultValue = "") String debut,
            @RequestParam(defaultValue = "") String cle,
            RedirectAttributes suite) {
        var lu = Arrays.stream(Role.values())
                .filter(r -> r.name().equals(role))
                .findFirst()
                .orElseThrow(Introuvable::new);
        var titre = new Compte.Titre(lu, academie, etablissement, jour(debut), Optional.empty());
        comptes.retirer(id, titre, page.agent(), cle);
        return fait(id, "le titre est retiré ; il ne vaut plus au prochain clic.", suite);
    }

    @PostMapping("/suspension")
    String suspendre(@PathVariable String id, @RequestParam(defaultValue = "") String cle, RedirectAttributes suite) {
        comptes.suspendre(id, page.agent(), cle);
        return fait(id, "le compte est suspendu et ses sessions sont fermées.", suite);
    }

    @PostMapping("/retablissement")
    String retablir(@PathVariable String id, @RequestParam(defaultValue = "") String cle, RedirectAttributes suite) {
        comptes.retablir(id, page.agent(), cle);
        return fait(id, "le compte est rétabli.", suite);
    }

    @PostMapping("/lien")
    String envoyerLien(@PathVariable String id, @RequestParam(defaultValue = "") String cle, RedirectAttributes suite) {
        comptes.envoyerLien(id, page.agent(), cle);
        return fait(id, "un courriel part avec un lien, valable une heure, pour choisir un autre mot de passe.", suite);
    }

    private static String fait(String id, String phrase, RedirectAttributes suite) {
        suite.addFlashAttribute("succes", phrase);
        return "redirect:/comptes/" + id;
    }

    private static LocalDate jour(String texte) {
        try {
            return LocalDate.parse(texte);
        } catch (DateTimeException e) {
            throw new Introuvable();
        }
    }
}
