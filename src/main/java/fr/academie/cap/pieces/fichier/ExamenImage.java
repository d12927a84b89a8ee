package fr.academie.cap.pieces.fichier;

import fr.academie.cap.pieces.fichier.FichierRefuse.Motif;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;

/** Une image est redessinée : ce qui n'est pas des points disparaît, l'orientation est appliquée. */
final class ExamenImage {

    private static final long POINTS_MAX = 24_000_000;

    /** A sheet of paper stays legible well below this. */
    private static final int COTE_GARDE = 3_500;

    private static final double QUALITE = 0.85;

    private ExamenImage() {}

    static byte[] reecrire(byte[] octets, TypeDeFichier type) throws IOException {
        var cote = mesurer(octets);
        var sortie = new ByteArrayOutputStream();
        try {
            Thumbnails.of(new ByteArrayInputStream(octets))
                    .scale(Math.min(1.0, (double) COTE_GARDE / cote))
                    .outputFormat(type.extension())
                    .outputQuality(QUALITE)
                    .toOutputStream(sortie);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException(e);
        }
        if (sortie.size() > ExamenDuFichier.TAILLE_MAX) {
            throw new FichierRefuse(Motif.TROP_LOURD);
        }
        return sortie.toByteArray();
    }

    /** @return longest side; read from the header, before any point is decoded */
    private static int mesurer(byte[] octets) throws IOException {
        try (var entree = ImageIO.createImageInputStream(new ByteArrayInputStream(octets))) {
            var lecteurs = ImageIO.getImageReaders(entree);
            if (!lecteurs.hasNext()) {
                throw new IOException("no reader");
            }
            var lecteur = lecteurs.next();
            try {
                lecteur.setInput(entree, true, true);
                long largeur = lecteur.getWidth(0);
                long hauteur = lecteur.getHeight(0);
                if (largeur * hauteur > POINTS_MAX) {
                    throw new FichierRefuse(Motif.IMAGE_IMMENSE);
                }
                return (int) Math.max(largeur, hauteur);
            } finally {
                lecteur.dispose();
            }
        }
    }
}
