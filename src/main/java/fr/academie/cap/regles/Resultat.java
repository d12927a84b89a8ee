package fr.academie.cap.regles;

/**
 * Le résultat d'un candidat à une unité.
 *
 * @param note note en centièmes de point, de 0 à 2000 ; {@link #SANS_NOTE} s'il n'y en a pas
 */
public record Resultat(Unite unite, Position position, Presence presence, int note) implements Libelle {

    public static final int SANS_NOTE = -1;

    /** Une épreuve passée et notée, en centièmes. */
    public static Resultat note(Unite unite, int centiemes) {
        return new Resultat(unite, Position.INSCRIT, Presence.PRESENT, centiemes);
    }

    /** Une note gardée d'une session antérieure. */
    public static Resultat benefice(Unite unite, int centiemes) {
        return new Resultat(unite, Position.BENEFICE, Presence.PRESENT, centiemes);
    }

    /** Une épreuve manquée. */
    public static Resultat absence(Unite unite, boolean justifiee) {
        return new Resultat(unite, Position.INSCRIT, justifiee ? Presence.ABSENT_JUSTIFIE : Presence.ABSENT, SANS_NOTE);
    }

    /** Une unité qui ne se note pas : dispense, inaptitude, acquis de l'expérience, non inscrit. */
    public static Resultat sansNote(Unite unite, Position position) {
        return new Resultat(unite, position, Presence.PRESENT, SANS_NOTE);
    }

    /** Points de l'unité dans les moyennes : une absence justifiée vaut zéro. */
    int noteRetenue() {
        return Math.max(note, 0);
    }

    /** Vrai si l'unité compte dans les moyennes. */
    boolean compte() {
        return position == Position.INSCRIT || position == Position.BENEFICE;
    }

    Resultat avec(int centiemes) {
        return new Resultat(unite, position, presence, centiemes);
    }

    /** « UP1 : 12,50 sur 20, coefficient 3 », « EG3 : dispensé ». */
    @Override
    public String libelle() {
        if (note >= 0) {
            var gardee = position == Position.BENEFICE ? ", note gardée" : "";
            return unite.code() + " : " + new Moyenne(note, 1).texte() + " sur 20, coefficient " + unite.coefficient()
                    + gardee;
        }
        var etat = position == Position.INSCRIT ? presence.libelle() : position.libelle();
        return unite.code() + " : " + etat;
    }
}
