package fr.academie.cap.inscription.web.campagne;

import fr.academie.cap.pieces.CanalDeVersement;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recevoir ou non les documents en ligne, pour une campagne. */
@Controller
class VersementController {

    private final CanalDeVersement canal;
    private final CampagneAffichee affichage;

    VersementController(CanalDeVersement canal, CampagneAffichee affichage) {
        this.canal = canal;
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
}
