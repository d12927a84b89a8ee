package fr.academie.cap.pieces;

import fr.academie.cap.pieces.fichier.TypeDeFichier;
import fr.academie.cap.referentiel.PieceJustificative;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Un document versé, sans ses octets.
 *
 * @param dossier business key of the dossier
 * @param ordre version of the dossier it was handed in with
 * @param nom name the candidate's device gave to the file, cleaned
 * @param taille bytes kept
 * @param analysee whether an antivirus has looked at it
 * @param motif why it was refused
 */
public record PieceVersee(
        UUID id,
        String academie,
        String dossier,
        int ordre,
        PieceJustificative piece,
        String nom,
        TypeDeFichier type,
        int taille,
        int pages,
        EtatPiece etat,
        boolean analysee,
        Optional<String> motif,
        Instant verseeLe) {}
