package fr.academie.cap.referentiel.web;

import fr.academie.cap.identite.Acteur;
import fr.academie.cap.referentiel.AdministrationDuReferentiel;
import fr.academie.cap.referentiel.Specialite;
import fr.academie.cap.referentiel.Specialites;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.RefusMetier;
import fr.academie.cap.web.ErreurDeChamp;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les règlements d'examen à deux personnes : saisir, puis vérifier ce qu'une autre a saisi. */
@Controller
@RequestMapping("/referentiel")
class ReglementsController {

    private static final String SAISIE = "saisie";

    private final AdministrationDuReferentiel administration;
    private final Specialites specialites;
    private final PageDesReglements page;

    ReglementsController(AdministrationDuReferentiel administration, Specialites specialites, PageDesReglements page) {
        this.administration = administration;
        this.specialites = specialites;
        this.page = page;
    }

    @GetMapping("/reglements")
    String lister(Model modele) {
        administration.exiger();
        page.lister(modele);
        return "referentiel/reglements";
    }

    @GetMapping("/specialites/{code}/reglement")
    String saisir(@PathVariable String code, @RequestParam(defaultValue = "0") int depuis, Model modele) {
        administration.exiger();
        var specialite = specialite(code);
        modele.addAttribute(SAISIE, page.depart(specialite, depuis));
        return ecran(specialite, page.nouvelleCle(), modele);
    }

    @PostMapping("/specialites/{code}/reglement")
    String proposer(
            @PathVariable String code,
            @ModelAttribute(SAISIE) FormulaireDeReglement saisie,
            BindingResult erreurs,
            @RequestParam(defaultValue = "") String cle,
            @RequestParam(defaultValue = "") String geste,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        var acteur = Acteur.de(administration.exiger());
        var specialite = specialite(code);
        if (!geste.equals("places")) {
            var id = page.proposer(specialite, saisie, cle, acteur, erreurs);
            if (id.isPresent()) {
                suite.addFlashAttribute(
                        "succes", "règlement enregistré ; une autre personne doit maintenant le vérifier.");
                return "redirect:/referentiel/reglements/" + id.getAsLong();
            }
            reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        } else {
            modele.addAttribute(SAISIE, saisie.avecDesPlaces());
        }
        return ecran(specialite, cle, modele);
    }

    @GetMapping("/reglements/{id}")
    String montrer(@PathVariable long id, Model modele) {
        var agent = administration.exiger();
        page.montrer(id, Acteur.de(agent).id(), modele);
        return "referentiel/proposition";
    }

    @PostMapping("/reglements/{id}/decision")
    String decider(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String sens,
            @RequestParam(defaultValue = "") String motif,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        var acteur = Acteur.de(administration.exiger());
        try {
            suite.addFlashAttribute("succes", page.decider(id, sens, motif, acteur));
            return "redirect:/referentiel/reglements/" + id;
        } catch (RefusMetier refus) {
            reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            modele.addAttribute("motif", motif);
            page.montrer(id, acteur.id(), modele);
            Refus.dire(new ErreurDeChamp("motif", refus.phrase()), modele);
            return "referentiel/proposition";
        }
    }

    private String ecran(Specialite specialite, String cle, Model modele) {
        page.ecran(specialite, cle, modele);
        return "referentiel/reglement";
    }

    private Specialite specialite(String code) {
        return specialites.parCode(code).orElseThrow(Introuvable::new);
    }
}
