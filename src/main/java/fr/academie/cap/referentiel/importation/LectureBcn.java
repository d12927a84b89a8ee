package fr.academie.cap.referentiel.importation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.academie.cap.socle.RefusMetier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;

/**
 * Le fichier : encodage, séparateur, en-têtes.
 *
 * <p>Séparateur « ; », guillemets doublés, UTF-8 (avec ou sans marque d'ordre) ou Windows-1252. Colonnes exigées, dans
 * un ordre libre :
 *
 * <ul>
 *   <li>{@code code_diplome} : huit chiffres, « 50022132 »
 *   <li>{@code lettre} : lettre de spécialité ; {@code nsf} : groupe de spécialités, trois chiffres
 *   <li>{@code libelle_court}, {@code libelle_long}
 *   <li>{@code premiere_session}, {@code derniere_session}, {@code session_rattrapage} : années
 *   <li>{@code date_arrete_creation}, {@code date_arrete_abrogation} : JJ/MM/AAAA
 *   <li>{@code anciens}, {@code nouveaux} : codes à huit chiffres, séparés d'une espace
 *   <li>{@code observation} : texte libre, où se lit la durée des PFMP
 * </ul>
 *
 * Les autres colonnes sont ignorées.
 */
final class LectureBcn {

    static final List<String> COLONNES = List.of(
            "code_diplome",
            "lettre",
            "nsf",
            "libelle_court",
            "libelle_long",
            "premiere_session",
            "derniere_session",
            "session_rattrapage",
            "date_arrete_creation",
            "date_arrete_abrogation",
            "anciens",
            "nouveaux",
            "observation");

    private static final int TAILLE_MAXIMALE = 20_000_000;

    private LectureBcn() {}

    /** @throws RefusMetier when the file as a whole is not of this layout */
    static List<NamedCsvRecord> lire(byte[] fichier) {
        if (fichier.length == 0 || fichier.length > TAILLE_MAXIMALE) {
            throw refus("Le fichier est vide ou dépasse 20 Mo.");
        }
        // A row with a wrong number of fields is reported as such, it does not condemn the file.
        var forme =
                CsvReader.builder().fieldSeparator(';').allowMissingFields(true).allowExtraFields(true);
        try (var lecteur = forme.ofNamedCsvRecord(decoder(fichier))) {
            var lignes = lecteur.stream().toList();
            if (lignes.isEmpty()) {
                throw refus("Le fichier ne contient aucune ligne.");
            }
            verifierEntetes(lignes.get(0));
            return lignes;
        } catch (CsvParseException e) {
            throw refus("Le fichier n'est pas un tableau séparé par des points-virgules.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void verifierEntetes(NamedCsvRecord ligne) {
        var manquantes = new TreeSet<>(COLONNES);
        manquantes.removeAll(ligne.getHeader());
        if (!manquantes.isEmpty()) {
            throw refus("Colonnes absentes du fichier : " + String.join(", ", manquantes) + ".");
        }
    }

    private static String decoder(byte[] fichier) {
        String texte;
        try {
            texte = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(fichier))
                    .toString();
        } catch (CharacterCodingException e) {
            texte = new String(fichier, Charset.forName("windows-1252"));
        }
        return texte.startsWith("\uFEFF") ? texte.substring(1) : texte;
    }

    private static RefusMetier refus(String phrase) {
        return new RefusMetier("CAP-REF-001", phrase);
    }
}
