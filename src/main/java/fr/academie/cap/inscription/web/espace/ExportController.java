package fr.academie.cap.inscription.web.espace;

import fr.academie.cap.inscription.suivi.ExportDesDonnees;
import fr.academie.cap.inscription.web.DossierOuvert;
import fr.academie.cap.socle.Introuvable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** « Exporter mes données » : une archive du seul dossier ouvert, jamais gardée en chemin. */
@Controller
class ExportController {

    private final ExportDesDonnees export;
    private final ArchiveDesDonnees archive;

    ExportController(ExportDesDonnees export, ArchiveDesDonnees archive) {
        this.export = export;
        this.archive = archive;
    }

    @PostMapping("/inscription/dossier/export")
    void exporter(HttpServletRequest requete, HttpServletResponse reponse) throws IOException {
        var ouvert = DossierOuvert.lire(requete).orElseThrow(Introuvable::new);
        var donnees = export.preparer(ouvert.academie(), ouvert.id());
        reponse.setContentType("application/zip");
        reponse.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        reponse.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("mes-donnees-cap.zip")
                        .build()
                        .toString());
        archive.ecrire(donnees, reponse.getOutputStream());
    }
}
