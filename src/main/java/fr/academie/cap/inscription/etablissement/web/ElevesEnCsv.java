package fr.academie.cap.inscription.etablissement.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.academie.cap.referentiel.importation.RapportCsv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Des tableaux qu'un tableur français ouvre d'un double clic, et qui n'y calculent rien. */
final class ElevesEnCsv {

    private static final byte[] MARQUE_D_ORDRE = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private ElevesEnCsv() {}

    static byte[] ecrire(List<LignesDEleves.Ligne> lignes) {
        var entete = List.of(
                "Dossier", "Nom", "Prénoms", "Code", "Spécialité", "Forme", "État", "Ce qui manque", "Vérification");
        return tableau(
                entete,
                lignes.stream()
                        .map(l -> List.of(
                                l.numero(),
                                l.nom(),
                                l.prenoms(),
                                l.code(),
                                l.specialite(),
                                l.forme(),
                                l.etat(),
                                l.manque(),
                                l.verification().libelle()))
                        .toList());
    }

    static byte[] tableau(List<String> entete, List<List<String>> lignes) {
        var sortie = new ByteArrayOutputStream();
        try {
            sortie.write(MARQUE_D_ORDRE);
            var tableau = CsvWriter.builder()
                    .fieldSeparator(';')
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(sortie, StandardCharsets.UTF_8);
            tableau.writeRecord(entete.toArray(String[]::new));
            for (var ligne : lignes) {
                tableau.writeRecord(Arrays.stream(ligne.toArray(String[]::new))
                        .map(RapportCsv::inoffensif)
                        .toArray(String[]::new));
            }
            tableau.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sortie.toByteArray();
    }
}
