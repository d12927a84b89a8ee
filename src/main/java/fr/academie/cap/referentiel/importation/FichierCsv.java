package fr.academie.cap.referentiel.importation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.academie.cap.socle.RefusMetier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Un fichier CSV reçu d'ailleurs : son encodage (UTF-8 avec ou sans marque d'ordre, ou Windows-1252), son séparateur
 * (« ; », « , » ou tabulation) et ses colonnes se reconnaissent tout seuls ; il se lit ligne à ligne, jamais en entier.
 *
 * <p>The names of the columns are compared without case, so that « Code_Postal » and « code_postal » are one.
 */
public final class FichierCsv {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARQUE_D_ORDRE = '\uFEFF';
    private static final char[] SEPARATEURS = {';', ',', '\t'};
    private static final int ENTETE_MAX = 20_000;
    private static final int CHAMP_MAX = 100_000;

    private final Supplier<InputStream> source;
    private final Charset encodage;
    private final char separateur;
    private final List<String> colonnes;
    private final Map<String, Integer> rangs = new HashMap<>();

    private FichierCsv(Supplier<InputStream> source, Charset encodage, String entete) {
        this.source = source;
        this.encodage = encodage;
        this.separateur = separateur(entete);
        this.colonnes = decouper(entete);
        for (var rang = 0; rang < colonnes.size(); rang++) {
            var nom = cle(colonnes.get(rang));
            if (!nom.isEmpty() && rangs.putIfAbsent(nom, rang) != null) {
                throw refus("La colonne « " + colonnes.get(rang) + " » figure deux fois dans l'en-tête.");
            }
        }
    }

    /**
     * Une ligne, lue par nom de colonne.
     *
     * @param attendues number of columns of the header
     */
    public record Ligne(long numero, List<String> cellules, int attendues, Map<String, Integer> rangs) {

        public boolean entiere() {
            return cellules.size() == attendues;
        }

        /** Vide si la colonne est absente du fichier. */
        public String lire(String colonne) {
            var rang = rangs.get(cle(colonne));
            return rang == null || rang >= cellules.size()
                    ? ""
                    : cellules.get(rang).strip();
        }

        public boolean illisible() {
            return cellules.stream().anyMatch(cellule -> cellule.chars().anyMatch(Character::isISOControl));
        }
    }

