package fr.academie.cap.comptes.web;

import fr.academie.cap.comptes.Comptes;
import fr.academie.cap.identite.Compte;
import fr.academie.cap.socle.ClesIdempotence;
import fr.academie.cap.socle.RefusMetier;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Normalizer;
import java.util.Locale;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les comptes : les trouver, en créer un, en corriger le nom ou l'adresse. */
@Controller
@RequestMapping("/comptes")
class ComptesController {

    private static final int MONTRES = 200;

    private final Comptes comptes;
    private final PageDeCompte page;
    private final ClesIdempotence cles;

    ComptesController(Comptes comptes, PageDeCompte page, ClesIdempotence cles) {
        this.comptes = comptes;
        this.page = page;
        this.cles = cles;
    }

    @GetMapping
    String lister(@RequestParam(defaultValue = "") String q, Model modele) {
        var trouves = comptes.de(page.agent()).stream()
                .filter(c -> simple(c.id() + " " + c.prenom() + " " + c.nom() + " " + c.prenom())
                        .contains(simple(q)))
                .limit(MONTRES)
                .map(page::ligne)
                .toList();
        modele.addAttribute("q", q);
        modele.addAttribute("lignes", trouves);
        return "comptes/liste";
    }

    @GetMapping("/nouveau")
    String preparer(Model modele) {
        modele.addAttribute("saisie", CompteTape.VIDE);
        modele.addAttribute("cle", cles.nouvelle());
        page.choix(modele);
        return "comptes/nouveau";
    }

    @PostMapping("/nouveau")
    String creer(
            @ModelAttribute("saisie") CompteTape tape,
            BindingResult erreurs,
            @RequestParam(defaultValue = "") String cle,
            HttpServletResponse reponse,
            Model modele,
            RedirectAttributes suite) {
        tape.controlerIdentifiant(erreurs);
        tape.controlerIdentite(erreurs);
        var titre = tape.titre().lire(page.jour(), erreurs);
        titre.flatMap(comptes::examiner).ifPresent(refus -> porter(refus, erreurs));
        if (!erreurs.hasErrors()) {
            essayer(
                    erreurs,
                    () -> comptes.creer(
                            tape.id(),
                            tape.prenom(),
                            tape.nom(),
                            tape.courriel(),
                            titre.orElseThrow(),
                            page.agent(),
                            cle));
        }
        if (erreurs.hasErrors()) {
            reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            modele.addAttribute("cle", cle);
            page.choix(modele);
            return "comptes/nouveau";
        }
        suite.addFlashAttribute(
                "succes", "le compte est ouvert. Un courriel part avec le lien pour choisir le mot de passe.");
        return "redirect:/comptes/" + tape.id();
    }

    @GetMapping("/{id}")
    String montrer(@PathVariable String id, Model modele) {
        var compte = comptes.ouvrir(id, page.agent());
        modele.addAttribute("saisie", CompteTape.de(compte));
        modele.addAttribute("titre", TitreTape.VIDE);
        return page(compte, cles.nouvelle(), modele);
    }

    @PostMapping("/{id}/identite")
    String corriger(
            @PathVariable String id,
            @ModelAttribute("saisie") CompteTape tape,
            BindingResult erreurs,
            @RequestParam(defaultValue = "") String cle,
            HttpServletResponse reponse,
            Model modele,
            RedirectAttributes suite) {
        var compte = comptes.ouvrir(id, page.agent());
        tape.controlerIdentite(erreurs);
        if (!erreurs.hasErrors()) {
            essayer(
                    erreurs,
                    () -> comptes.corriger(
                            id, tape.verrou(), tape.prenom(), tape.nom(), tape.courriel(), page.agent(), cle));
        }
        if (erreurs.hasErrors()) {
            reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            modele.addAttribute("titre", TitreTape.VIDE);
            return page(compte, cle, modele);
        }
        suite.addFlashAttribute("succes", "le nom et l’adresse sont enregistrés.");
        return "redirect:/comptes/" + id;
    }

    /** Two administrators on the same account: nothing of the second is kept, and the page says so. */
    @ExceptionHandler(OptimisticLockingFailureException.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String modifie() {
        return "comptes/modifie";
    }

    private String page(Compte compte, String cle, Model modele) {
        modele.addAttribute("cle", cle);
        page.presenter(compte, modele);
        return "comptes/compte";
    }

    /** A refusal about a field of the page is shown there; any other keeps its own page. */
    static void essayer(BindingResult erreurs, Runnable acte) {
        try {
            acte.run();
        } catch (RefusMetier refus) {
            porter(refus, erreurs);
        }
    }

    private static void porter(RefusMetier refus, BindingResult erreurs) {
        if (refus.champ().isEmpty()) {
            throw refus;
        }
        erreurs.rejectValue(refus.champ().get(), refus.code(), refus.phrase());
    }

    private static String simple(String texte) {
        return Normalizer.normalize(texte, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
