package fr.academie.cap.inscription.campagne;

/** Ce que la campagne fera d'elle-même ensuite. */
public enum EtapeDeCampagne {
    OUVERTURE("Ouverture des pré-inscriptions", "les candidats pourront se pré-inscrire."),
    CLOTURE(
            "Clôture des pré-inscriptions",
            "plus personne ne pourra se pré-inscrire ni modifier ; par la poste, les confirmations rejoindront le tirage."),
    PREMIERE_RELANCE("Première relance", "un rappel partira à qui n'a pas renvoyé sa confirmation signée."),
    SECONDE_RELANCE("Seconde relance", "un dernier rappel partira à qui n'a pas renvoyé sa confirmation signée."),
    LIMITE_RETOUR(
            "Examen des dossiers sans retour",
            "une tâche s'ouvrira au chef de bureau pour chaque dossier sans retour : rien ne devient caduc de soi-même."),
    TRAITEMENT("Traitement par lots en cours", "les dossiers sont traités par lots ; rien n'est à faire.");

    private final String libelle;
    private final String effet;

    EtapeDeCampagne(String libelle, String effet) {
        this.libelle = libelle;
        this.effet = effet;
    }

    public String libelle() {
        return libelle;
    }

    /** What it does, after a colon. */
    public String effet() {
        return effet;
    }
}