    /**
     * Reconnaît la forme du fichier.
     *
     * @param source opened several times: to recognise, then to read
     * @throws RefusMetier CAP-REF-001 when it is empty, not a text, or lacks a column
     */
    public static FichierCsv reconnaitre(Supplier<InputStream> source, List<String> exigees) {
        var encodage = encodage(source);
        try (var lecteur = lecteur(source, encodage)) {
            var fichier = new FichierCsv(source, encodage, premiereLigne(lecteur));
            var absentes = exigees.stream()
                    .filter(nom -> !fichier.rangs.containsKey(cle(nom)))
                    .toList();
            if (!absentes.isEmpty()) {
                throw refus("Colonnes absentes du fichier : " + String.join(", ", absentes) + ". Colonnes lues : "
                        + abreger(String.join(", ", fichier.colonnes)) + ".");
            }
            return fichier;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Lit toutes les lignes, dans l'ordre ; les lignes vides sont passées.
     *
     * @throws RefusMetier CAP-REF-001 when the file holds no line, or stops being a table
     */
    public void parcourir(Consumer<Ligne> suite) {
        if (!parcourirMemeVide(suite)) {
            throw refus("Le fichier ne contient aucune ligne après son en-tête.");
        }
    }

    /** @return false when nothing follows the header */
    boolean parcourirMemeVide(Consumer<Ligne> suite) {
        var forme = CsvReader.builder()
                .fieldSeparator(separateur)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(CHAMP_MAX * 100);
        var lues = 0L;
        try (var lecteur = forme.ofCsvRecord(lecteur(source, encodage))) {
            for (var ligne : lecteur) {
                if (lues++ > 0) {
                    suite.accept(ligne(ligne));
                }
            }
        } catch (CsvParseException e) {
            throw refus("Le fichier n'est plus un tableau après la ligne " + lues
                    + " : un guillemet y est sans doute ouvert et jamais fermé.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lues > 1;
    }

    /** « UTF-8, séparateur « ; » » */
    public String forme() {
        var dit = separateur == '\t' ? "tabulation" : "« " + separateur + " »";
        return (encodage.equals(WINDOWS) ? "Windows-1252" : "UTF-8") + ", séparateur " + dit;
    }

    private Ligne ligne(CsvRecord ligne) {
        return new Ligne(ligne.getStartingLineNumber(), ligne.getFields(), colonnes.size(), rangs);
    }

    /** Strict UTF-8 from end to end, otherwise Windows-1252, which accepts any byte. */
    private static Charset encodage(Supplier<InputStream> source) {
        var vide = true;
        try (var texte = lecteur(source, StandardCharsets.UTF_8)) {
            var tampon = new char[1 << 16];
            for (var lus = texte.read(tampon); lus >= 0; lus = texte.read(tampon)) {
                vide &= lus == 0;
                refuserBinaire(tampon, lus);
            }
        } catch (CharacterCodingException e) {
            return windows(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (vide) {
            throw refus("Le fichier est vide (0 octet). Exportez-le de nouveau, puis déposez-le.");
        }
        return StandardCharsets.UTF_8;
    }

    private static Charset windows(Supplier<InputStream> source) {
        try (var texte = new InputStreamReader(source.get(), WINDOWS)) {
            var tampon = new char[1 << 16];
            refuserBinaire(tampon, Math.max(0, texte.read(tampon)));
            return WINDOWS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook, a PDF, UTF-16: all hold bytes that a text never holds. */
    private static void refuserBinaire(char[] tampon, int lus) {
        for (var i = 0; i < lus; i++) {
            if (tampon[i] == 0) {
                throw refus("Ce n'est pas un fichier texte. Dans le tableur, choisissez « Enregistrer sous »,"
                        + " « CSV UTF-8 (séparateur point-virgule) ».");
            }
        }
    }

    private static Reader lecteur(Supplier<InputStream> source, Charset encodage) throws IOException {
        var rigueur = encodage.equals(WINDOWS) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT;
        var decodeur = encodage.newDecoder().onMalformedInput(rigueur).onUnmappableCharacter(rigueur);
        var lecteur = new BufferedReader(new InputStreamReader(source.get(), decodeur), 1 << 16);
        lecteur.mark(1);
        if (lecteur.read() != MARQUE_D_ORDRE) {
            lecteur.reset();
        }
        return lecteur;
    }

    private static String premiereLigne(Reader lecteur) throws IOException {
        var ligne = new StringBuilder();
        for (var lu = lecteur.read(); lu >= 0 && lu != '\n' && ligne.length() < ENTETE_MAX; lu = lecteur.read()) {
            ligne.append((char) lu);
        }
        return ligne.toString().replace("\r", "");
    }

    private static char separateur(String entete) {
        var meilleur = SEPARATEURS[0];
        for (var candidat : SEPARATEURS) {
            if (compter(entete, candidat) > compter(entete, meilleur)) {
                meilleur = candidat;
            }
        }
        return meilleur;
    }

    private static long compter(String texte, char signe) {
        return texte.chars().filter(lu -> lu == signe).count();
    }

    private List<String> decouper(String entete) {
        var noms = new ArrayList<String>();
        for (var nom : entete.split(String.valueOf(separateur), -1)) {
            noms.add(nom.strip().replaceAll("^\"|\"$", ""));
        }
        return List.copyOf(noms);
    }

    private static String cle(String colonne) {
        return colonne.toLowerCase(Locale.ROOT);
    }

    private static String abreger(String texte) {
        return texte.length() <= 200 ? texte : texte.substring(0, 200) + "…";
    }

    static RefusMetier refus(String phrase) {
        return new RefusMetier("CAP-REF-001", phrase, "fichier", null);
    }
}
