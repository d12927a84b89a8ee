package fr.academie.cap.regles;

/**
 * Le droit applicable à une affaire : son repère dans le temps, la version en vigueur, les points paramétrés.
 *
 * <p>Un lot d'affaires de même date et de même session partage un seul objet.
 */
public record Droit(Repere repere, VersionDuDroit version, Parametres parametres) {

    public static Droit au(Repere repere, Parametres parametres) {
        return new Droit(repere, VersionDuDroit.au(repere, parametres), parametres);
    }

    /** Année de la session, qui est aussi l'année civile de l'examen. */
    public int session() {
        return repere.session();
    }

    /** Vrai si la disposition est en vigueur. */
    public boolean a(Disposition disposition) {
        return version.contient(disposition);
    }

    /** Vrai avant le 1er septembre 2002 : ces règles n'ont rien à dire. */
    public boolean estHorsPerimetre() {
        return version.annee() == 0;
    }
}
