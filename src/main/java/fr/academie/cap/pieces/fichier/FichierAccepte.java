package fr.academie.cap.pieces.fichier;

/**
 * Un fichier examiné, tel qu'on le garde : une image est réécrite, donc sans position ni appareil.
 *
 * @param nom cleaned name, with the extension of what it is
 * @param octets what is kept
 */
@SuppressWarnings("ArrayRecordComponent")
public record FichierAccepte(String nom, TypeDeFichier type, int pages, byte[] octets) {}
