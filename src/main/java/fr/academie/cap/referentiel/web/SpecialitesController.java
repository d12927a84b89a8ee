package fr.academie.cap.referentiel.web;

import fr.academie.cap.referentiel.AdministrationDuReferentiel;
import fr.academie.cap.referentiel.Specialites;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.web.ErreurDeChamp;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Les spécialités : en chercher une, lire tout ce que l'on en sait et depuis quand. */
@Controller
@RequestMapping("/referentiel/specialites")
class SpecialitesController {

    private static final int MONTREES = 100;

    private final AdministrationDuReferentiel administration;
    private final Specialites specialites;
    private final PageDeSpecialite page;

    SpecialitesController(AdministrationDuReferentiel administration, Specialites specialites, PageDeSpecialite page) {
        this.administration = administration;
        this.specialites = specialites;
        this.page = page;
    }

    @GetMapping
    String lister(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String session, Model modele) {
        administration.exiger();
        var annee = session.strip();
        var lisible = annee.isEmpty() || annee.matches("20\\d{2}");
        var trouvees = lisible
                ? specialites.chercher(
                        q, annee.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(annee)))
                : List.<fr.academie.cap.referentiel.Specialite>of();
        modele.addAttribute("onglets", page.onglets("/referentiel/specialites"));
        modele.addAttribute("q", q);
        modele.addAttribute("annee", session);
        modele.addAttribute("erreurs", Map.of());
        if (!lisible) {
            Refus.dire(
                    new ErreurDeChamp("session", "Écrivez une session de quatre chiffres, par exemple 2027."), modele);
        }
        modele.addAttribute(
                "legende",
                "Spécialités\u00a0: " + trouvees.size()
                        + (trouvees.size() > MONTREES ? ", les " + MONTREES + " premières" : ""));
        modele.addAttribute(
                "lignes",
                trouvees.stream().limit(MONTREES).map(PageDeSpecialite::ligne).toList());
        return "referentiel/specialites";
    }

    @GetMapping("/{code}")
    String montrer(@PathVariable String code, Model modele) {
        administration.exiger();
        var specialite = specialites.parCode(code).orElseThrow(Introuvable::new);
        modele.addAttribute("onglets", page.onglets("/referentiel/specialites"));
        page.remplir(specialite, modele);
        return "referentiel/specialite";
    }
}
