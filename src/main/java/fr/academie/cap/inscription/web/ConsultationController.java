package fr.academie.cap.inscription.web;

import fr.academie.cap.inscription.Consultation;
import fr.academie.cap.inscription.Consultation.DossierCandidat;
import fr.academie.cap.inscription.PiecesDuDossier;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.controle.Anomalie;
import fr.academie.cap.inscription.saisie.controle.Lecture;
import fr.academie.cap.inscription.saisie.controle.LectureConnexion;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireConnexion;
import fr.academie.cap.socle.RefusMetier;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
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
    private final CampagneDuCandidat campagnes;
    private final RedactionDuRecapitulatif redaction;
    private final LecteurDeConnexion lecteur;
    private final ReferentielDeSaisie referentiel;

    ConsultationController(
            Consultation consultation,
            CampagneDuCandidat campagnes,
            RedactionDuRecapitulatif redaction,
            LecteurDeConnexion lecteur,
            ReferentielDeSaisie referentiel) {
        this.consultation = consultation;
        this.campagnes = campagnes;
        this.redaction = redaction;
        this.lecteur = lecteur;
        this.referentiel = referentiel;
    }

    @GetMapping("/connexion")
    String connexion(Model modele) {
        modele.addAttribute(Parcours.ECRAN, FormulaireConnexion.VIDE);
        return pageConnexion(modele);
    }

    /** Unknown number, wrong date, wrong code, other académie: one answer. */
    @PostMapping("/connexion")
    String connexion(
            @ModelAttribute(Parcours.ECRAN) FormulaireConnexion saisi,
            BindingResult erreurs,
            HttpServletRequest requete,
            Model modele) {
        Refus.exigerLisible(erreurs);
        var lecture = lecteur.lire(saisi);
        if (lecture instanceof Lecture.Refusee<LectureConnexion.Acces> refus) {
            refus.constats()
                    .forEach(c -> erreurs.rejectValue(c.champ(), c.anomalie().code(), c.message()));
            return pageConnexion(modele);
        }
        var ouvert = lecture.valeur().flatMap(this::ouvrir);
        if (ouvert.isEmpty()) {
            erreurs.reject(Anomalie.DOSSIER_INTROUVABLE.code(), Anomalie.DOSSIER_INTROUVABLE.message());
            return pageConnexion(modele);
        }
        new DossierOuvert(ouvert.get().academie(), ouvert.get().id()).ouvrir(requete);
        return "redirect:/inscription/dossier";
    }

    @GetMapping("/dossier")
    String dossier(HttpServletRequest requete, Model modele) {
        var ouvert = DossierOuvert.lire(requete);
        if (ouvert.isEmpty()) {
            return "redirect:/inscription/connexion";
        }
        var dossier = consultation.relire(ouvert.get().academie(), ouvert.get().id());
        modele.addAttribute("dossier", dossier);
        modele.addAttribute("numero", dossier.numero().toString());
        modele.addAttribute("academie", referentiel.nomAcademie(dossier.academie()));
        modele.addAttribute(
                "recapitulatif", redaction.rediger(dossier.saisie(), dossier.academie(), dossier.session()));
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

    private Optional<DossierCandidat> ouvrir(LectureConnexion.Acces acces) {
        return consultation.ouvrir(acces.academie(), acces.session(), acces.numero(), acces.naissance(), acces.code());
    }

    private String pageConnexion(Model modele) {
        modele.addAttribute("campagnes", lecteur.campagnes());
        return "inscription/connexion";
    }
}
