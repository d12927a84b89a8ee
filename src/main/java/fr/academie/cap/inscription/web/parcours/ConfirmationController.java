package fr.academie.cap.inscription.web.parcours;

import fr.academie.cap.inscription.consultation.Consultation;
import fr.academie.cap.inscription.consultation.Consultation.DossierCandidat;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.controle.Anomalie;
import fr.academie.cap.inscription.web.BrouillonPerdu;
import fr.academie.cap.inscription.web.CampagneDuCandidat;
import fr.academie.cap.inscription.web.CookieBrouillon;
import fr.academie.cap.inscription.web.DossierOuvert;
import fr.academie.cap.inscription.web.LienDAvis;
import fr.academie.cap.inscription.web.PageFederee;
import fr.academie.cap.inscription.web.Parcours;
import fr.academie.cap.socle.RefusMetier;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Après la validation : le numéro à noter, ce qui va suivre, et la sortie. */
@Controller
@RequestMapping("/inscription")
class ConfirmationController {

    private static final String QUITTE = "/inscription?quitte";

    private final Parcours parcours;
    private final Consultation consultation;
    private final CampagneDuCandidat campagnes;
    private final ReferentielDeSaisie referentiel;
    private final LienDAvis avis;
    private final PageFederee federee;

    ConfirmationController(
            Parcours parcours,
            Consultation consultation,
            CampagneDuCandidat campagnes,
            ReferentielDeSaisie referentiel,
            LienDAvis avis,
            PageFederee federee) {
        this.parcours = parcours;
        this.consultation = consultation;
        this.campagnes = campagnes;
        this.referentiel = referentiel;
        this.avis = avis;
        this.federee = federee;
    }

    @GetMapping("/confirmation")
    String confirmation(HttpServletRequest requete, Model modele) {
        var brouillon = parcours.eventuel(requete).orElseThrow(BrouillonPerdu::absent);
        var numero = brouillon.numeroRendu();
        if (numero.isEmpty()) {
            throw BrouillonPerdu.vers(brouillon.saisie().premiereEtapeAFaire());
        }
        avis.presenter(modele);
        modele.addAttribute("numero", numero.get().toString());
        modele.addAttribute("numeroSeul", numero.get().numero());
        modele.addAttribute(
                "code", consultation.codeApresValidation(brouillon.jeton()).orElse(null));
        modele.addAttribute("academie", referentiel.nomAcademie(brouillon.academie()));
        modele.addAttribute("session", brouillon.session());
        modele.addAttribute("deja", requete.getParameterMap().containsKey("deja"));
        var dossier = consultation.dossierApresValidation(brouillon.jeton());
        modele.addAttribute(
                "modifiable", dossier.filter(DossierCandidat::modifiable).isPresent());
        campagnes.pour(brouillon.academie(), brouillon.session()).ifPresent(c -> {
            campagnes.presenter(c, modele);
            dossier.ifPresent(d -> campagnes.presenterLAmenagement(c, d.saisie(), modele));
        });
        return "inscription/confirmation";
    }

    /** The browser that has just validated may change its mind: the number grows, nothing is created again. */
    @PostMapping("/confirmation/modification")
    String modifier(HttpServletRequest requete, HttpServletResponse reponse) {
        var valide = parcours.eventuel(requete).orElseThrow(BrouillonPerdu::absent);
        var dossier = consultation
                .dossierApresValidation(valide.jeton())
                .orElseThrow(() -> BrouillonPerdu.vers(valide.saisie().premiereEtapeAFaire()));
        if (!dossier.modifiable()) {
            throw new RefusMetier(Anomalie.DOSSIER_NON_MODIFIABLE.code(), Anomalie.DOSSIER_NON_MODIFIABLE.message());
        }
        new DossierOuvert(dossier.academie(), dossier.id()).ouvrir(requete);
        var brouillon = consultation.modifier(dossier.academie(), dossier.id());
        CookieBrouillon.poser(brouillon.jeton(), requete, reponse);
        return "redirect:" + Parcours.chemin(brouillon.saisie().premiereEtapeAFaire());
    }

    /** « Quitter »: on a shared computer nothing may stay behind. */
    @PostMapping("/quitter")
    String quitter(HttpServletRequest requete, HttpServletResponse reponse) {
        DossierOuvert.fermer(requete);
        parcours.eventuel(requete)
                .filter(b -> b.numeroRendu().isPresent())
                .ifPresent(b -> CookieBrouillon.effacer(requete, reponse));
        return "redirect:" + federee.sortie(requete, QUITTE).orElse(QUITTE);
    }
}
