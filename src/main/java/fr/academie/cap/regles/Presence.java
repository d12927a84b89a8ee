package fr.academie.cap.regles;

/** Présence du candidat à une épreuve. */
public enum Presence implements Libelle {
    PRESENT("présent"),
    ABSENT("absent sans justification"),
    ABSENT_JUSTIFIE("absence justifiée");

    private final String libelle;

    Presence(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
