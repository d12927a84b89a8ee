package fr.academie.cap.simulateurs.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** L'entrée des simulateurs. */
@Controller
class SimulateursController {

    @GetMapping("/simulateurs")
    String accueil() {
        return "simulateurs/accueil";
    }
}
