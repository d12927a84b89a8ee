package fr.academie.cap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Replaces, in the document, what stands between the bench's two marks. */
final class Rapport {

    private static final String DEBUT = "<!-- banc : début -->";
    private static final String FIN = "<!-- banc : fin -->";

    private final StringBuilder texte = new StringBuilder();

    Rapport ligne(String modele, Object... valeurs) {
        texte.append(String.format(Locale.FRENCH, modele, valeurs)).append('\n');
        return this;
    }

    void ecrire(Path document) throws IOException {
        var avant = Files.readString(document);
        var debut = avant.indexOf(DEBUT);
        var fin = avant.indexOf(FIN);
        if (debut < 0 || fin < debut) {
            throw new IllegalStateException("Marques du banc absentes de " + document);
        }
        Files.writeString(document, avant.substring(0, debut) + DEBUT + "\n\n" + texte + "\n" + avant.substring(fin));
    }

    @Override
    public String toString() {
        return texte.toString();
    }
}
