package fr.academie.cap.web.pages;

import fr.academie.cap.web.CalendriersPublics;
import fr.academie.cap.web.CalendriersPublics.Calendrier;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Accueil et pages obligatoires, ouvertes à tous. */
@Controller
public class PagesCommunes {

    private final DeclarationAccessibilite declaration;
    private final Exploitant exploitant;
    private final Conservation conservation;
    private final ObjectProvider<CalendriersPublics> calendriers;

    PagesCommunes(
            DeclarationAccessibilite declaration,
            Exploitant exploitant,
            Conservation conservation,
            ObjectProvider<CalendriersPublics> calendriers) {
        this.declaration = declaration;
        this.exploitant = exploitant;
        this.conservation = conservation;
        this.calendriers = calendriers;
    }

    @GetMapping("/")
    String accueil(Model modele) {
        modele.addAttribute("calendriers", calendriers());
        return "public/accueil";
    }

    @GetMapping("/aide")
    String aide(Model modele) {
        modele.addAttribute("calendriers", calendriers());
        return "public/aide";
    }

    private List<Calendrier> calendriers() {
        return calendriers.stream().flatMap(c -> c.calendriers().stream()).toList();
    }

    @GetMapping("/accessibilite")
    String accessibilite(Model modele) {
        modele.addAttribute("declaration", declaration);
        return "public/accessibilite";
    }

    @GetMapping("/mentions-legales")
    String mentionsLegales(Model modele) {
        modele.addAttribute("exploitant", exploitant);
        return "public/mentions-legales";
    }

    @GetMapping("/donnees-personnelles")
    String donneesPersonnelles(Model modele) {
        modele.addAttribute("exploitant", exploitant);
        modele.addAttribute("conservation", conservation);
        return "public/donnees-personnelles";
    }
}
