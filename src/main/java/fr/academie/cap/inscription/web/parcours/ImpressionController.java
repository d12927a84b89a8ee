package fr.academie.cap.inscription.web.parcours;

import fr.academie.cap.courrier.Lettres;
import fr.academie.cap.courrier.lettres.Lettre;
import fr.academie.cap.inscription.brouillon.Brouillon;
import fr.academie.cap.inscription.brouillon.Brouillons;
import fr.academie.cap.inscription.courriers.RenduInscription;
import fr.academie.cap.inscription.web.CookieBrouillon;
import fr.academie.cap.inscription.web.DossierOuvert;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.Introuvable;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** « Imprimer » : le récapitulatif du dossier que ce navigateur vient de valider ou a ouvert. */
@Controller
class ImpressionController {

    private final Brouillons brouillons;
    private final RenduInscription rendu;
    private final Lettres lettres;

    ImpressionController(Brouillons brouillons, RenduInscription rendu, Lettres lettres) {
        this.brouillons = brouillons;
        this.rendu = rendu;
        this.lettres = lettres;
    }

    @GetMapping("/inscription/recapitulatif.pdf")
    ResponseEntity<byte[]> recapitulatif(HttpServletRequest requete) {
        var lettre = deLaSession(requete).or(() -> duBrouillon(requete)).orElseThrow(Introuvable::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(lettre.nomDeFichier())
                                .build()
                                .toString())
                .body(lettres.composer(lettre));
    }

    private Optional<Lettre> deLaSession(HttpServletRequest requete) {
        return DossierOuvert.lire(requete).flatMap(d -> rendu.recapitulatif(d.academie(), d.id()));
    }

    /** Only a draft that has got its number has something to print. */
    private Optional<Lettre> duBrouillon(HttpServletRequest requete) {
        return CookieBrouillon.lire(requete).flatMap(brouillons::parJeton).flatMap(this::valide);
    }

    private Optional<Lettre> valide(Brouillon brouillon) {
        return brouillon
                .numeroRendu()
                .flatMap(
                        n -> rendu.recapitulatif(new CleMetier(brouillon.academie(), brouillon.session(), n.numero())));
    }
}
