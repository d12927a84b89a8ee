package fr.academie.cap.courrier;

import fr.academie.cap.courrier.codes.Clavier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Relit un code tel qu'une douchette le tape : espaces et minuscules acceptés, claviers AZERTY et QWERTY réconciliés.
 *
 * <p>Un numéro tapé à la main (« 175 – 0 ») n'est pas un code : il est rendu illisible ici et traité par l'appelant.
 */
public final class LecteurDeCode {

    private static final int LONGUEUR_MAX = 64;
    private static final Pattern FORME =
            Pattern.compile("CAP1\\.([1-9][0-9]{3})\\.([0-9]{2})\\.([1-9][0-9]{0,6})\\.(0|[1-9][0-9]{0,2})\\.([A-Z])");

    private LecteurDeCode() {}

    /** Lit une saisie quelconque, de longueur quelconque. */
    public static Lecture lire(String saisie) {
        if (saisie.length() > LONGUEUR_MAX) {
            return new Lecture.Illisible();
        }
        var formeVue = false;
        for (var clavier : Clavier.values()) {
            var trouve = FORME.matcher(clavier.retablir(saisie));
            if (trouve.matches()) {
                formeVue = true;
                var code = code(trouve);
                if (code.texte().charAt(code.texte().length() - 1)
                        == trouve.group(5).charAt(0)) {
                    return new Lecture.Lue(code);
                }
            }
        }
        return formeVue ? new Lecture.CleErronee() : new Lecture.Illisible();
    }

    private static CodeConfirmation code(MatchResult forme) {
        return new CodeConfirmation(
                forme.group(2),
                Integer.parseInt(forme.group(1)),
                Integer.parseInt(forme.group(3)),
                Integer.parseInt(forme.group(4)));
    }
}
