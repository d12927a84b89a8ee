package fr.academie.cap.web.federation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Ce qu'une page dit du fournisseur d'identité : son bouton s'il est allumé, et pourquoi l'on n'est pas entré. */
@Component
public class Invitation {

    /** @param aPropos page that explains the provider, possibly empty */
    public record Bouton(String nom, String depart, String aPropos) {}

    private final ReglagesDIdentite reglages;

    Invitation(ReglagesDIdentite reglages) {
        this.reglages = reglages;
    }

    /** Adds « federe », and « federeEchec » after a failure; nothing when the slot is off. */
    public void presenter(Usage usage, HttpServletRequest requete, Model modele) {
        reglages.de(usage).ifPresent(f -> {
            modele.addAttribute("federe", new Bouton(f.nom(), usage.depart(), f.aPropos()));
            var dit = String.valueOf(requete.getParameter("identite"));
            Arrays.stream(Echec.values())
                    .filter(e -> e.parametre().equals(dit))
                    .findFirst()
                    .ifPresent(e -> modele.addAttribute("federeEchec", e.phrase(f.nom())));
        });
    }
}
