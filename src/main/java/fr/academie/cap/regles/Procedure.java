package fr.academie.cap.regles;

/** Procédure dont le silence de l'administration produit un effet. */
public enum Procedure implements Libelle {
    HABILITATION_CCF("habilitation au contrôle en cours de formation"),
    AMENAGEMENT_HANDICAP("aménagement des épreuves pour handicap"),
    DEROGATION_DE_FORME("dérogation à la session unique"),
    DEROGATION_DEUXIEME_CAP("dérogation pour un deuxième CAP"),
    EPREUVES_DE_REMPLACEMENT("autorisation d'épreuves de remplacement"),
    RECOURS_GRACIEUX("recours gracieux");

    private final String libelle;

    Procedure(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
