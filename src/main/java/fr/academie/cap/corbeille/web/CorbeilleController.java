package fr.academie.cap.corbeille.web;

import fr.academie.cap.corbeille.Corbeille;
import fr.academie.cap.corbeille.Corbeille.Curseur;
import fr.academie.cap.corbeille.Corbeille.Vue;
import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.web.Lien;
import fr.academie.cap.web.Onglet;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            @RequestParam(defaultValue = "") String vue,
            @RequestParam(required = false) Optional<String> apres,
            Model modele) {
        var agent = acteurs.agent().orElseThrow(Introuvable::new);
        var compteurs = corbeille.compter(agent);
        var choisie = vue(vue, compteurs);
        var page = corbeille.lister(agent, choisie, apres.flatMap(CorbeilleController::curseur), TAILLE);
        modele.addAttribute("vue", choisie);
        modele.addAttribute("onglets", onglets(choisie, compteurs));
        modele.addAttribute("lignes", lignes.de(page.taches(), agent));
        modele.addAttribute("libres", compteurs.getOrDefault(Vue.LIBRES, 0));
        modele.addAttribute("versLibres", new Lien("Voir les tâches non affectées", adresse(Vue.LIBRES)));
        modele.addAttribute(
                "suivant", page.suivant().map(c -> suite(choisie, c)).orElse(null));
        return "corbeille/liste";
    }

    /** What is already in hand comes first; with empty hands, what anyone may take. */
    private static Vue vue(String nom, Map<Vue, Integer> compteurs) {
        return Arrays.stream(Vue.values())
                .filter(v -> v.name().equalsIgnoreCase(nom))
                .findFirst()
                .orElse(compteurs.getOrDefault(Vue.MIENNES, 0) > 0 ? Vue.MIENNES : Vue.LIBRES);
    }

    private static List<Onglet> onglets(Vue choisie, Map<Vue, Integer> compteurs) {
        return Arrays.stream(Vue.values())
                .map(v -> new Onglet(v.libelle(), adresse(v), compteurs.getOrDefault(v, 0), v == choisie))
                .toList();
    }

    private static String adresse(Vue vue) {
        return "/corbeille?vue=" + vue.name().toLowerCase(Locale.ROOT);
    }

    private static String suite(Vue vue, Curseur curseur) {
        return adresse(vue) + "&apres=" + curseur.echeance().toEpochMilli() + "." + curseur.id();
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
}
