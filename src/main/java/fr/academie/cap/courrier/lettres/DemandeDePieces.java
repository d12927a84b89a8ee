package fr.academie.cap.courrier.lettres;

import java.util.List;

/** Pièces qui manquent au dossier et délai pour les fournir (CRPA, article L114-5). */
public record DemandeDePieces(EnTete enTete, List<PieceAttendue> pieces, Retour retour) implements Lettre {

    public DemandeDePieces {
        pieces = List.copyOf(pieces);
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("une demande de pièces nomme au moins une pièce");
        }
    }

    @Override
    public String modele() {
        return "demande-de-pieces";
    }

    @Override
    public String titre() {
        return pieces.size() == 1
                ? "Votre dossier est incomplet\u00A0: une pièce manque"
                : "Votre dossier est incomplet\u00A0: " + pieces.size() + " pièces manquent";
    }
}
