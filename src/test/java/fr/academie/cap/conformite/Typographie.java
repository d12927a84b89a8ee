package fr.academie.cap.conformite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** La typographie française des pages : ce qui y manque, et comment le mettre. */
final class Typographie {

    static final Path PAGES = Path.of("src/main/resources/templates");

    private static final char INSECABLE = '\u00a0';

    /** Text between two tags; comments, scripts and attributes are left alone. */
    private static final Pattern TEXTE = Pattern.compile("(?s)<!--.*?-->|<(script|style)\\b.*?</\\1>|>([^<]+)(?=<)");

    /** A plain space that a line break could turn into an orphan sign. */
    private static final Pattern ESPACE = Pattern.compile("(?<=\\S) (?=[:;?!»](?:\\s|$))|(?<=«) (?=\\S|$)");

    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");

    private Typographie() {}

    static List<Path> pages() {
        return ModelesBpmn.fichiers(PAGES, ".html");
    }

    static String mendee(String page) {
        return TEXTE.matcher(page).replaceAll(trouve -> {
            var texte = trouve.group();
            return java.util.regex.Matcher.quoteReplacement(trouve.group(2) == null ? texte : mendeTexte(texte));
        });
    }

    private static String mendeTexte(String texte) {
        var espaces = ESPACE.matcher(texte).replaceAll(String.valueOf(INSECABLE));
        return APOSTROPHE.matcher(espaces).replaceAll("’");
    }

    static String lire(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes every page as it should be. */
    static void mendre() {
        try {
            for (var page : pages()) {
                var texte = lire(page);
                var mendee = mendee(texte);
                if (!mendee.equals(texte)) {
                    Files.writeString(page, mendee);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
