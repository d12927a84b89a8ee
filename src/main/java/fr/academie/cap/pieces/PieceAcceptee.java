package fr.academie.cap.pieces;

import fr.academie.cap.referentiel.PieceJustificative;

/**
 * Un document est sorti sain de la quarantaine ; publié dans la transaction qui le dit.
 *
 * @param dossier business key
 * @param ordre version of the dossier it was handed in with
 */
public record PieceAcceptee(String academie, String dossier, int ordre, PieceJustificative piece) {}
