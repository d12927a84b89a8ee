package fr.academie.cap.inscription.web;

import fr.academie.cap.echeances.Dates;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.pieces.EtatPiece;
import fr.academie.cap.pieces.PieceVersee;
import fr.academie.cap.pieces.PiecesVersees;
import fr.academie.cap.web.Fiche.Document;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Les documents d'un dossier, tels qu'une page les énumère. */
@Component
public class DocumentsVerses {

    private static final int KILO = 1024;

    private final PiecesVersees pieces;
    private final Horloge horloge;

    public DocumentsVerses(PiecesVersees pieces, Horloge horloge) {
        this.pieces = pieces;
        this.horloge = horloge;
    }

    /** For the service: what can be read, and what it must know of the rest. */
    public List<Document> duDossier(CleMetier cle) {
        return pieces.duDossier(cle.texte()).stream()
                .filter(p -> p.etat() != EtatPiece.RETIREE)
                .map(p -> new Document(p.piece().libelle(), detail(p), lien(cle, p)))
                .toList();
    }

    private static @Nullable String lien(CleMetier cle, PieceVersee piece) {
        return piece.etat() == EtatPiece.SAINE ? "/dossiers/" + cle + "/pieces/" + piece.id() : null;
    }

    private String detail(PieceVersee piece) {
        var sort = switch (piece.etat()) {
            case SAINE -> piece.analysee() ? "" : " ; aucun antivirus ne l'a analysé";
            case EN_QUARANTAINE -> " ; analyse en cours";
            case REFUSEE -> " ; refusé par l'antivirus, effacé";
            case RETIREE, EFFACEE -> " ; effacé";
        };
        return description(piece) + sort;
    }

    /** « PDF, 2 pages, 340 ko, ordre 1, versé le 3 novembre 2026 à 14 h 05 ». */
    public String description(PieceVersee piece) {
        var quand = LocalDateTime.ofInstant(piece.verseeLe(), horloge.zone(piece.academie()));
        return piece.type() + (piece.pages() > 1 ? ", " + piece.pages() + " pages" : "") + ", "
                + Math.max(1, piece.taille() / KILO) + " ko, ordre " + piece.ordre() + ", versé le "
                + Dates.instant(quand);
    }
}
