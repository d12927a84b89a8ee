package fr.academie.cap.inscription.web.campagne;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.campagne.AdministrationDesCampagnes;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.socle.ClesIdempotence;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.RefusMetier;
import fr.academie.cap.web.Choix;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Préparer une campagne, changer ses réglages. */
@Controller
@RequestMapping("/campagnes")
class ReglagesController {

    private static final int SESSIONS_PROPOSEES = 3;

    private final AdministrationDesCampagnes campagnes;
    private final CampagneAffichee affichage;
    private final ClesIdempotence cles;
    private final Horloge horloge;

    ReglagesController(
            AdministrationDesCampagnes campagnes, CampagneAffichee affichage, ClesIdempotence cles, Horloge horloge) {
        this.campagnes = campagnes;
        this.affichage = affichage;
        this.cles = cles;
        this.horloge = horloge;
    }

    @GetMapping("/nouvelle")
    String preparer(Model modele) {
        var academie = academies().get(0).valeur();
        var precedente = campagnes.de(affichage.agent()).stream()
                .filter(c -> c.academie().equals(academie))
                .findFirst();
        var session = precedente
                .map(c -> c.session() + 1)
                .orElseGet(() -> horloge.aujourdhui(academie).plusMonths(6).getYear());
        modele.addAttribute("reglages", ReglagesTapes.apres(precedente, academie, session));
        return page(Optional.empty(), cles.nouvelle(), modele);
    }

    @PostMapping("/nouvelle")
    String preparer(
            @ModelAttribute("reglages") ReglagesTapes tapes,
            BindingResult erreurs,
            @RequestParam(defaultValue = "") String cle,
            HttpServletResponse reponse,
            Model modele,
            RedirectAttributes suite) {
        var academie = tapes.academie();
        if (academies().stream().noneMatch(a -> a.valeur().equals(academie))) {
            throw new Introuvable();
        }
        var session = session(tapes.session(), erreurs);
        var voulue = tapes.lire(academie, session.orElse(0), affichage.dates(academie, erreurs), erreurs);
        voulue.ifPresent(c -> CampagneAffichee.porter(campagnes.examinerNouvelle(c), erreurs));
        if (!erreurs.hasErrors()) {
            essayer(voulue.orElseThrow(), cle, erreurs);
        }
        if (erreurs.hasErrors()) {
            reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(Optional.empty(), cle, modele);
        }
        var campagne = voulue.orElseThrow();
        suite.addFlashAttribute(
                "succes",
                "la campagne de la session " + campagne.session() + " est prête ; elle ouvrira le "
                        + affichage.moment(academie, campagne.ouverture()) + ".");
        return "redirect:/campagnes/" + CampagneAffichee.cle(campagne);
    }

    @GetMapping("/{campagne}/reglages")
    String regler(@PathVariable("campagne") String demandee, Model modele) {
        var campagne = affichage.ouvrir(demandee);
        modele.addAttribute("reglages", ReglagesTapes.de(campagne, horloge.zone(campagne.academie())));
        return page(Optional.of(campagne), cles.nouvelle(), modele);
    }

    @PostMapping("/{campagne}/reglages")
    String regler(
            @PathVariable("campagne") String demandee,
            @ModelAttribute("reglages") ReglagesTapes tapes,
            BindingResult erreurs,
            @RequestParam(defaultValue = "") String cle,
            HttpServletResponse reponse,
            Model modele,
            RedirectAttributes suite) {
        var connue = affichage.ouvrir(demandee);
        var voulue =
                tapes.lire(connue.academie(), connue.session(), affichage.dates(connue.academie(), erreurs), erreurs);
        if (voulue.isPresent() && voulue.get().verrou() == connue.verrou()) {
            CampagneAffichee.porter(campagnes.examiner(voulue.get()), erreurs);
        }
        if (erreurs.hasErrors()) {
            reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(Optional.of(connue), cle, modele);
        }
        campagnes.regler(voulue.orElseThrow(), affichage.agent(), cle);
        suite.addFlashAttribute("succes", "les réglages de la campagne sont enregistrés.");
        return "redirect:/campagnes/" + demandee;
    }

    /** Two agents on the same campaign: nothing of the second is kept, and the page says so. */
    @ExceptionHandler(OptimisticLockingFailureException.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String modifiee() {
        return "campagne/modifiee";
    }

    private Optional<Integer> session(String tapee, BindingResult erreurs) {
        if (sessions().stream().noneMatch(s -> s.valeur().equals(tapee))) {
            erreurs.rejectValue("session", "CAP-CPG-034", "Choisissez la session dans la liste.");
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(tapee));
    }

    /** A refusal about a field of the page is shown there; any other keeps its own page. */
    private void essayer(Campagne campagne, String cle, BindingResult erreurs) {
        try {
            campagnes.preparer(campagne, affichage.agent(), cle);
        } catch (RefusMetier refus) {
            if (refus.champ().filter("session"::equals).isEmpty()) {
                throw refus;
            }
            erreurs.rejectValue("session", refus.code(), refus.phrase());
        }
    }

    private String page(Optional<Campagne> campagne, String cle, Model modele) {
        var ouverte = campagne.filter(c -> !horloge.maintenant().isBefore(c.ouverture()));
        modele.addAttribute("cle", cle);
        modele.addAttribute("ligne", campagne.map(affichage::ligne).orElse(null));
        modele.addAttribute("ouverte", ouverte.isPresent());
        modele.addAttribute("academies", academies());
        modele.addAttribute("sessions", sessions());
        modele.addAttribute(
                "modes",
                ReglagesTapes.modes().stream()
                        .map(m -> Choix.de(
                                m.name(),
                                Character.toUpperCase(m.libelle().charAt(0))
                                        + m.libelle().substring(1)))
                        .toList());
        modele.addAttribute(
                "heure", campagne.map(c -> horloge.heureDe(c.academie())).orElseGet(() -> heures(academies())));
        return "campagne/reglages";
    }

    /** One académie in most offices: its own hour; several: said for what it is. */
    private String heures(List<Choix> academies) {
        return academies.stream()
                                .map(a -> horloge.heureDe(a.valeur()))
                                .distinct()
                                .count()
                        == 1
                ? horloge.heureDe(academies.get(0).valeur())
                : "heure de l’académie choisie";
    }

    private List<Choix> academies() {
        var agent = affichage.agent();
        var siennes = agent.academies().stream()
                .filter(a -> AdministrationDesCampagnes.decide(agent, a))
                .map(a -> Choix.de(a, affichage.intitule(a)))
                .toList();
        if (siennes.isEmpty()) {
            throw new Introuvable();
        }
        return siennes;
    }

    private List<Choix> sessions() {
        var annee = horloge.aujourdhui(Horloge.PARIS).getYear();
        return IntStream.range(annee, annee + SESSIONS_PROPOSEES)
                .mapToObj(String::valueOf)
                .map(s -> Choix.de(s, s))
                .toList();
    }
}
