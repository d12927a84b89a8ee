package fr.academie.cap.simulateurs;

/**
 * Ce qu'une moyenne de 10 demande encore, en points exacts : jamais un nombre à virgule flottante.
 *
 * @param points points acquis, en centièmes multipliés par les coefficients, points facultatifs compris
 * @param coefficients somme des coefficients de la moyenne
 * @param restants part de ces coefficients encore à passer
 */
public record Besoin(long points, int coefficients, int restants) {

    private static final int DIX = 1000;
    private static final int VINGT = 2000;

    /** Coefficients dont la note est connue. */
    public int connus() {
        return coefficients - restants;
    }

    /** Points à trouver pour atteindre 10, en centièmes ; zéro ou moins quand 10 est déjà assuré. */
    public long manque() {
        return (long) DIX * coefficients - points;
    }

    /** Points que les épreuves restantes peuvent rapporter au plus. */
    public long enJeu() {
        return (long) VINGT * restants;
    }

    public boolean assure() {
        return manque() <= 0;
    }

    public boolean horsDAtteinte() {
        return manque() > enJeu();
    }

    /** Plus petite moyenne des épreuves restantes, en centièmes, arrondie vers le haut : à ce prix 10 est atteint. */
    public long moyenneAObtenir() {
        return assure() || restants == 0 ? 0 : (manque() + restants - 1) / restants;
    }
}
