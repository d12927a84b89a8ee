package fr.academie.cap.pieces.fichier;

import fr.academie.cap.pieces.fichier.FichierRefuse.Motif;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Un PDF qui n'est que des pages : ni mot de passe, ni programme, ni fichier joint. */
final class ExamenPdf {

    private static final int PAGES_MAX = 20;

    /** Beyond, the document is no scan of a paper. */
    private static final int OBJETS_MAX = 50_000;

    private static final Set<COSName> CLES_ACTIVES = Set.of(
            COSName.getPDFName("JS"),
            COSName.getPDFName("JavaScript"),
            COSName.getPDFName("EmbeddedFiles"),
            COSName.getPDFName("EF"),
            COSName.getPDFName("AA"),
            COSName.getPDFName("RichMedia"),
            COSName.getPDFName("XFA"));
    private static final Set<String> ACTIONS =
            Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "GoToR", "GoToE", "Rendition", "Movie");

    private ExamenPdf() {}

    /** @return number of pages, 1 to 20 */
    static int pages(byte[] octets) throws IOException {
        try (var document = Loader.loadPDF(octets, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw new FichierRefuse(Motif.PDF_PROTEGE);
            }
            var pages = document.getNumberOfPages();
            if (pages == 0) {
                throw new FichierRefuse(Motif.PDF_ILLISIBLE);
            }
            if (pages > PAGES_MAX) {
                throw new FichierRefuse(Motif.PDF_PAGES);
            }
            refuserActif(document);
            return pages;
        } catch (InvalidPasswordException e) {
            throw new FichierRefuse(Motif.PDF_PROTEGE);
        }
    }

    /** Walks the whole tree: a script may hang from an annotation of the last page. */
    private static void refuserActif(PDDocument document) {
        var vus = Collections.newSetFromMap(new IdentityHashMap<COSBase, Boolean>());
        var attente = new ArrayDeque<COSBase>();
        attente.add(document.getDocument().getTrailer());
        while (!attente.isEmpty()) {
            var objet = attente.poll();
            if (!vus.add(objet)) {
                continue;
            }
            if (vus.size() > OBJETS_MAX || actif(objet)) {
                throw new FichierRefuse(Motif.PDF_ACTIF);
            }
            suivre(objet, attente);
        }
    }

    private static boolean actif(COSBase objet) {
        return objet instanceof COSDictionary dictionnaire
                && (CLES_ACTIVES.stream().anyMatch(dictionnaire::containsKey)
                        || ACTIONS.contains(String.valueOf(dictionnaire.getNameAsString(COSName.S))));
    }

    private static void suivre(COSBase objet, ArrayDeque<COSBase> attente) {
        if (objet instanceof COSObject reference) {
            ajouter(reference.getObject(), attente);
        } else if (objet instanceof COSDictionary dictionnaire) {
            dictionnaire.getValues().forEach(valeur -> ajouter(valeur, attente));
        } else if (objet instanceof COSArray tableau) {
            tableau.forEach(valeur -> ajouter(valeur, attente));
        }
    }

    private static void ajouter(@Nullable COSBase objet, ArrayDeque<COSBase> attente) {
        if (objet instanceof COSObject || objet instanceof COSDictionary || objet instanceof COSArray) {
            attente.add(objet);
        }
    }
}
