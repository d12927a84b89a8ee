package fr.academie.cap.referentiel.web;

import fr.academie.cap.referentiel.importation.Imports;
import fr.academie.cap.referentiel.importation.Nomenclature;
import fr.academie.cap.socle.RefusMetier;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
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

/** Les imports : déposer, lire le compte rendu de l'essai, appliquer exactement ce fichier. */
@Controller
@RequestMapping("/referentiel/imports")
class ImportsController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Imports imports;
    private final PageDesImports page;

    ImportsController(Imports imports, PageDesImports page) {
        this.imports = imports;
        this.page = page;
    }

    @GetMapping
    String lister(Model modele) {
        page.lister("", modele);
        return "referentiel/imports";
    }

    @PostMapping
    String deposer(
            @RequestParam(defaultValue = "") String nomenclature,
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            HttpServletResponse reponse,
            Model modele) {
        try {
            var choisie = nomenclature(nomenclature)
                    .orElseThrow(() ->
                            new RefusMetier("CAP-REF-001", "Dites ce que contient le fichier.", "nomenclature", null));
            if (fichier == null || nom(fichier).isEmpty()) {
                throw new RefusMetier("CAP-REF-001", "Choisissez un fichier CSV sur votre poste.", "fichier", null);
            }
            return "redirect:/referentiel/imports/" + imports.deposer(choisie, nom(fichier), source(fichier));
        } catch (RefusMetier refus) {
            reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.lister(nomenclature, modele);
            page.refuser(refus, modele);
            return "referentiel/imports";
        }
    }

    @GetMapping("/{id}")
    String montrer(@PathVariable long id, Model modele) {
        page.montrer(id, modele);
        return "referentiel/import";
    }

    @PostMapping("/{id}/application")
    String appliquer(
            @PathVariable long id, @RequestParam(defaultValue = "") String empreinte, RedirectAttributes suite) {
        var rapport = imports.appliquer(id, empreinte);
        suite.addFlashAttribute("succes", "le fichier est appliqué. " + rapport.bilan() + ".");
        return "redirect:/referentiel/imports/" + id;
    }

    @GetMapping("/{id}/rapport.csv")
    ResponseEntity<byte[]> rapport(@PathVariable long id) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("compte-rendu-import-" + id + ".csv")
                                .build()
                                .toString())
                .body(imports.rapport(id));
    }

    private static Optional<Nomenclature> nomenclature(String lue) {
        return Arrays.stream(Nomenclature.values())
                .filter(possible -> possible.name().equals(lue))
                .findFirst();
    }

    /** Some browsers send a whole path. */
    private static String nom(MultipartFile fichier) {
        var nom = Optional.ofNullable(fichier.getOriginalFilename()).orElse("");
        var court =
                nom.replaceFirst(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return court.length() > 200 ? court.substring(court.length() - 200) : court;
    }

    private static Supplier<InputStream> source(MultipartFile fichier) {
        return () -> {
            try {
                return fichier.getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
