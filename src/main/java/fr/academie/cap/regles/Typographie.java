package fr.academie.cap.regles;

/** Met une phrase en typographie française : apostrophe courbe, espace insécable devant les signes doubles. */
public final class Typographie {

    private static final char INSECABLE = '\u00a0';

    private Typographie() {}

    public static String mendre(String phrase) {
        var mendee = new StringBuilder(phrase);
        for (var i = 0; i < phrase.length(); i++) {
            var signe = phrase.charAt(i);
            if (signe == '\'' && estLettre(phrase, i - 1) && estLettre(phrase, i + 1)) {
                mendee.setCharAt(i, '’');
            } else if (signe == ' ' && (precede(phrase, i) || suitUnGuillemet(phrase, i))) {
                mendee.setCharAt(i, INSECABLE);
            }
        }
        return mendee.toString();
    }

    private static boolean estLettre(String phrase, int rang) {
        return rang >= 0 && rang < phrase.length() && Character.isLetter(phrase.charAt(rang));
    }

    /** Vrai si cette espace est suivie d'un signe double isolé. */
    private static boolean precede(String phrase, int rang) {
        return rang + 1 < phrase.length()
                && ":;?!»".indexOf(phrase.charAt(rang + 1)) >= 0
                && (rang + 2 == phrase.length() || !Character.isLetterOrDigit(phrase.charAt(rang + 2)));
    }

    private static boolean suitUnGuillemet(String phrase, int rang) {
        return rang > 0 && phrase.charAt(rang - 1) == '«';
    }
}
