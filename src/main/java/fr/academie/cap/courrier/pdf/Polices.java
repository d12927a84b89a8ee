package fr.academie.cap.courrier.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Polices incorporées aux lettres, copiées de npm dans {@code courriers/polices} par la construction.
 *
 * <p>Atkinson compose tout ; la police de repli, quinze fois plus lourde à lire, n'est ouverte que si le texte contient
 * un signe qu'Atkinson n'a pas (vietnamien, par exemple).
 */
final class Polices {

    private static final String DOSSIER = "/courriers/polices/";
    private static final String[] FAMILLES = {"Atkinson", "Repli"};

    private final byte[][] ordinaires = {lire("atkinson-400.ttf"), lire("dejavu-400.ttf")};
    private final byte[][] grasses = {lire("atkinson-700.ttf"), lire("dejavu-700.ttf")};
    private final CmapLookup table = table(ordinaires[0]);

    /** Déclare au compositeur les polices dont ce texte a besoin. */
    void declarer(PdfRendererBuilder compositeur, String texte) {
        declarer(compositeur, 0);
        if (!suffit(texte)) {
            declarer(compositeur, 1);
        }
    }

    private boolean suffit(String texte) {
        return texte.codePoints().noneMatch(c -> c > 0x7F && table.getGlyphId(c) == 0);
    }

    private void declarer(PdfRendererBuilder compositeur, int rang) {
        compositeur.useFont(
                () -> new ByteArrayInputStream(ordinaires[rang]), FAMILLES[rang], 400, FontStyle.NORMAL, true);
        compositeur.useFont(() -> new ByteArrayInputStream(grasses[rang]), FAMILLES[rang], 700, FontStyle.NORMAL, true);
    }

    private static byte[] lire(String nom) {
        try (var flux = Polices.class.getResourceAsStream(DOSSIER + nom)) {
            if (flux == null) {
                throw new IllegalStateException("police absente : " + nom + " ; construire le front (npm) d'abord");
            }
            return flux.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CmapLookup table(byte[] police) {
        try (var lue = new TTFParser().parse(new RandomAccessReadBuffer(police))) {
            return lue.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
