package fr.academie.cap.pieces;

/** Où en est un document versé. */
public enum EtatPiece {
    EN_QUARANTAINE("reçu, en cours d'analyse"),
    SAINE("reçu, transmis au service"),
    REFUSEE("refusé par l'analyse, effacé"),
    RETIREE("retiré par vous, effacé"),
    EFFACEE("effacé, durée de conservation échue");

    private final String libelle;

    EtatPiece(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /** Its bytes are still there. */
    public boolean presente() {
        return this == EN_QUARANTAINE || this == SAINE;
    }
}
