package fr.academie.cap.courrier.codes;

/**
 * Ce qu'une douchette a tapé et ce qu'elle voulait dire.
 *
 * <p>Une douchette imite un clavier : réglée pour un autre clavier que celui du poste, elle tape les bonnes touches
 * et les mauvais caractères.
 */
public enum Clavier {
    /** Mêmes réglages : seuls les espaces et la casse sont rattrapés, et le point pris pour un voisin de touche. */
    ACCORDE("", ""),
    /** Douchette américaine sur poste français : « CQP&:éàéè ». */
    AMERICAINE_SUR_AZERTY("&é\"'(-è_çàQAWZ?,;/", "1234567890AQZWMM.."),
    /** Douchette française, touche des capitales perdue, sur poste français : « cap&;éàéè ». */
    FRANCAISE_SANS_CAPITALES("&é\"'(-è_çà", "1234567890"),
    /** Douchette française sur poste américain : « CQP!<@)@& ». */
    FRANCAISE_SUR_QWERTY("!@#$%^&*()QAWZ:<", "1234567890AQZWM."),
    /** La même, touche des capitales perdue : « cqp1,2027 ». */
    FRANCAISE_SUR_QWERTY_SANS_CAPITALES("QAWZ;,", "AQZWM.");

    private final String tape;
    private final String voulu;

    Clavier(String tape, String voulu) {
        this.tape = tape;
        this.voulu = voulu;
    }

    /** La saisie ramenée à ce que la douchette lisait, en capitales et sans espace. */
    public String retablir(String saisie) {
        var rendu = new StringBuilder(saisie.length());
        saisie.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c))
                .forEach(c -> rendu.appendCodePoint(retablir(c)));
        return rendu.toString();
    }

    private int retablir(int caractere) {
        var rang = rang(caractere);
        if (rang >= 0) {
            return voulu.charAt(rang);
        }
        return estSeparateur(caractere) ? '.' : Character.toUpperCase(caractere);
    }

    private int rang(int caractere) {
        var rang = tape.indexOf(caractere);
        if (rang < 0) {
            rang = tape.indexOf(Character.toUpperCase(caractere));
        }
        return rang < 0 ? tape.indexOf(Character.toLowerCase(caractere)) : rang;
    }

    private static boolean estSeparateur(int caractere) {
        return caractere == ';' || caractere == ':' || caractere == ',' || caractere == '.';
    }
}
