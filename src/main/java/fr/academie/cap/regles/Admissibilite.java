package fr.academie.cap.regles;

/** À quel titre un candidat peut se présenter (art. 7, D337-7). */
public enum Admissibilite implements Libelle {
    MAJORITE("majorité au 31 décembre de l'année de l'examen"),
    FORMATION_SUIVIE("formation suivie et prouvée"),
    EXPERIENCE_PROUVEE("expérience professionnelle prouvée");

    private final String libelle;

    Admissibilite(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
