package fr.academie.cap.inscription.saisie.controle;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texte tapé ou collé : formes composées, espaces ordinaires, caractères que nos lettres savent imprimer. */
final class Texte {

    private static final Pattern ESPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u2009\\u202F\\u200B\\uFEFF]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NON_ALPHANUMERIQUE = Pattern.compile("[^A-Z0-9]+");

    private Texte() {}

    /** NFC, one ordinary space between words, none around. */
    static String net(String brut) {
        return ESPACES.matcher(Normalizer.normalize(brut, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    static String sansEspace(String brut) {
        return net(brut).replace(" ", "");
    }

    /** « Saint-Étienne » et « ST ETIENNE » ont la même clé. */
    static String cle(String brut) {
        var sansAccent = ACCENTS.matcher(Normalizer.normalize(brut, Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace("Œ", "OE")
                .replace("Æ", "AE");
        var mots = " " + NON_ALPHANUMERIQUE.matcher(sansAccent).replaceAll(" ").strip() + " ";
        return mots.replace(" STE ", " SAINTE ").replace(" ST ", " SAINT ").strip();
    }

    static int longueur(String texte) {
        return texte.codePointCount(0, texte.length());
    }

    /** Latin letters, figures, and the punctuation of addresses; no control, no emoji, no decoding scar. */
    static boolean imprimable(String texte) {
        return texte.codePoints().allMatch(Texte::imprimable);
    }

    private static boolean imprimable(int c) {
        var ponctuation = c >= 0x2010 && c <= 0x2026 || c == 0x20AC || c == 0x02BC;
        var lettre = Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
        var accent = c >= 0x0300 && c <= 0x036F;
        return c >= 0x20 && c < 0x7F || c >= 0xA1 && c <= 0xFF || ponctuation || lettre && c < 0x2000 || accent;
    }

    static boolean latin(String texte) {
        return texte.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> c < 0x2000 && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }
}
