package fr.academie.cap.regles;

/** Forme de l'examen (art. 8, D337-8). */
public enum Forme implements Libelle {
    GLOBALE("toutes les épreuves à une session"),
    PROGRESSIVE("épreuves réparties sur plusieurs sessions");

    private final String libelle;

    Forme(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
