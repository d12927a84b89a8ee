package fr.academie.cap.web.pages;

import fr.academie.cap.socle.Introuvable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Les modèles de processus, pour les dessiner dans la page d'un dossier : ils ne contiennent aucune donnée. */
@Controller
class SchemaController {

    @GetMapping("/processus/{piece:[a-z-]+}/{nom:[a-z-]+}.bpmn")
    ResponseEntity<Resource> modele(@PathVariable String piece, @PathVariable String nom) {
        var modele = new ClassPathResource("processes/" + piece + "/" + nom + ".bpmn");
        if (!modele.exists()) {
            throw new Introuvable();
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(modele);
    }
}
