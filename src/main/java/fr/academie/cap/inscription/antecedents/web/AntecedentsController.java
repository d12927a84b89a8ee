package fr.academie.cap.inscription.antecedents.web;

import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.inscription.antecedents.RepriseParFichier;
import fr.academie.cap.referentiel.importation.RapportCsv;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.RefusMetier;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reprendre les inscriptions de l'application précédente : déposer, lire le compte rendu de l'essai, appliquer. */
@Controller
@RequestMapping("/inscriptions-anterieures")
class AntecedentsController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final RepriseParFichier reprises;
    private final PageDesReprises page;
    private final ActeurCourant acteurs;

    AntecedentsController(RepriseParFichier reprises, PageDesReprises page, ActeurCourant acteurs) {
        this.reprises = reprises;
        this.page = page;
        this.acteurs = acteurs;
    }

    @GetMapping
    String lister(Model modele) {
        page.lister(agent(), "", modele);
        return "antecedents/liste";
    }

    /** The académie is asked only of who heads several. */
    @PostMapping
    String deposer(
            @RequestParam(defaultValue = "") String academie,
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            HttpServletResponse reponse,
            Model modele)
            throws IOException {
        var agent = agent();
        try {
            var siennes = reprises.academies(agent);
            var choisie = siennes.size() == 1 ? siennes.get(0) : academie;
            if (!siennes.contains(choisie)) {
                throw new RefusMetier("CAP-INS-132", "Choisissez l'académie dont parle ce fichier.", "academie", null);
            }
            var nom = fichier == null
                    ? ""
                    : Optional.ofNullable(fichier.getOriginalFilename()).orElse("");
            if (fichier == null || nom.isBlank()) {
                throw new RefusMetier("CAP-INS-130", "Choisissez un fichier CSV sur votre poste.", "fichier", null);
            }
            return "redirect:/inscriptions-anterieures/" + reprises.essayer(agent, choisie, nom, fichier.getBytes());
        } catch (RefusMetier refus) {
            reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.lister(agent, academie, modele);
            page.refuser(refus, modele);
            return "antecedents/liste";
        }
    }

    @GetMapping("/{id}")
    String montrer(@PathVariable String id, Model modele) {
        page.montrer(reprises.ouvrir(agent(), lire(id)), modele);
        return "antecedents/rapport";
    }

    @PostMapping("/{id}/application")
    String appliquer(
            @PathVariable String id, @RequestParam(defaultValue = "") String empreinte, RedirectAttributes suite) {
        var faite = reprises.appliquer(agent(), lire(id), empreinte);
        suite.addFlashAttribute(
                "succes", "le fichier est appliqué. " + faite.rapport().bilan() + ".");
        return "redirect:/inscriptions-anterieures/" + faite.id();
    }

    @GetMapping("/{id}/rapport.csv")
    ResponseEntity<byte[]> rapport(@PathVariable String id) {
        var deposee = reprises.ouvrir(agent(), lire(id));
        var sortie = new ByteArrayOutputStream();
        RapportCsv.ecrire(deposee.rapport(), sortie);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("compte-rendu-" + deposee.id() + ".csv")
                                .build()
                                .toString())
                .body(sortie.toByteArray());
    }

    private Agent agent() {
        return acteurs.agent().orElseThrow(Introuvable::new);
    }

    private static UUID lire(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new Introuvable();
        }
    }
}
