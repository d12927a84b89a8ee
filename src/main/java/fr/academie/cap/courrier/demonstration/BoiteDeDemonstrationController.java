package fr.academie.cap.courrier.demonstration;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.socle.Introuvable;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Écrans de la boîte aux lettres de démonstration : n'existe pas hors de la démonstration. */
@Controller
@ConditionalOnProperty(name = "cap.courriel.mode", havingValue = "demo")
class BoiteDeDemonstrationController {

    // The HTML of a mail is shown as a mail reader would: nothing runs, nothing is fetched.
    private static final String BAC_A_SABLE =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

    private final BoiteDeDemonstration boite;

    BoiteDeDemonstrationController(BoiteDeDemonstration boite) {
        this.boite = boite;
    }

    @GetMapping("/demo/courriels")
    String lister(
            @RequestParam(defaultValue = "") String adresse,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long avant,
            Model modele) {
        var recus = boite.lister(adresse.strip(), avant);
        modele.addAttribute("recus", recus);
        modele.addAttribute("adresse", adresse.strip());
        modele.addAttribute("zone", Horloge.PARIS);
        if (recus.size() == BoiteDeDemonstration.PAGE) {
            modele.addAttribute("avant", recus.get(recus.size() - 1).id());
        }
        return "courrier/boite";
    }

    @GetMapping("/demo/courriels/{id}")
    String lire(@PathVariable long id, Model modele) {
        modele.addAttribute("id", id);
        modele.addAttribute("message", MessageLu.de(boite.contenu(id)));
        return "courrier/message";
    }

    @GetMapping("/demo/courriels/{id}/html")
    ResponseEntity<byte[]> html(@PathVariable long id) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", BAC_A_SABLE)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(MessageLu.de(boite.contenu(id)).html().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/demo/courriels/{id}/pieces/{rang}")
    ResponseEntity<byte[]> piece(@PathVariable long id, @PathVariable int rang) {
        var pieces = MessageLu.de(boite.contenu(id)).pieces();
        if (rang < 0 || rang >= pieces.size()) {
            throw new Introuvable();
        }
        var piece = pieces.get(rang);
        return telecharger(piece.nom(), piece.type(), piece.octets());
    }

    @GetMapping("/demo/courriels/{id}/source")
    ResponseEntity<byte[]> source(@PathVariable long id) {
        return telecharger("courriel-" + id + ".eml", "message/rfc822", boite.contenu(id));
    }

    private static ResponseEntity<byte[]> telecharger(String nom, String type, byte[] octets) {
        var disposition = ContentDisposition.attachment()
                .filename(nom, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(MediaType.parseMediaType(type))
                .body(octets);
    }
}
