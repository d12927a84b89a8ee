package fr.academie.cap.regles;

/** Comment l'examen d'un candidat est évalué (art. 11 à 13, D337-11 à D337-13). */
public enum ModeEvaluation implements Libelle {
    QUATRE_EN_CCF_AUTRES_CCF_ET_TERMINAL(
            "quatre épreuves au moins en contrôle en cours de formation, les autres à la fois en cours de formation et en terminal"),
    QUATRE_EN_CCF_AUTRES_CCF_OU_TERMINAL(
            "quatre épreuves au moins en contrôle en cours de formation, les autres en cours de formation ou en terminal"),
    CCF_INTEGRAL("toutes les épreuves en contrôle en cours de formation"),
    TERMINAL("toutes les épreuves en contrôle terminal");

    private final String libelle;

    ModeEvaluation(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
