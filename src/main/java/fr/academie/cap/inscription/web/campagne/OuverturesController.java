package fr.academie.cap.inscription.web.campagne;

import fr.academie.cap.inscription.consultation.SuiviSimplifie;
import fr.academie.cap.pieces.CanalDeVersement;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ce qu'une campagne ouvre ou ferme d'un geste : les documents en ligne, le suivi sans code. */
@Controller
class OuverturesController {

    private final CanalDeVersement canal;
    private final SuiviSimplifie simplifie;
    private final CampagneAffichee affichage;

    OuverturesController(CanalDeVersement canal, SuiviSimplifie simplifie, CampagneAffichee affichage) {
        this.canal = canal;
        this.simplifie = simplifie;
        this.affichage = affichage;
    }

    /** The wished state is sent, not its contrary: asked twice, it is done once. */
    @PostMapping("/campagnes/{cle}/versement")
    String regler(@PathVariable String cle, @RequestParam boolean ouvert, RedirectAttributes suite) {
        var campagne = affichage.ouvrir(cle);
        canal.regler(campagne.academie(), campagne.session(), ouvert, affichage.agent());
        suite.addFlashAttribute(
                "succes",
                ouvert
                        ? "les candidats peuvent envoyer leurs documents en ligne."
                        : "les candidats n’envoient plus de document en ligne ; ceux déjà reçus restent lisibles.");
        return "redirect:/campagnes/" + cle;
    }

    @PostMapping("/campagnes/{cle}/suivi-simplifie")
    String simplifier(@PathVariable String cle, @RequestParam boolean permis, RedirectAttributes suite) {
        var campagne = affichage.ouvrir(cle);
        simplifie.regler(campagne.academie(), campagne.session(), permis, affichage.agent());
        suite.addFlashAttribute(
                "succes",
                permis
                        ? "un candidat peut savoir où en est son dossier sans code ; ses données restent masquées."
                        : "le code d’accès est de nouveau nécessaire pour tout.");
        return "redirect:/campagnes/" + cle;
    }
}
