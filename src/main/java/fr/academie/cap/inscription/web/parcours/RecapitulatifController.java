package fr.academie.cap.inscription.web.parcours;

import fr.academie.cap.inscription.PiecesDuDossier;
import fr.academie.cap.inscription.brouillon.Brouillon;
import fr.academie.cap.inscription.brouillon.Brouillons;
import fr.academie.cap.inscription.depot.Depot;
import fr.academie.cap.inscription.saisie.Etape;
import fr.academie.cap.inscription.saisie.controle.DroitDeSaisie;
import fr.academie.cap.inscription.saisie.controle.RevueDeLaSaisie;
import fr.academie.cap.inscription.web.BrouillonPerdu;
import fr.academie.cap.inscription.web.CampagneDuCandidat;
import fr.academie.cap.inscription.web.CookieBrouillon;
import fr.academie.cap.inscription.web.DossierOuvert;
import fr.academie.cap.inscription.web.Parcours;
import fr.academie.cap.inscription.web.RedactionDuRecapitulatif;
import fr.academie.cap.inscription.web.Refus;
import fr.academie.cap.socle.ActeDejaFait;
import fr.academie.cap.socle.ClesIdempotence;
import fr.academie.cap.socle.RefusMetier;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Étape 8 : tout relire, valider ; ou abandonner. Rien n'existe pour le service avant la validation. */
@Controller
@RequestMapping("/inscription")
class RecapitulatifController {

    private final Parcours parcours;
    private final Brouillons brouillons;
    private final RedactionDuRecapitulatif redaction;
    private final DroitDeSaisie droit;
    private final Depot depot;
    private final ClesIdempotence cles;
    private final CampagneDuCandidat campagnes;

    RecapitulatifController(
            Parcours parcours,
            Brouillons brouillons,
            RedactionDuRecapitulatif redaction,
            DroitDeSaisie droit,
            Depot depot,
            ClesIdempotence cles,
            CampagneDuCandidat campagnes) {
        this.parcours = parcours;
        this.brouillons = brouillons;
        this.redaction = redaction;
        this.droit = droit;
        this.depot = depot;
        this.cles = cles;
        this.campagnes = campagnes;
    }

    @GetMapping("/etapes/recapitulatif")
    String recapitulatif(HttpServletRequest requete, Model modele) {
        var brouillon = complet(requete);
        var constats = RevueDeLaSaisie.examiner(parcours.contexte(brouillon), droit);
        if (!constats.isEmpty()) {
            modele.addAttribute("refus", Refus.de(constats));
        }
        return page(brouillon, requete, modele);
    }

    /** The same key, a second tab or the back button lead to the same number. */
    @PostMapping("/etapes/recapitulatif")
    String valider(@RequestParam String cle, HttpServletRequest requete, Model modele) {
        if (parcours.eventuel(requete).flatMap(Brouillon::numeroRendu).isPresent()) {
            return "redirect:/inscription/confirmation";
        }
        var brouillon = complet(requete);
        var constats = RevueDeLaSaisie.examiner(parcours.contexte(brouillon), droit);
        if (!constats.isEmpty()) {
            modele.addAttribute("refus", Refus.de(constats));
            return page(brouillon, requete, modele);
        }
        try {
            depot.valider(brouillon.jeton(), cle);
            return "redirect:/inscription/confirmation";
        } catch (RefusMetier | ActeDejaFait e) {
            modele.addAttribute("refus", Refus.de(String.valueOf(e.getMessage())));
            return page(brouillon, requete, modele);
        }
    }

    @GetMapping("/abandon")
    String confirmerAbandon(HttpServletRequest requete, Model modele) {
        var brouillon = parcours.courant(requete);
        parcours.encadrer(brouillon, modele);
        modele.addAttribute("lienReprise", Parcours.chemin(brouillon.saisie().premiereEtapeAFaire()));
        return "inscription/abandon";
    }

    @PostMapping("/abandon")
    String abandonner(HttpServletRequest requete, HttpServletResponse reponse) {
        var brouillon = parcours.eventuel(requete).filter(b -> b.numeroRendu().isEmpty());
        brouillon.ifPresent(b -> brouillons.abandonner(b.jeton()));
        CookieBrouillon.effacer(requete, reponse);
        SaisieEnSuspens.oublier(requete);
        var modification = brouillon.flatMap(Brouillon::dossierModifie).isPresent();
        return modification && DossierOuvert.lire(requete).isPresent()
                ? "redirect:/inscription/dossier?annulee"
                : "redirect:/inscription?abandon";
    }

    private Brouillon complet(HttpServletRequest requete) {
        var brouillon = parcours.courant(requete);
        if (!brouillon.saisie().permet(Etape.RECAPITULATIF)) {
            throw BrouillonPerdu.vers(brouillon.saisie().premiereEtapeAFaire());
        }
        return brouillon;
    }

    private String page(Brouillon brouillon, HttpServletRequest requete, Model modele) {
        modele.addAttribute("cle", cles.nouvelle());
        modele.addAttribute(
                "recapitulatif", redaction.rediger(brouillon.saisie(), brouillon.academie(), brouillon.session()));
        modele.addAttribute("pieces", PiecesDuDossier.demandees(brouillon.saisie(), brouillon.session()));
        campagnes
                .pour(brouillon.academie(), brouillon.session())
                .ifPresent(c -> campagnes.presenterLAmenagement(c, brouillon.saisie(), modele));
        var vue = parcours.vue(Etape.RECAPITULATIF, brouillon, requete, modele);
        modele.addAttribute("lienRetour", Parcours.chemin(Etape.EPREUVES));
        return vue;
    }
}
