package fr.academie.cap.inscription.saisie.controle;

import java.net.IDN;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Adresse électronique : forme, longueur, et suggestion pour les fautes de frappe les plus communes. */
final class LectureCourriel {

    private static final int MAX = 254;
    private static final int MAX_LOCALE = 64;

    private static final Pattern LOCALE =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAINE =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    private static final Map<String, String> FAUTES = Map.ofEntries(
            Map.entry("gmial.com", "gmail.com"),
            Map.entry("gmal.com", "gmail.com"),
            Map.entry("gmai.com", "gmail.com"),
            Map.entry("gamil.com", "gmail.com"),
            Map.entry("gmail.fr", "gmail.com"),
            Map.entry("gmail.con", "gmail.com"),
            Map.entry("gmail.co", "gmail.com"),
            Map.entry("hotmial.com", "hotmail.com"),
            Map.entry("hotmial.fr", "hotmail.fr"),
            Map.entry("hotmai.fr", "hotmail.fr"),
            Map.entry("hotmail.con", "hotmail.com"),
            Map.entry("outlok.fr", "outlook.fr"),
            Map.entry("outlok.com", "outlook.com"),
            Map.entry("yaho.fr", "yahoo.fr"),
            Map.entry("yahoo.con", "yahoo.com"),
            Map.entry("laposte.com", "laposte.net"),
            Map.entry("laposte.fr", "laposte.net"),
            Map.entry("orange.com", "orange.fr"),
            Map.entry("ornage.fr", "orange.fr"),
            Map.entry("wanado.fr", "wanadoo.fr"),
            Map.entry("free.com", "free.fr"),
            Map.entry("iclou.com", "icloud.com"));

    private LectureCourriel() {}

    static Optional<String> lire(String champ, String brut, Constats constats) {
        var texte = Texte.net(brut);
        if (texte.isEmpty()) {
            return constats.refuser(champ, Anomalie.COURRIEL_OBLIGATOIRE);
        }
        if (texte.length() > MAX) {
            return constats.refuser(champ, Anomalie.COURRIEL_LONG);
        }
        var arobase = texte.lastIndexOf('@');
        if (arobase <= 0 || arobase > MAX_LOCALE) {
            return constats.refuser(champ, Anomalie.COURRIEL_FORME);
        }
        var locale = texte.substring(0, arobase);
        var domaine = domaine(texte.substring(arobase + 1));
        if (!LOCALE.matcher(locale).matches() || !DOMAINE.matcher(domaine).matches()) {
            return constats.refuser(champ, Anomalie.COURRIEL_FORME);
        }
        var corrige = FAUTES.get(domaine);
        if (corrige != null) {
            constats.signaler(champ, Anomalie.COURRIEL_FAUTE, locale + "@" + corrige);
        }
        return Optional.of(locale + "@" + domaine);
    }

    private static String domaine(String brut) {
        try {
            return IDN.toASCII(brut).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException impossible) {
            return "";
        }
    }
}
