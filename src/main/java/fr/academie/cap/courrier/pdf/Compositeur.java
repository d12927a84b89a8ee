package fr.academie.cap.courrier.pdf;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import fr.academie.cap.courrier.lettres.Lettre;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;

/**
 * Compose des lettres en un PDF accessible (PDF/UA-1) et archivable (PDF/A-3u), daté de la première lettre.
 *
 * <p>Rien n'est cherché ailleurs : ni adresse, ni fichier, ni feuille de style ; seules passent les images écrites dans
 * le document ({@code data:}). Les mêmes lettres donnent les mêmes octets.
 */
public final class Compositeur {

    private static final String[] PROTOCOLES = {"http", "https", "file", "jar", "ftp", "classpath"};

    static {
        XRLog.listRegisteredLoggers().forEach(nom -> XRLog.setLevel(nom, Level.WARNING));
    }

    private final Polices polices = new Polices();
    private final byte[] couleurs = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final Gabarits gabarits;

    public Compositeur(Gabarits gabarits) {
        this.gabarits = gabarits;
    }

    /** @param lettres au moins une ; chacune commence sur sa page et compte ses pages pour elle-même */
    public byte[] composer(List<? extends Lettre> lettres) {
        var html = gabarits.document(lettres);
        var date = lettres.get(0).enTete().date();
        try (var sortie = new ByteArrayOutputStream();
                var document = new DocumentDate(date, html.hashCode())) {
            var reglages = reglages(html);
            reglages.usePDDocument(document);
            reglages.toStream(sortie);
            reglages.run();
            return sortie.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfRendererBuilder reglages(String html) {
        var reglages = new PdfRendererBuilder();
        reglages.withHtmlContent(html, null);
        reglages.usePdfUaAccessibility(true);
        reglages.usePdfAConformance(PdfAConformance.PDFA_3_U);
        reglages.useColorProfile(couleurs);
        reglages.withProducer("Capitole");
        reglages.useReplacementText("?");
        reglages.useUnicodeLineBreaker(new Cesure());
        fermer(reglages);
        polices.declarer(reglages, html);
        return reglages;
    }

    private static void fermer(PdfRendererBuilder reglages) {
        reglages.useUriResolver((base, uri) -> uri.startsWith("data:image/") ? uri : null);
        reglages.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith("data:image/"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        reglages.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith("data:image/"), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        reglages.useProtocolsStreamImplementation(Compositeur::refuser, PROTOCOLES);
    }

    private static FSStream refuser(String adresse) {
        throw new IllegalStateException("une lettre ne va rien chercher au dehors");
    }
}
