package fr.academie.cap.pieces.fichier;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Fichiers d'épreuve, vrais et faux. */
public final class Fichiers {

    private Fichiers() {}

    public static byte[] pdf(int pages) {
        return pdf(pages, document -> {});
    }

    static byte[] pdf(int pages, Consumer<PDDocument> ajout) {
        try (var document = new PDDocument();
                var sortie = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            ajout.accept(document);
            document.save(sortie);
            return sortie.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] pdfProtege() {
        return pdf(1, document -> {
            try {
                document.protect(new StandardProtectionPolicy("chef", "secret", new AccessPermission()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public static byte[] image(String format, int largeur, int hauteur) {
        var image = new BufferedImage(largeur, hauteur, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, Color.RED.getRGB());
        var sortie = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, sortie);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sortie.toByteArray();
    }
}
