package fr.academie.cap.inscription.web.connexion;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.acces.CodesUniques.Usage;
import fr.academie.cap.inscription.consultation.AccesParMel;
import fr.academie.cap.inscription.saisie.controle.Anomalie;
import fr.academie.cap.inscription.saisie.controle.LectureConnexion;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireConnexion;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireNaissance;
import fr.academie.cap.inscription.web.DossierOuvert;
import fr.academie.cap.inscription.web.Parcours;
import fr.academie.cap.inscription.web.Refus;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Entrer sans captcha ni JavaScript : un lien reçu par mél, et la date de naissance. */
@Controller
@RequestMapping("/inscription/lien")
class LienController {

    private final AccesParMel mels;
    private final DemandeParMel demandes;
    private final PorteDuCandidat porte;
    private final Horloge horloge;

    LienController(AccesParMel mels, DemandeParMel demandes, PorteDuCandidat porte, Horloge horloge) {
        this.mels = mels;
        this.demandes = demandes;
        this.porte = porte;
        this.horloge = horloge;
    }

    /** Second button of the sign-in page: what is typed there is enough, the code is not needed. */
    @PostMapping
    String demander(
            @ModelAttribute(Parcours.ECRAN) FormulaireConnexion saisi,
            BindingResult erreurs,
            HttpServletRequest requete,
            Model modele) {
        Refus.exigerLisible(erreurs);
        if (demandes.demander(saisi, erreurs, Usage.LIEN, requete).isEmpty()) {
            porte.presenter(requete, modele);
            return "inscription/connexion";
        }
        return "redirect:/inscription/lien";
    }

    @GetMapping
    String envoye() {
        return "inscription/lien-envoye";
    }

    /** Reading the link spends nothing: mail filters follow links. */
    @GetMapping("/{jeton}")
    String lire(@PathVariable String jeton, Model modele) {
        modele.addAttribute(Parcours.ECRAN, FormulaireNaissance.VIDE);
        return mels.lireLien(jeton).isPresent() ? "inscription/lien" : "erreur/lien-expire";
    }

    @PostMapping("/{jeton}")
    String suivre(
            @PathVariable String jeton,
            @ModelAttribute(Parcours.ECRAN) FormulaireNaissance saisi,
            BindingResult erreurs,
            HttpServletRequest requete) {
        Refus.exigerLisible(erreurs);
        var cle = mels.lireLien(jeton);
        if (cle.isEmpty()) {
            return "erreur/lien-expire";
        }
        var lecture = LectureConnexion.lireNaissance(saisi.naissance(), horloge.aujourdhui(Horloge.PARIS));
        lecture.constats()
                .forEach(c -> erreurs.rejectValue(c.champ(), c.anomalie().code(), c.message()));
        var dossier = lecture.valeur().flatMap(naissance -> mels.suivre(jeton, naissance));
        if (dossier.isPresent()) {
            new DossierOuvert(cle.get().academie(), dossier.get()).ouvrir(requete);
            return "redirect:/inscription/dossier";
        }
        if (!erreurs.hasErrors()) {
            Refus.signaler(erreurs, "naissance", Anomalie.LIEN_SANS_EFFET);
        }
        return "inscription/lien";
    }
}
