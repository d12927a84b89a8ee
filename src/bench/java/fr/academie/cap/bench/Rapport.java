package fr.academie.cap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Replaces, in the document, what stands between a bench's two marks. */
public final class Rapport {

    private final String marque;
    private final StringBuilder texte = new StringBuilder();

    /** @param marque word that the two marks of this bench bear in the document */
    public Rapport(String marque) {
        this.marque = marque;
    }

    public Rapport ligne(String modele, Object... valeurs) {
        texte.append(String.format(Locale.FRENCH, modele, valeurs)).append('\n');
        return this;
    }

    public void ecrire(Path document) throws IOException {
        var avant = Files.readString(document);
        var ouverture = "<!-- " + marque + " : début -->";
        var debut = avant.indexOf(ouverture);
        var fin = avant.indexOf("<!-- " + marque + " : fin -->");
        if (debut < 0 || fin < debut) {
            throw new IllegalStateException("Marques « " + marque + " » absentes de " + document);
        }
        Files.writeString(
                document, avant.substring(0, debut) + ouverture + "\n\n" + texte + "\n" + avant.substring(fin));
    }

    @Override
    public String toString() {
        return texte.toString();
    }
}
