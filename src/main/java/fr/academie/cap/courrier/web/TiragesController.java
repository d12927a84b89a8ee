package fr.academie.cap.courrier.web;

import fr.academie.cap.courrier.tirage.Tirage;
import fr.academie.cap.courrier.tirage.Tirages;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.socle.ActeDejaFait;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.web.DateTapee;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Les lettres que le service imprime lui-même : préparer, produire, imprimer, poster. */
@Controller
@RequestMapping("/tirages")
class TiragesController {

    private static final String RETOUR = "redirect:/tirages";

    private final Tirages tirages;
    private final ProductionDesTirages production;
    private final PageDesTirages page;
    private final ActeurCourant acteurs;
    private final Horloge horloge;

    TiragesController(
            Tirages tirages,
            ProductionDesTirages production,
            PageDesTirages page,
            ActeurCourant acteurs,
            Horloge horloge) {
        this.tirages = tirages;
        this.production = production;
        this.page = page;
        this.acteurs = acteurs;
        this.horloge = horloge;
    }

    @GetMapping
    String lister(Model modele) {
        var ateliers = page.ateliers(agent());
        modele.addAttribute("onglets", page.onglets(agent(), false));
        modele.addAttribute("ateliers", ateliers);
        modele.addAttribute(
                "enProduction",
                ateliers.stream()
                        .flatMap(a -> a.lignes().stream())
                        .anyMatch(l -> l.geste().equals("attendre")));
        return "courrier/tirages";
    }

    @PostMapping("/preparation")
    String preparer(@RequestParam(defaultValue = "") String academie, RedirectAttributes suite) {
        if (!PageDesTirages.deService(agent(), academie)) {
            throw new Introuvable();
        }
        var lots = tirages.preparer(academie);
        lots.forEach(lot -> production.lancer(academie, lot));
        if (lots.isEmpty()) {
            suite.addFlashAttribute("information", "Aucune lettre n’attendait : rien n’a été préparé.");
        }
        return RETOUR;
    }

    /** A batch whose production was interrupted. */
    @PostMapping("/{id}/production")
    String produire(@PathVariable long id) {
        production.lancer(tirage(id).academie(), id);
        return RETOUR;
    }

    @GetMapping("/{id}/document.pdf")
    ResponseEntity<byte[]> document(@PathVariable long id) {
        var tirage = tirage(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("tirage-" + tirage.id() + ".pdf")
                                .build()
                                .toString())
                .body(tirages.document(id));
    }

    @PostMapping("/{id}/impression")
    String imprimer(@PathVariable long id, RedirectAttributes suite) {
        var tirage = tirage(id);
        return noter(
                suite,
                "Le tirage n°\u00a0" + tirage.id() + " est noté imprimé.",
                () -> tirages.imprime(id, Acteur.de(agent())));
    }

    /** The day counts as the day of posting: it is never in the future nor before the printing. */
    @PostMapping("/{id}/remise")
    String poster(@PathVariable long id, @RequestParam(defaultValue = "") String jour, RedirectAttributes suite) {
        var tirage = tirage(id);
        var lu = DateTapee.lire(jour).filter(j -> possible(j, tirage));
        if (lu.isEmpty()) {
            suite.addFlashAttribute(
                    "erreur",
                    "Indiquez le jour de remise à la poste, entre l’impression et aujourd’hui, par exemple "
                            + DateTapee.ecrire(horloge.aujourdhui(tirage.academie())) + ".");
            return RETOUR;
        }
        return noter(
                suite,
                "Le tirage n°\u00a0" + tirage.id() + " est noté posté.",
                () -> tirages.poste(id, lu.get(), Acteur.de(agent())));
    }

    private boolean possible(LocalDate jour, Tirage tirage) {
        var zone = horloge.zone(tirage.academie());
        var imprime = Optional.ofNullable(tirage.imprimeLe()).map(i -> LocalDate.ofInstant(i, zone));
        return !jour.isAfter(horloge.aujourdhui(zone))
                && imprime.filter(jour::isBefore).isEmpty();
    }

    /** A second click, or a colleague's, changes nothing and says so. */
    private static String noter(RedirectAttributes suite, String fait, Runnable acte) {
        try {
            acte.run();
            suite.addFlashAttribute("succes", fait);
        } catch (ActeDejaFait e) {
            suite.addFlashAttribute("information", e.getMessage());
        }
        return RETOUR;
    }

    private Tirage tirage(long id) {
        var tirage = tirages.parId(id);
        if (!PageDesTirages.deService(agent(), tirage.academie())) {
            throw new Introuvable();
        }
        return tirage;
    }

    private Agent agent() {
        return acteurs.agent().orElseThrow(Introuvable::new);
    }
}
