package fr.academie.cap.regles;

/** Position d'un candidat devant une épreuve. */
public enum Position implements Libelle {
    INSCRIT("inscrit"),
    NON_INSCRIT("non inscrit"),
    BENEFICE("bénéfice d'une note"),
    DISPENSE("dispensé"),
    INAPTE("inapte (raison médicale)"),
    ACQUISE_PAR_VAE("acquise par la validation des acquis de l'expérience");

    private final String libelle;

    Position(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
