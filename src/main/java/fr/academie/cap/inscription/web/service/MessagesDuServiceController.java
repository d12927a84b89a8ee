package fr.academie.cap.inscription.web.service;

import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.inscription.suivi.Message.Auteur;
import fr.academie.cap.inscription.suivi.Messages;
import fr.academie.cap.inscription.web.MessageTape;
import fr.academie.cap.inscription.web.PageDeMessages;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.RefusMetier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Les messages d'un dossier, côté service. */
@Controller
class MessagesDuServiceController {

    private final Messages messages;
    private final PageDeMessages page;
    private final ActeurCourant acteurs;

    MessagesDuServiceController(Messages messages, PageDeMessages page, ActeurCourant acteurs) {
        this.messages = messages;
        this.page = page;
        this.acteurs = acteurs;
    }

    @GetMapping("/dossiers/{dossier}/messages")
    String lire(@PathVariable String dossier, Model modele) {
        modele.addAttribute(PageDeMessages.SAISIE, page.vide());
        return montrer(dossier, modele);
    }

    @PostMapping("/dossiers/{dossier}/messages")
    String repondre(
            @PathVariable String dossier,
            @ModelAttribute(PageDeMessages.SAISIE) MessageTape saisie,
            BindingResult erreurs,
            Model modele) {
        try {
            messages.repondre(dossier, agent(), saisie.texte(), saisie.cle());
        } catch (RefusMetier refus) {
            PageDeMessages.reprendre(refus, erreurs);
            return montrer(dossier, modele);
        }
        return "redirect:/dossiers/" + CleMetier.de(dossier) + "/messages?envoye";
    }

    private String montrer(String dossier, Model modele) {
        var lus = messages.lire(dossier, agent());
        var cle = CleMetier.de(dossier);
        page.presenter(lus, Auteur.SERVICE, cle.academie(), modele);
        modele.addAttribute("numero", cle.numero());
        modele.addAttribute("retour", "/dossiers/" + cle);
        modele.addAttribute("adresse", "/dossiers/" + cle + "/messages");
        return "dossier/messages";
    }

    private Agent agent() {
        return acteurs.agent().orElseThrow(Introuvable::new);
    }
}
