package fr.academie.cap.corbeille.web;

import fr.academie.cap.corbeille.Corbeille;
import fr.academie.cap.corbeille.Corbeille.Curseur;
import fr.academie.cap.corbeille.Corbeille.Vue;
import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.socle.Introuvable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** La liste du travail : mes tâches, non affectées, toutes. */
@Controller
class CorbeilleController {

    private static final int TAILLE = 50;

    private final Corbeille corbeille;
    private final LignesDeCorbeille lignes;
    private final ActeurCourant acteurs;

    CorbeilleController(Corbeille corbeille, LignesDeCorbeille lignes, ActeurCourant acteurs) {
        this.corbeille = corbeille;
        this.lignes = lignes;
        this.acteurs = acteurs;
    }

    @GetMapping("/corbeille")
    String lister(
            @RequestParam(defaultValue = "libres") String vue,
            @RequestParam(required = false) Optional<String> apres,
            Model modele) {
        var agent = agent();
        var choisie = vue(vue);
        var page = corbeille.lister(agent, choisie, apres.flatMap(CorbeilleController::curseur), TAILLE);
        modele.addAttribute("vues", Vue.values());
        modele.addAttribute("vue", choisie);
        modele.addAttribute("compteurs", corbeille.compter(agent));
        modele.addAttribute("lignes", lignes.de(page.taches(), agent));
        modele.addAttribute(
                "suivant",
                page.suivant()
                        .map(c -> "/corbeille?vue=" + vue + "&apres="
                                + c.echeance().toEpochMilli() + "." + c.id())
                        .orElse(null));
        return "corbeille/liste";
    }

    private static Vue vue(String nom) {
        try {
            return Vue.valueOf(nom.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Vue.LIBRES;
        }
    }

    /** A cursor somebody edited shows the first page. */
    private static Optional<Curseur> curseur(String texte) {
        var point = texte.indexOf('.');
        if (point < 1) {
            return Optional.empty();
        }
        try {
            var echeance = Instant.ofEpochMilli(Long.parseLong(texte.substring(0, point)));
            return Optional.of(new Curseur(echeance, texte.substring(point + 1)));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private Agent agent() {
        return acteurs.agent().orElseThrow(Introuvable::new);
    }
}
