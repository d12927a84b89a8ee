package fr.academie.cap.regles;

/** Mention portée au diplôme depuis la session 2024 (décret n° 2024-122). */
public enum Mention implements Libelle {
    ASSEZ_BIEN("assez bien"),
    BIEN("bien"),
    TRES_BIEN("très bien");

    private final String libelle;

    Mention(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
