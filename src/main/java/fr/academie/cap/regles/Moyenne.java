package fr.academie.cap.regles;

/**
 * Une moyenne exacte : jamais arrondie avant d'être comparée.
 *
 * @param points somme des notes en centièmes, chacune multipliée par son coefficient
 * @param coefficients somme des coefficients, au moins 1
 */
public record Moyenne(long points, int coefficients) {

    private static final int CENTIEMES = 100;

    /** Vrai si la moyenne atteint ce nombre entier de points sur 20. */
    public boolean atteint(int surVingt) {
        return points >= (long) surVingt * CENTIEMES * coefficients;
    }

    /** Moyenne à deux décimales tronquées : l'affichage ne peut ainsi jamais passer un seuil que la valeur n'atteint pas. */
    public String texte() {
        var centiemes = points / coefficients;
        var decimales = centiemes % CENTIEMES;
        return centiemes / CENTIEMES + "," + (decimales < 10 ? "0" : "") + decimales;
    }

    @Override
    public String toString() {
        return texte();
    }
}
