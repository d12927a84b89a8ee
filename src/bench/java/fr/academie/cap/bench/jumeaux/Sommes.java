package fr.academie.cap.bench.jumeaux;

/** The two exact averages, as sums: points in hundredths times coefficients. */
public record Sommes(int points, int coefficients, int pointsPro, int coefficientsPro) {

    private static final int DIX = 1000;

    static final Sommes AUCUNE = new Sommes(0, 0, 0, 0);

    /** @param chef mark of the chef-d'œuvre in hundredths, of coefficient 1, or negative */
    public static Sommes avecChef(int points, int coefficients, int pointsPro, int coefficientsPro, int chef) {
        return chef < 0 || coefficientsPro == 0
                ? new Sommes(points, coefficients, pointsPro, coefficientsPro)
                : new Sommes(points + chef, coefficients + 1, pointsPro + chef, coefficientsPro + 1);
    }

    /** Whole hundredths, rounded down: reaches a whole threshold exactly when the average does. */
    public int generale() {
        return points / coefficients;
    }

    /** Points short of 10 in the professional units; 0 if reached, or if there is none. */
    public int manquePro() {
        return Math.max(DIX * coefficientsPro - pointsPro, 0);
    }
}
