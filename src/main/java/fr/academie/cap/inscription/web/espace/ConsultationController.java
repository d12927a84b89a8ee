package fr.academie.cap.inscription.web.espace;

import fr.academie.cap.inscription.PiecesDuDossier;
import fr.academie.cap.inscription.consultation.Consultation;
import fr.academie.cap.inscription.consultation.PiecesEnLigne;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.controle.Anomalie;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireConnexion;
import fr.academie.cap.inscription.web.CampagneDuCandidat;
import fr.academie.cap.inscription.web.CookieBrouillon;
import fr.academie.cap.inscription.web.DossierOuvert;
import fr.academie.cap.inscription.web.PageFederee;
import fr.academie.cap.inscription.web.Parcours;
import fr.academie.cap.inscription.web.RedactionDuRecapitulatif;
import fr.academie.cap.inscription.web.Refus;
import fr.academie.cap.inscription.web.connexion.PorteDuCandidat;
import fr.academie.cap.socle.RefusMetier;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Consulter ou modifier : numéro de dossier, date de naissance et code d'accès ensemble. */
@Controller
@RequestMapping("/inscription")
class ConsultationController {

    private final Consultation consultation;
    private final PiecesEnLigne pieces;
    private final SuiviDuCandidat suivi;
    private final CampagneDuCandidat campagnes;
    private final RedactionDuRecapitulatif redaction;
    private final PorteDuCandidat porte;
    private final ReferentielDeSaisie referentiel;
    private final PageFederee federee;

    ConsultationController(
            Consultation consultation,
            PiecesEnLigne pieces,
            SuiviDuCandidat suivi,
            CampagneDuCandidat campagnes,
            RedactionDuRecapitulatif redaction,
            PorteDuCandidat porte,
            ReferentielDeSaisie referentiel,
            PageFederee federee) {
        this.consultation = consultation;
        this.pieces = pieces;
        this.suivi = suivi;
        this.campagnes = campagnes;
        this.redaction = redaction;
        this.porte = porte;
        this.referentiel = referentiel;
        this.federee = federee;
    }

    @GetMapping("/connexion")
    String connexion(HttpServletRequest requete, Model modele) {
        modele.addAttribute(Parcours.ECRAN, FormulaireConnexion.VIDE);
        porte.presenter(requete, modele);
        return "inscription/connexion";
    }

    /** Unknown number, wrong date, wrong code, other académie: one answer. */
    @PostMapping("/connexion")
    String connexion(
            @ModelAttribute(Parcours.ECRAN) FormulaireConnexion saisi,
            BindingResult erreurs,
            HttpServletRequest requete,
            Model modele) {
        Refus.exigerLisible(erreurs);
        return porte.connecter(saisi, erreurs, requete, modele)
                .map(ouvert -> {
                    new DossierOuvert(ouvert.academie(), ouvert.id()).ouvrir(requete);
                    return "redirect:/inscription/dossier";
                })
                .orElse("inscription/connexion");
    }

    /** Where the académie allows it, a number and a birth date show where the dossier stands, and nothing else. */
    @PostMapping("/suivi")
    String suivre(
            @ModelAttribute(Parcours.ECRAN) FormulaireConnexion saisi,
            BindingResult erreurs,
            HttpServletRequest requete,
            Model modele) {
        Refus.exigerLisible(erreurs);
        var apercu = porte.suivre(saisi, erreurs, requete, modele);
        apercu.ifPresent(a -> modele.addAttribute("apercu", a));
        return apercu.isPresent() ? "inscription/apercu" : "inscription/connexion";
    }

    @GetMapping("/dossier")
    String dossier(HttpServletRequest requete, Model modele) {
        var ouvert = DossierOuvert.lire(requete);
        if (ouvert.isEmpty()) {
            return "redirect:/inscription/connexion";
        }
        var dossier = consultation.relire(ouvert.get().academie(), ouvert.get().id());
        modele.addAttribute("dossier", dossier);
        modele.addAttribute("nouveauCode", requete.getParameterMap().containsKey("nouveauCode"));
        modele.addAttribute("numero", dossier.numero().toString());
        modele.addAttribute("academie", referentiel.nomAcademie(dossier.academie()));
        modele.addAttribute(
                "recapitulatif", redaction.rediger(dossier.saisie(), dossier.academie(), dossier.session()));
        modele.addAttribute("versement", pieces.ouvertes(dossier.academie(), dossier.id()));
        suivi.presenter(ouvert.get(), modele);
        federee.presenter(ouvert.get(), requete, modele);
        modele.addAttribute("pieces", PiecesDuDossier.demandees(dossier.saisie(), dossier.session()));
        campagnes.pour(dossier.academie(), dossier.session()).ifPresent(c -> campagnes.presenter(c, modele));
        return "inscription/dossier";
    }

    @PostMapping("/dossier/modification")
    String modifier(HttpServletRequest requete, HttpServletResponse reponse) {
        var ouvert = DossierOuvert.lire(requete);
        if (ouvert.isEmpty()) {
            return "redirect:/inscription/connexion";
        }
        var dossier = consultation.relire(ouvert.get().academie(), ouvert.get().id());
        if (!dossier.modifiable()) {
            throw new RefusMetier(Anomalie.DOSSIER_NON_MODIFIABLE.code(), Anomalie.DOSSIER_NON_MODIFIABLE.message());
        }
        var brouillon = consultation.modifier(dossier.academie(), dossier.id());
        CookieBrouillon.poser(brouillon.jeton(), requete, reponse);
        return "redirect:" + Parcours.chemin(brouillon.saisie().premiereEtapeAFaire());
    }
}
