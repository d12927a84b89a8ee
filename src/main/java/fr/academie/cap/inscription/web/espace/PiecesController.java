package fr.academie.cap.inscription.web.espace;

import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.inscription.consultation.PiecesEnLigne;
import fr.academie.cap.inscription.web.DocumentsVerses;
import fr.academie.cap.inscription.web.DossierOuvert;
import fr.academie.cap.inscription.web.Parcours;
import fr.academie.cap.inscription.web.Refus;
import fr.academie.cap.pieces.PieceVersee;
import fr.academie.cap.referentiel.PieceJustificative;
import fr.academie.cap.referentiel.PiecesJustificatives.PieceDemandee;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.RefusMetier;
import fr.academie.cap.web.Choix;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;

/** Les documents versés en ligne : le candidat les envoie et les retire, le service les lit. */
@Controller
class PiecesController {

    private static final String PAGE = "/inscription/dossier/pieces";

    /** @param piece constant of {@link PieceJustificative} */
    record FormulairePiece(String piece, @Nullable MultipartFile fichier) {

        static final FormulairePiece VIDE = new FormulairePiece("", null);

        FormulairePiece {
            piece = piece == null ? "" : piece;
        }

        String nom() {
            return fichier == null
                    ? ""
                    : Optional.ofNullable(fichier.getOriginalFilename()).orElse("");
        }

        byte[] octets() throws IOException {
            return fichier == null ? new byte[0] : fichier.getBytes();
        }
    }

    /** A document as the candidate reads it. */
    public record Ligne(UUID id, String libelle, String etat, String description, boolean presente) {}

    private final PiecesEnLigne pieces;
    private final DocumentsVerses documents;
    private final ActeurCourant acteurs;

    PiecesController(PiecesEnLigne pieces, DocumentsVerses documents, ActeurCourant acteurs) {
        this.pieces = pieces;
        this.documents = documents;
        this.acteurs = acteurs;
    }

    @GetMapping(PAGE)
    String montrer(HttpServletRequest requete, Model modele) {
        var ouvert = DossierOuvert.lire(requete);
        if (ouvert.isEmpty()) {
            return DossierOuvert.CONNEXION;
        }
        modele.addAttribute(Parcours.ECRAN, FormulairePiece.VIDE);
        return page(ouvert.get(), modele);
    }

    @PostMapping(PAGE)
    String verser(
            @ModelAttribute(Parcours.ECRAN) FormulairePiece saisi,
            BindingResult erreurs,
            HttpServletRequest requete,
            Model modele)
            throws IOException {
        Refus.exigerLisible(erreurs);
        var ouvert = DossierOuvert.lire(requete);
        if (ouvert.isEmpty()) {
            return DossierOuvert.CONNEXION;
        }
        var piece = Arrays.stream(PieceJustificative.values())
                .filter(p -> p.name().equals(saisi.piece()))
                .findFirst();
        if (piece.isEmpty()) {
            erreurs.rejectValue("piece", "CAP-PCE-025", "Dites de quel document il s'agit.");
            return page(ouvert.get(), modele);
        }
        try {
            pieces.verser(ouvert.get().academie(), ouvert.get().id(), piece.get(), saisi.nom(), saisi.octets());
        } catch (RefusMetier refus) {
            refus.champ()
                    .ifPresentOrElse(
                            champ -> erreurs.rejectValue(champ, refus.code(), refus.phrase()),
                            () -> erreurs.reject(refus.code(), refus.phrase()));
            return page(ouvert.get(), modele);
        }
        return "redirect:" + PAGE + "?recu";
    }

    @PostMapping(PAGE + "/{id}/retrait")
    String retirer(@PathVariable UUID id, HttpServletRequest requete) {
        var ouvert = DossierOuvert.lire(requete);
        if (ouvert.isEmpty()) {
            return DossierOuvert.CONNEXION;
        }
        pieces.retirer(ouvert.get().academie(), ouvert.get().id(), id);
        return "redirect:" + PAGE + "?retire";
    }

    /** Never shown in the page: the browser saves it, whatever it is. */
    @GetMapping("/dossiers/{cle}/pieces/{id}")
    ResponseEntity<byte[]> lire(@PathVariable String cle, @PathVariable UUID id) {
        var document = pieces.lire(cle, id, acteurs.agent().orElseThrow(Introuvable::new));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.piece().type().mime()))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.piece().nom(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(document.octets());
    }

    private String page(DossierOuvert ouvert, Model modele) {
        var etat = pieces.etat(ouvert.academie(), ouvert.id());
        modele.addAttribute("numero", etat.numero().toString());
        modele.addAttribute("ouvert", etat.ouvert());
        modele.addAttribute(
                "choix", etat.attendues().stream().map(PiecesController::choix).toList());
        modele.addAttribute("versees", etat.versees().stream().map(this::ligne).toList());
        return "inscription/pieces";
    }

    private Ligne ligne(PieceVersee piece) {
        return new Ligne(
                piece.id(),
                piece.piece().libelle(),
                piece.etat().libelle(),
                piece.nom() + " (" + documents.description(piece) + ")",
                piece.etat().presente());
    }

    private static Choix choix(PieceDemandee demandee) {
        return new Choix(
                demandee.piece().name(),
                demandee.piece().libelle() + (demandee.obligatoire() ? "" : " (si vous êtes concerné(e))"),
                demandee.motif());
    }
}
