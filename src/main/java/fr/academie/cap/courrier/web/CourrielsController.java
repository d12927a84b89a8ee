package fr.academie.cap.courrier.web;

import fr.academie.cap.courrier.Courriers;
import fr.academie.cap.courrier.Envoi;
import fr.academie.cap.courrier.Rendus;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.socle.Introuvable;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les courriels qui ne sont pas partis, ou dont on ne sait pas s'ils sont arrivés. */
@Controller
@RequestMapping("/tirages/courriels")
class CourrielsController {

    /** @param consigne what to do about it */
    public record Manque(long id, String objet, String dossier, String lien, String etat, String consigne) {}

    private final Courriers courriers;
    private final Rendus rendus;
    private final PageDesTirages page;
    private final ActeurCourant acteurs;

    CourrielsController(Courriers courriers, Rendus rendus, PageDesTirages page, ActeurCourant acteurs) {
        this.courriers = courriers;
        this.rendus = rendus;
        this.page = page;
        this.acteurs = acteurs;
    }

    @GetMapping
    String lister(Model modele) {
        modele.addAttribute("onglets", page.onglets(agent(), true));
        modele.addAttribute("manques", manques());
        return "courrier/manques";
    }

    /** Sent again twice is sent again once. */
    @PostMapping("/{id}/renvoi")
    String renvoyer(@PathVariable long id, RedirectAttributes suite) {
        try {
            courriers.renvoyer(id, Acteur.de(agent()));
            suite.addFlashAttribute("succes", "Le courriel repart dans les prochaines secondes.");
        } catch (Introuvable e) {
            suite.addFlashAttribute("information", "Ce courriel n’est plus à reprendre.");
        }
        return "redirect:/tirages/courriels";
    }

    private List<Manque> manques() {
        return courriers.manques().stream().map(this::manque).toList();
    }

    private Manque manque(Envoi envoi) {
        var incertain = envoi.etat() == Envoi.Etat.INCERTAIN;
        return new Manque(
                envoi.id(),
                rendus.intitule(envoi.modele()),
                envoi.dossier().substring(envoi.dossier().lastIndexOf('-') + 1),
                "/dossiers/" + envoi.dossier(),
                envoi.etat().libelle(),
                incertain
                        ? "Il est peut-être arrivé : renvoyé, il porte le même identifiant."
                        : "Vérifiez l’adresse dans le dossier avant de renvoyer.");
    }

    private Agent agent() {
        return acteurs.agent().orElseThrow(Introuvable::new);
    }
}
