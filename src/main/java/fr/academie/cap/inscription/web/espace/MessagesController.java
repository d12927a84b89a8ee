package fr.academie.cap.inscription.web.espace;

import fr.academie.cap.inscription.suivi.Message.Auteur;
import fr.academie.cap.inscription.suivi.Messages;
import fr.academie.cap.inscription.web.CampagneDuCandidat;
import fr.academie.cap.inscription.web.DossierOuvert;
import fr.academie.cap.inscription.web.MessageTape;
import fr.academie.cap.inscription.web.PageDeMessages;
import fr.academie.cap.socle.RefusMetier;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** « Mes messages » : le candidat écrit au service et lit ses réponses. */
@Controller
class MessagesController {

    private static final String ADRESSE = "/inscription/dossier/messages";
    private static final String CONNEXION = "redirect:/inscription/connexion";

    private final Messages messages;
    private final PageDeMessages page;
    private final CampagneDuCandidat campagnes;

    MessagesController(Messages messages, PageDeMessages page, CampagneDuCandidat campagnes) {
        this.messages = messages;
        this.page = page;
        this.campagnes = campagnes;
    }

    @GetMapping(ADRESSE)
    String lire(HttpServletRequest requete, HttpServletResponse reponse, Model modele) {
        var ouvert = DossierOuvert.lire(requete);
        if (ouvert.isEmpty()) {
            return CONNEXION;
        }
        modele.addAttribute(PageDeMessages.SAISIE, page.vide());
        return montrer(ouvert.get(), reponse, modele);
    }

    @PostMapping(ADRESSE)
    String ecrire(
            @ModelAttribute(PageDeMessages.SAISIE) MessageTape saisie,
            BindingResult erreurs,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            Model modele) {
        var ouvert = DossierOuvert.lire(requete);
        if (ouvert.isEmpty()) {
            return CONNEXION;
        }
        try {
            messages.ecrire(ouvert.get().academie(), ouvert.get().id(), saisie.texte(), saisie.cle());
        } catch (RefusMetier refus) {
            PageDeMessages.reprendre(refus, erreurs);
            return montrer(ouvert.get(), reponse, modele);
        }
        return "redirect:" + ADRESSE + "?envoye";
    }

    private String montrer(DossierOuvert ouvert, HttpServletResponse reponse, Model modele) {
        reponse.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        page.presenter(messages.lire(ouvert.academie(), ouvert.id()), Auteur.CANDIDAT, ouvert.academie(), modele);
        campagnes.presenter(ouvert.academie(), modele);
        return "inscription/messages";
    }
}
