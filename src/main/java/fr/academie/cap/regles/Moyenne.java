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

    /**
     * Moyenne à deux décimales, au plus près, sauf quand l'arrondi atteindrait un point entier que la valeur n'atteint pas :
     * l'affichage ne contredit jamais une décision.
     */
    public String texte() {
        var centiemes = (2 * points + coefficients) / (2L * coefficients);
        if (centiemes % CENTIEMES == 0 && centiemes * coefficients > points) {
            centiemes--;
        }
        var decimales = centiemes % CENTIEMES;
        return centiemes / CENTIEMES + "," + (decimales < 10 ? "0" : "") + decimales;
    }

    @Override
    public String toString() {
        return texte();
    }
}
