package fr.academie.cap.courrier;

/** Par où une notification passe, et si sa seule remise fait foi. */
public enum Canal {
    COURRIER("Lettre simple"),
    RECOMMANDE("Lettre recommandée avec avis de réception"),
    MAIN_PROPRE("Remise en main propre contre signature"),
    COURRIEL("Courriel"),
    TELESERVICE("Dépôt sur le téléservice");

    private final String libelle;

    Canal(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}
