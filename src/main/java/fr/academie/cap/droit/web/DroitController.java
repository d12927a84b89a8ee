package fr.academie.cap.droit.web;

import fr.academie.cap.droit.Catalogue;
import fr.academie.cap.regles.Parametres;
import fr.academie.cap.regles.Typographie;
import fr.academie.cap.socle.Introuvable;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Le droit du CAP, ouvert à tous : le catalogue, un article, les points à confirmer, l'interface pour les programmes. */
@Controller
class DroitController {

    private static final int RECHERCHE = 80;

    private final Catalogue catalogue;

    DroitController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/droit")
    String catalogue(@RequestParam(defaultValue = "") String q, Model modele) {
        var recherche = q.strip().substring(0, Math.min(q.strip().length(), RECHERCHE));
        modele.addAttribute("q", recherche);
        modele.addAttribute("articles", catalogue.articles(recherche));
        return "droit/catalogue";
    }

    @GetMapping("/droit/articles/{cle:[a-z0-9-]+}")
    String article(@PathVariable String cle, Model modele) {
        modele.addAttribute("article", catalogue.article(cle).orElseThrow(Introuvable::new));
        return "droit/article";
    }

    @GetMapping("/droit/points-a-confirmer")
    String pointsAConfirmer(Model modele) {
        modele.addAttribute("points", points());
        return "droit/points-a-confirmer";
    }

    @GetMapping("/droit/api")
    String api(Model modele) {
        modele.addAttribute("regles", RegleOuverte.values());
        return "droit/api";
    }

    private static List<Parametres.Point> points() {
        return Parametres.pointsAConfirmer().stream()
                .map(point -> new Parametres.Point(
                        point.parametre(),
                        Typographie.mendre(point.question()),
                        Typographie.mendre(point.parDefaut()),
                        Typographie.mendre(point.fondement())))
                .toList();
    }
}
