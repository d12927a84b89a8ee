package fr.academie.cap.pieces.fichier;

import fr.academie.cap.pieces.fichier.FichierRefuse.Motif;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.apache.tika.Tika;

/** Regarde un fichier reçu, sans croire son nom ni ce qu'en dit le navigateur. */
public final class ExamenDuFichier {

    /** Five mebibytes: what a candidate is told as « 5 Mo ». */
    public static final int TAILLE_MAX = 5 * 1024 * 1024;

    private static final int NOM_MAX = 80;
    private static final Tika TIKA = new Tika();
    private static final Map<String, TypeDeFichier> TYPES = Map.of(
            "application/pdf", TypeDeFichier.PDF, "image/jpeg", TypeDeFichier.JPEG, "image/png", TypeDeFichier.PNG);

    private ExamenDuFichier() {}

    /**
     * @param nom as sent by the browser, possibly with a path
     * @throws FichierRefuse with a sentence for the candidate
     */
    public static FichierAccepte examiner(String nom, byte[] octets) {
        if (octets.length == 0) {
            throw new FichierRefuse(nom.isBlank() ? Motif.ABSENT : Motif.VIDE);
        }
        if (octets.length > TAILLE_MAX) {
            throw new FichierRefuse(Motif.TROP_LOURD);
        }
        var type = type(nom, octets);
        try {
            return switch (type) {
                case PDF -> new FichierAccepte(propre(nom, type), type, ExamenPdf.pages(octets), octets);
                case JPEG, PNG -> new FichierAccepte(propre(nom, type), type, 1, ExamenImage.reecrire(octets, type));
            };
        } catch (IOException e) {
            throw new FichierRefuse(type == TypeDeFichier.PDF ? Motif.PDF_ILLISIBLE : Motif.IMAGE_ILLISIBLE);
        }
    }

    private static TypeDeFichier type(String nom, byte[] octets) {
        var mime = TIKA.detect(octets);
        if (mime.startsWith("image/hei")) {
            throw new FichierRefuse(Motif.HEIC);
        }
        var type = TYPES.get(mime);
        var annonce = extension(nom);
        if (type == null) {
            var connu = annonce.equals("jpeg")
                    || TYPES.values().stream().anyMatch(t -> t.extension().equals(annonce));
            throw new FichierRefuse(connu ? Motif.DEGUISE : Motif.TYPE);
        }
        return type;
    }

    private static String extension(String nom) {
        return nom.substring(nom.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Letters, figures and spaces only: the name is shown, printed and given back as a file name. */
    private static String propre(String nom, TypeDeFichier type) {
        var feuille = nom.substring(Math.max(nom.lastIndexOf('/'), nom.lastIndexOf('\\')) + 1);
        var souche = feuille.contains(".") ? feuille.substring(0, feuille.lastIndexOf('.')) : feuille;
        var lisible = Normalizer.normalize(souche, Normalizer.Form.NFC)
                .replaceAll("[^\\p{IsLatin}\\p{M}0-9 _-]", " ")
                .strip()
                .replaceAll(" +", " ");
        var court = lisible.substring(0, Math.min(NOM_MAX, lisible.length())).strip();
        return (court.isEmpty() ? "document" : court) + "." + type.extension();
    }
}
