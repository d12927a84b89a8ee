package fr.academie.cap.parcours;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The confirmation attached to a mail, printed and held under a scanner. */
final class PapierRecu {

    private static final float RESOLUTION = 150;

    private PapierRecu() {}

    /** Text of the code that the paper carries. */
    static String scanner(String adresse) throws IOException {
        try (var flux = URI.create(adresse).toURL().openStream();
                var document = Loader.loadPDF(flux.readAllBytes())) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, RESOLUTION, ImageType.GRAY);
            var lecteur = new MultiFormatReader();
            return lecteur.decode(
                            new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (NotFoundException e) {
            throw new AssertionError("Aucun code lisible sur " + adresse, e);
        }
    }
}
