package fr.academie.cap.web.pages;

import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.acces.AdresseReseau;
import fr.academie.cap.identite.acces.Essais;
import fr.academie.cap.web.federation.Invitation;
import fr.academie.cap.web.federation.Usage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** L'entrée des services ; l'envoi lui-même est reçu par la chaîne de sécurité. */
@Controller
class ConnexionController {

    /** An account as the page names it, its roles in words. */
    public record Compte(String id, String nom, List<String> titres) {}

    private final ComptesAffiches comptes;

    private final Essais essais;

    private final Invitation invitation;

    ConnexionController(ComptesAffiches comptes, Essais essais, Invitation invitation) {
        this.comptes = comptes;
        this.essais = essais;
        this.invitation = invitation;
    }

    @GetMapping("/connexion")
    String connexion(
            @RequestParam(required = false) @Nullable String echec,
            @RequestParam(required = false) @Nullable String sortie,
            @RequestParam(required = false) @Nullable String captcha,
            @RequestParam(required = false) @Nullable String attente,
            HttpServletRequest requete,
            Model modele) {
        modele.addAttribute("captchaManque", captcha != null);
        modele.addAttribute("attente", attente != null);
        modele.addAttribute(
                "captcha",
                captcha != null || attente != null || essais.captchaAttendu(AdresseReseau.de(requete.getRemoteAddr())));
        modele.addAttribute("echec", echec != null);
        modele.addAttribute("sortie", sortie != null);
        modele.addAttribute(
                "comptes", comptes.lister().stream().map(this::compte).toList());
        modele.addAttribute("motDePasse", comptes.motDePasse());
        invitation.presenter(Usage.AGENTS, requete, modele);
        return "public/connexion";
    }

    private Compte compte(Agent agent) {
        var titres = agent.titres().stream()
                .sorted(Comparator.comparing(Agent.Titre::role)
                        .thenComparing(Agent.Titre::academie)
                        .thenComparing(Agent.Titre::etablissement))
                .map(t -> t.role().libelle() + comptes.lieu(t.academie()) + chez(t.etablissement()))
                .toList();
        return new Compte(agent.id(), agent.nomComplet(), titres);
    }

    private static String chez(String etablissement) {
        return etablissement.isEmpty() ? "" : ", établissement " + etablissement;
    }
}
