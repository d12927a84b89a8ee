package fr.academie.cap.regles;

/** Voie de préparation au sens de l'article 6 (D337-6), et l'absence de préparation (art. 13, D337-13). */
public enum Voie implements Libelle {
    SCOLAIRE("voie scolaire"),
    APPRENTISSAGE("apprentissage"),
    FORMATION_CONTINUE("formation professionnelle continue"),
    DISTANCE("enseignement à distance"),
    AUCUNE("sans préparation");

    private final String libelle;

    Voie(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
