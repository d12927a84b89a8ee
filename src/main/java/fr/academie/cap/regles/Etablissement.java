package fr.academie.cap.regles;

/** Statut de l'établissement de préparation, tel que les articles 11 à 13 le distinguent. */
public enum Etablissement implements Libelle {
    PUBLIC("établissement public"),
    PRIVE_SOUS_CONTRAT("établissement privé sous contrat"),
    PRIVE_HORS_CONTRAT("établissement privé hors contrat"),
    CFA("centre de formation d'apprentis"),
    /** CFA d'un EPLE, d'un GRETA ou d'un GIP-FCIP dispensant toute la formation, ou relevant du ministère de la mer. */
    CFA_PUBLIC("centre de formation d'apprentis géré par un établissement public"),
    SECTION_APPRENTISSAGE("section d'apprentissage"),
    CENTRE_A_DISTANCE("établissement d'enseignement à distance"),
    AUCUN("aucun établissement");

    private final String libelle;

    Etablissement(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
