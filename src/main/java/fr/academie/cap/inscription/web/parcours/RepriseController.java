package fr.academie.cap.inscription.web.parcours;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.brouillon.RetourAuBrouillon;
import fr.academie.cap.inscription.brouillon.RetourAuBrouillon.Issue;
import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.controle.Anomalie;
import fr.academie.cap.inscription.saisie.controle.Lecture;
import fr.academie.cap.inscription.saisie.controle.LectureReprise;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireLien;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireReprise;
import fr.academie.cap.inscription.web.CookieBrouillon;
import fr.academie.cap.inscription.web.DossierOuvert;
import fr.academie.cap.inscription.web.Parcours;
import fr.academie.cap.inscription.web.Refus;
import fr.academie.cap.socle.RefusMetier;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Reprendre plus tard » : recevoir un lien, ou retrouver le brouillon que ce navigateur ne connaît plus. */
@Controller
@RequestMapping("/inscription/reprise")
class RepriseController {

    private final Parcours parcours;
    private final RetourAuBrouillon reprises;
    private final Horloge horloge;

    RepriseController(Parcours parcours, RetourAuBrouillon reprises, Horloge horloge) {
        this.parcours = parcours;
        this.reprises = reprises;
        this.horloge = horloge;
    }

    @GetMapping
    String demander(HttpServletRequest requete, Model modele) {
        var connue = enCours(requete).flatMap(reprises::adresseConnue).orElse("");
        modele.addAttribute(Parcours.ECRAN, FormulaireReprise.de(connue));
        return page(requete, modele);
    }

    /** With a draft in this browser, a link to it; without, one to each draft of this address, if there are. */
    @PostMapping
    String envoyer(
            @ModelAttribute(Parcours.ECRAN) FormulaireReprise saisi,
            BindingResult erreurs,
            HttpServletRequest requete,
            Model modele,
            RedirectAttributes suite) {
        Refus.exigerLisible(erreurs);
        var lecture = LectureReprise.courriel(saisi);
        if (lecture instanceof Lecture.Refusee<String> refus) {
            parcours.signaler(refus, erreurs, modele);
            return page(requete, modele);
        }
        var adresse = lecture.valeur().orElseThrow();
        var jeton = enCours(requete);
        try {
            suite.addFlashAttribute("deja", jeton.isPresent() && !reprises.demander(jeton.get(), adresse));
        } catch (RefusMetier e) {
            erreurs.rejectValue("courriel", e.code(), e.phrase());
            return page(requete, modele);
        }
        if (jeton.isEmpty()) {
            reprises.retrouver(adresse);
        }
        suite.addFlashAttribute("adresse", adresse);
        return "redirect:/inscription/reprise/envoi";
    }

    @GetMapping("/envoi")
    String envoye(HttpServletRequest requete, Model modele) {
        entourer(requete, modele);
        return "inscription/reprise-envoi";
    }

    /** Opening a mail must change nothing: some mailboxes follow every link. */
    @GetMapping("/{jeton}")
    String montrer(@PathVariable String jeton, Model modele) {
        modele.addAttribute(Parcours.ECRAN, FormulaireLien.VIDE);
        return pageDuLien(jeton, modele);
    }

    @PostMapping("/{jeton}")
    String ouvrir(
            @PathVariable String jeton,
            @ModelAttribute(Parcours.ECRAN) FormulaireLien saisi,
            BindingResult erreurs,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            Model modele) {
        Refus.exigerLisible(erreurs);
        var naissance = Optional.<DateNaissance>empty();
        if (reprises.demandeNaissance(jeton).orElse(false)) {
            var lecture = LectureReprise.naissance(saisi, horloge.aujourdhui(Horloge.PARIS));
            lecture.constats()
                    .forEach(c -> erreurs.rejectValue(c.champ(), c.anomalie().code(), c.message()));
            if (erreurs.hasErrors()) {
                return pageDuLien(jeton, modele);
            }
            naissance = lecture.valeur();
        }
        var issue = reprises.ouvrir(jeton, naissance);
        if (issue instanceof Issue.Ouvert ouvert) {
            DossierOuvert.fermer(requete);
            CookieBrouillon.poser(ouvert.brouillon().jeton(), requete, reponse);
            return "redirect:"
                    + SaisieEnSuspens.chemin(requete)
                            .orElseGet(() ->
                                    Parcours.chemin(ouvert.brouillon().saisie().premiereEtapeAFaire()));
        }
        if (issue instanceof Issue.DateInexacte inexacte) {
            erreurs.rejectValue(
                    "naissance",
                    Anomalie.LIEN_DATE_INEXACTE.code(),
                    Anomalie.LIEN_DATE_INEXACTE.message(inexacte.essais()));
        }
        return pageDuLien(jeton, modele);
    }

    private Optional<String> enCours(HttpServletRequest requete) {
        return parcours.eventuel(requete).filter(b -> b.numeroRendu().isEmpty()).map(b -> b.jeton());
    }

    private String page(HttpServletRequest requete, Model modele) {
        entourer(requete, modele);
        modele.addAttribute("perdu", requete.getParameterMap().containsKey("perdu"));
        modele.addAttribute("incomplet", requete.getParameterMap().containsKey("incomplet"));
        modele.addAttribute("garde", SaisieEnSuspens.chemin(requete).isPresent());
        return "inscription/plus-tard";
    }

    private void entourer(HttpServletRequest requete, Model modele) {
        parcours.eventuel(requete).filter(b -> b.numeroRendu().isEmpty()).ifPresent(b -> {
            parcours.encadrer(b, modele);
            modele.addAttribute(
                    "lienReprise",
                    SaisieEnSuspens.chemin(requete)
                            .orElseGet(() -> Parcours.chemin(b.saisie().premiereEtapeAFaire())));
        });
    }

    private String pageDuLien(String jeton, Model modele) {
        var demande = reprises.demandeNaissance(jeton);
        modele.addAttribute("jeton", jeton);
        modele.addAttribute("valide", reprises.dejaValide(jeton));
        modele.addAttribute("ouvrant", demande.isPresent());
        modele.addAttribute("demandeNaissance", demande.orElse(false));
        return "inscription/reprise-lien";
    }
}
