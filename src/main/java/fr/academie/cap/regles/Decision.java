package fr.academie.cap.regles;

/** Décision proposée au jury pour un candidat. */
public enum Decision implements Libelle {
    ADMIS("admis"),
    ADMIS_PAR_DISPENSE("admis par dispense de toutes les unités"),
    AJOURNE("ajourné"),
    ABSENT("absent : diplôme non délivré"),
    SANS_DECISION_FINALE("sans décision finale : des unités restent à présenter"),
    REMPLACEMENT("épreuves de remplacement"),
    LIVRET_A_EXAMINER("livret à examiner par le jury avant tout ajournement");

    private final String libelle;

    Decision(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
