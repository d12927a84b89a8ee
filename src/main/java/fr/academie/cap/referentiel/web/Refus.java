package fr.academie.cap.referentiel.web;

import fr.academie.cap.web.ErreurDeChamp;
import fr.academie.cap.web.PorteErreurs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.ui.Model;

/** Pourquoi une saisie est refusée, dit en tête de page et à son champ. */
record Refus(List<ErreurDeChamp> erreursDeChamp) implements PorteErreurs {

    static void dire(ErreurDeChamp erreur, Model modele) {
        modele.addAttribute("refus", new Refus(List.of(erreur)));
        modele.addAttribute(
                "erreurs", Map.of(Objects.requireNonNullElse(erreur.ancre(), ""), List.of(erreur.message())));
    }
}
