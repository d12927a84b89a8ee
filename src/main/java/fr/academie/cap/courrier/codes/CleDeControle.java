package fr.academie.cap.courrier.codes;

/**
 * Lettre de contrôle du code de confirmation : somme pondérée modulo 23, traduite en une lettre sans I, O ni Q.
 *
 * <p>Le caractère de rang i pèse 5^i (mod 23). 23 est premier et 5 en est une racine primitive : les 22 premiers poids
 * sont tous différents et non nuls. Puissance de détection, pour un contenu d'au plus 22 caractères : toute
 * substitution d'un seul caractère, toute permutation de deux caractères, voisins ou non ; une altération quelconque
 * passe inaperçue une fois sur 23.
 */
public final class CleDeControle {

    /** Ni I, ni O, ni Q : ils se confondent avec 1 et 0. */
    static final String ALPHABET = "ABCDEFGHJKLMNPRSTUVWXYZ";

    private static final int MODULE = 23;
    private static final int RACINE = 5;
    private static final int LONGUEUR_MAX = 22;
    private static final int VALEUR_DU_POINT = 10;

    private CleDeControle() {}

    /** @param contenu chiffres et points, au plus 22 caractères */
    public static char de(String contenu) {
        if (contenu.length() > LONGUEUR_MAX) {
            throw new IllegalArgumentException("contenu trop long pour la clé");
        }
        var somme = 0;
        var poids = 1;
        for (var caractere : contenu.toCharArray()) {
            somme = (somme + poids * valeur(caractere)) % MODULE;
            poids = poids * RACINE % MODULE;
        }
        return ALPHABET.charAt(somme);
    }

    private static int valeur(char caractere) {
        if (caractere == '.') {
            return VALEUR_DU_POINT;
        }
        if (caractere < '0' || caractere > '9') {
            throw new IllegalArgumentException("chiffres et points seulement");
        }
        return caractere - '0';
    }
}
