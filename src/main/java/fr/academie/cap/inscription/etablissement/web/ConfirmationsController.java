package fr.academie.cap.inscription.etablissement.web;

import fr.academie.cap.inscription.etablissement.ConfirmationsASigner;
import fr.academie.cap.inscription.saisie.Candidature;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Les confirmations à imprimer et à faire signer. */
@Controller
@RequestMapping("/etablissement/{uai}")
class ConfirmationsController {

    /** @param lot from 1 */
    public record Document(int lot, int premiere, int derniere) {}

    /** One speciality and how many of its confirmations await a signature. */
    public record Rangee(String code, String specialite, int nombre) {}

    private final Portail portail;
    private final ConfirmationsASigner confirmations;
    private final LignesDEleves lignes;

    ConfirmationsController(Portail portail, ConfirmationsASigner confirmations, LignesDEleves lignes) {
        this.portail = portail;
        this.confirmations = confirmations;
        this.lignes = lignes;
    }

    @GetMapping("/confirmations")
    String montrer(@PathVariable String uai, Model modele) {
        var espace = portail.ouvrir(uai, modele);
        var rangees = confirmations.compter(espace).stream()
                .map(p -> new Rangee(
                        Candidature.codeAffiche(p.specialite()), lignes.specialite(p.specialite()), p.nombre()))
                .toList();
        var total = rangees.stream().mapToInt(Rangee::nombre).sum();
        modele.addAttribute("rangees", rangees);
        modele.addAttribute("total", total);
        modele.addAttribute("documents", documents(total));
        return "etablissement/confirmations";
    }

    @GetMapping("/confirmations.pdf")
    ResponseEntity<byte[]> imprimer(@PathVariable String uai, @RequestParam(defaultValue = "1") String lot) {
        var espace = portail.ouvrir(uai);
        var rang = lot.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(lot) : 1;
        return Telechargement.pdf(
                "confirmations-" + espace.uai() + "-" + espace.session() + "-" + rang + ".pdf",
                confirmations.composer(espace, rang));
    }

    private static List<Document> documents(int total) {
        var taille = ConfirmationsASigner.LOT;
        return IntStream.rangeClosed(1, (total + taille - 1) / taille)
                .mapToObj(lot -> new Document(lot, (lot - 1) * taille + 1, Math.min(lot * taille, total)))
                .toList();
    }
}
