package fr.academie.cap.inscription.web.espace;

import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.inscription.consultation.HistoriqueDesVersions;
import fr.academie.cap.inscription.web.DossierOuvert;
import fr.academie.cap.socle.Introuvable;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Les versions d'un dossier, pour son candidat et pour le service : lesquelles, et ce qui les sépare. */
@Controller
class VersionsController {

    private final HistoriqueDesVersions historique;
    private final EcranDesVersions ecran;
    private final ActeurCourant acteurs;

    VersionsController(HistoriqueDesVersions historique, EcranDesVersions ecran, ActeurCourant acteurs) {
        this.historique = historique;
        this.ecran = ecran;
        this.acteurs = acteurs;
    }

    @GetMapping("/inscription/dossier/versions")
    String duCandidat(
            @RequestParam(required = false) @Nullable String de,
            @RequestParam(required = false) @Nullable String a,
            HttpServletRequest requete,
            Model modele) {
        var ouvert = DossierOuvert.lire(requete);
        if (ouvert.isEmpty()) {
            return "redirect:/inscription/connexion";
        }
        ecran.montrer(
                historique.pourLeCandidat(ouvert.get().academie(), ouvert.get().id()), de, a, modele);
        return "inscription/versions";
    }

    @GetMapping("/dossiers/{cle}/versions")
    String duService(
            @PathVariable String cle,
            @RequestParam(required = false) @Nullable String de,
            @RequestParam(required = false) @Nullable String a,
            Model modele) {
        ecran.montrer(historique.pourLeService(cle, acteurs.agent().orElseThrow(Introuvable::new)), de, a, modele);
        modele.addAttribute("cle", cle);
        return "dossier/versions";
    }
}
