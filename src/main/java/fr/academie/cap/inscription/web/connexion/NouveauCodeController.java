package fr.academie.cap.inscription.web.connexion;

import fr.academie.cap.inscription.acces.CodesUniques.Usage;
import fr.academie.cap.inscription.consultation.AccesParMel;
import fr.academie.cap.inscription.saisie.controle.Anomalie;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireCodeUnique;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireConnexion;
import fr.academie.cap.inscription.web.DossierOuvert;
import fr.academie.cap.inscription.web.Parcours;
import fr.academie.cap.inscription.web.Refus;
import fr.academie.cap.moteur.CleMetier;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Code d'accès perdu : huit chiffres à l'adresse du dossier, puis un code d'accès neuf. Même page pour tout numéro. */
@Controller
@RequestMapping("/inscription/code")
class NouveauCodeController {

    private static final String DEMANDE = NouveauCodeController.class.getName();

    private final AccesParMel mels;
    private final DemandeParMel demandes;

    NouveauCodeController(AccesParMel mels, DemandeParMel demandes) {
        this.mels = mels;
        this.demandes = demandes;
    }

    @GetMapping
    String demande(Model modele) {
        modele.addAttribute(Parcours.ECRAN, FormulaireConnexion.VIDE);
        demandes.presenter(modele);
        return "inscription/nouveau-code";
    }

    @PostMapping
    String demander(
            @ModelAttribute(Parcours.ECRAN) FormulaireConnexion saisi,
            BindingResult erreurs,
            HttpServletRequest requete,
            Model modele) {
        Refus.exigerLisible(erreurs);
        var cle = demandes.demander(saisi, erreurs, Usage.NOUVEAU_CODE, requete);
        if (cle.isEmpty()) {
            demandes.presenter(modele);
            return "inscription/nouveau-code";
        }
        requete.getSession(true).setAttribute(DEMANDE, cle.get().texte());
        return "redirect:/inscription/code/saisie";
    }

    @GetMapping("/saisie")
    String saisie(HttpServletRequest requete, Model modele) {
        modele.addAttribute(Parcours.ECRAN, FormulaireCodeUnique.VIDE);
        return demande(requete).isPresent() ? "inscription/code-unique" : "redirect:/inscription/code";
    }

    @PostMapping("/saisie")
    String saisir(
            @ModelAttribute(Parcours.ECRAN) FormulaireCodeUnique saisi,
            BindingResult erreurs,
            HttpServletRequest requete) {
        Refus.exigerLisible(erreurs);
        var cle = demande(requete);
        if (cle.isEmpty()) {
            return "redirect:/inscription/code";
        }
        var dossier = mels.renouveler(cle.get(), saisi.code());
        if (dossier.isEmpty()) {
            Refus.signaler(erreurs, "code", Anomalie.CODE_UNIQUE_FAUX);
            return "inscription/code-unique";
        }
        requete.getSession().removeAttribute(DEMANDE);
        new DossierOuvert(cle.get().academie(), dossier.get()).ouvrir(requete);
        return "redirect:/inscription/dossier?nouveauCode";
    }

    private static Optional<CleMetier> demande(HttpServletRequest requete) {
        var session = requete.getSession(false);
        return session != null && session.getAttribute(DEMANDE) instanceof String cle
                ? CleMetier.chercher(cle)
                : Optional.empty();
    }
}
