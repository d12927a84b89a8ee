package fr.academie.cap.courrier.codes;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Dessine les codes d'une lettre en noir et blanc, un nombre entier de points par module, zone de silence comprise.
 *
 * <p>Le résultat est une adresse {@code data:} : le compositeur n'a rien à aller chercher.
 */
public final class Symboles {

    private static final int POINTS_PAR_MODULE = 8;
    private static final int HAUTEUR_CODE_128 = 24;
    private static final int SILENCE_QR = 4;
    private static final int SILENCE_CODE_128 = 10;

    private Symboles() {}

    /** QR de niveau Q : se relit avec un quart du dessin abîmé (pli, tampon, café). */
    public static String qr(String texte) {
        try {
            var options =
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, SILENCE_QR);
            return donnees(agrandir(new QRCodeWriter().encode(texte, BarcodeFormat.QR_CODE, 0, 0, options), 1));
        } catch (WriterException e) {
            throw new IllegalArgumentException("texte impossible à dessiner", e);
        }
    }

    /** Code 128, pour les douchettes à une dimension ; la hauteur est donnée par la feuille de style. */
    public static String code128(String texte) {
        var options = Map.of(EncodeHintType.MARGIN, SILENCE_CODE_128);
        return donnees(
                agrandir(new Code128Writer().encode(texte, BarcodeFormat.CODE_128, 0, 1, options), HAUTEUR_CODE_128));
    }

    private static BufferedImage agrandir(BitMatrix modules, int etirement) {
        var image = new BufferedImage(
                modules.getWidth() * POINTS_PAR_MODULE,
                modules.getHeight() * POINTS_PAR_MODULE * etirement,
                BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                var noir = modules.get(x / POINTS_PAR_MODULE, y / (POINTS_PAR_MODULE * etirement));
                image.setRGB(x, y, noir ? 0xFF000000 : 0xFFFFFFFF);
            }
        }
        return image;
    }

    private static String donnees(BufferedImage image) {
        try (var sortie = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", sortie);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(sortie.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
