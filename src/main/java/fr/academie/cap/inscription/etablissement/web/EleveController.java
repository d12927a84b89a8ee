package fr.academie.cap.inscription.etablissement.web;

import fr.academie.cap.inscription.etablissement.Eleve;
import fr.academie.cap.inscription.etablissement.Eleves;
import fr.academie.cap.inscription.etablissement.Espace;
import fr.academie.cap.inscription.etablissement.Verifications;
import fr.academie.cap.socle.ClesIdempotence;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.RefusMetier;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
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

/** Un élève : ce que dit sa pré-inscription, pour la vérifier ou y signaler une erreur. */
@Controller
@RequestMapping("/etablissement/{uai}/eleves/{numero}")
class EleveController {

    /** What is signalled, as typed. */
    public record Signalement(String motif) {

        public Signalement {
            motif = propre(motif);
        }

        private static String propre(@Nullable String texte) {
            return texte == null ? "" : texte;
        }
    }

    private final Portail portail;
    private final Eleves eleves;
    private final Verifications verifications;
    private final LignesDEleves lignes;
    private final FicheDEleve fiche;
    private final ClesIdempotence cles;

    EleveController(
            Portail portail,
            Eleves eleves,
            Verifications verifications,
            LignesDEleves lignes,
            FicheDEleve fiche,
            ClesIdempotence cles) {
        this.portail = portail;
        this.eleves = eleves;
        this.verifications = verifications;
        this.lignes = lignes;
        this.fiche = fiche;
        this.cles = cles;
    }

    @GetMapping
    String montrer(@PathVariable String uai, @PathVariable String numero, Model modele) {
        var espace = portail.ouvrir(uai, modele);
        var eleve = eleve(espace, numero);
        modele.addAttribute("signalement", new Signalement(""));
        return page(espace, eleve, modele);
    }

    @PostMapping("/verification")
    String verifier(
            @PathVariable String uai,
            @PathVariable String numero,
            @RequestParam(defaultValue = "") String ordre,
            @RequestParam(defaultValue = "") String cle,
            RedirectAttributes suite) {
        var espace = portail.ouvrir(uai);
        var eleve = eleve(espace, numero);
        verifications.verifier(espace, eleve.numero().numero(), entier(ordre), cle);
        suite.addFlashAttribute("succes", "la pré-inscription de " + eleve.nomComplet() + " est notée vérifiée.");
        return "redirect:/etablissement/" + espace.uai() + "/eleves?filtre=" + Eleves.Filtre.A_VERIFIER.chemin();
    }

    /** What was typed stays when it cannot be kept. */
    @PostMapping("/signalement")
    String signaler(
            @PathVariable String uai,
            @PathVariable String numero,
            @RequestParam(defaultValue = "") String ordre,
            @RequestParam(defaultValue = "") String cle,
            @ModelAttribute("signalement") Signalement signalement,
            BindingResult erreurs,
            HttpServletResponse reponse,
            Model modele,
            RedirectAttributes suite) {
        var espace = portail.ouvrir(uai, modele);
        var eleve = eleve(espace, numero);
        try {
            verifications.signaler(espace, eleve.numero().numero(), entier(ordre), signalement.motif(), cle);
        } catch (RefusMetier refus) {
            if (refus.champ().isEmpty()) {
                throw refus;
            }
            erreurs.rejectValue("motif", refus.code(), refus.phrase());
            reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(espace, eleve, modele);
        }
        suite.addFlashAttribute("succes", "l’erreur est signalée au service des examens.");
        return "redirect:/etablissement/" + espace.uai() + "/eleves/"
                + eleve.numero().numero();
    }

    private String page(Espace espace, Eleve eleve, Model modele) {
        modele.addAttribute("eleve", eleve);
        modele.addAttribute("ligne", lignes.ligne(espace, eleve));
        modele.addAttribute("sections", fiche.sections(espace, eleve));
        modele.addAttribute("cle", cles.nouvelle());
        return "etablissement/eleve";
    }

    private Eleve eleve(Espace espace, String numero) {
        if (!numero.matches("[0-9]{1,9}")) {
            throw new Introuvable();
        }
        return eleves.ouvrir(espace, Integer.parseInt(numero));
    }

    /** A forged order matches none. */
    private static int entier(String texte) {
        return texte.matches("[0-9]{1,6}") ? Integer.parseInt(texte) : -1;
    }
}
