package fr.academie.cap.courrier.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Où une ligne française peut se couper : après une espace sécable, ou après un trait d'union entre deux lettres.
 *
 * <p>The default breaker cuts after an apostrophe (« l’ / étranger ») and inside addresses (« citoyens. / fr »).
 */
final class Cesure implements FSTextBreaker {

    private static final int FINI = -1;

    private String texte = "";
    private int position;

    @Override
    public void setText(String nouveau) {
        texte = nouveau;
        position = 0;
    }

    @Override
    public int next() {
        if (position >= texte.length()) {
            return FINI;
        }
        do {
            position++;
        } while (position < texte.length() && !coupable(position));
        return position;
    }

    private boolean coupable(int rang) {
        var avant = texte.charAt(rang - 1);
        var apres = texte.charAt(rang);
        if (avant == ' ' || avant == '\n' || avant == '\t') {
            return apres != ' ';
        }
        return avant == '-' && rang > 1 && Character.isLetter(texte.charAt(rang - 2)) && Character.isLetter(apres);
    }
}
