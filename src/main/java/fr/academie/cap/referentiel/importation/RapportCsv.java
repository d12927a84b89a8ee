package fr.academie.cap.referentiel.importation;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Un compte rendu qu'un tableur français ouvre d'un double clic : UTF-8 avec marque d'ordre, points-virgules. */
public final class RapportCsv {

    private static final String DANGEREUX = "=+-@\t\r\n";

    private static final byte[] MARQUE_D_ORDRE = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private RapportCsv() {}

    /** Écrit une remarque par ligne du tableau ; une ligne sans remarque garde la sienne. */
    public static void ecrire(RapportImport rapport, OutputStream sortie) {
        try {
            sortie.write(MARQUE_D_ORDRE);
            var tableau = CsvWriter.builder()
                    .fieldSeparator(';')
                    .lineDelimiter(LineDelimiter.CRLF)
                    .quoteStrategy(QuoteStrategies.NON_EMPTY)
                    .build(sortie, StandardCharsets.UTF_8);
            tableau.writeRecord("ligne", "code", "sort", "champ", "valeur", "remarque");
            for (var ligne : rapport.lignes()) {
                var remarques =
                        ligne.remarques().isEmpty() ? List.of(RapportImport.Remarque.de("")) : ligne.remarques();
                for (var remarque : remarques) {
                    tableau.writeRecord(
                            ligne.numero() == 0 ? "" : String.valueOf(ligne.numero()),
                            inoffensif(ligne.code()),
                            ligne.sort().mot(),
                            inoffensif(remarque.champ()),
                            inoffensif(remarque.valeur()),
                            inoffensif(remarque.texte()));
                }
            }
            tableau.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A spreadsheet would compute a cell that begins like a formula: the apostrophe keeps it a text. */
    public static String inoffensif(String cellule) {
        return !cellule.isEmpty() && DANGEREUX.indexOf(cellule.charAt(0)) >= 0 ? "'" + cellule : cellule;
    }
}
