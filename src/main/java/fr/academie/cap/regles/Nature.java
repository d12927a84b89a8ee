package fr.academie.cap.regles;

/** Nature d'une unité : jamais son étiquette, car EG4 nomme tantôt la langue, tantôt la prévention. */
public enum Nature implements Libelle {
    PROFESSIONNELLE("unité professionnelle"),
    FRANCAIS_HISTOIRE_GEOGRAPHIE("français, histoire-géographie, enseignement moral et civique"),
    MATHEMATIQUES_SCIENCES("mathématiques et physique-chimie"),
    EPS("éducation physique et sportive"),
    PREVENTION_SANTE("prévention santé environnement"),
    LANGUE_VIVANTE("langue vivante"),
    ARTS_APPLIQUES("arts appliqués et cultures artistiques"),
    MOBILITE("mobilité"),
    AUTRE_GENERALE("autre unité générale");

    private final String libelle;

    Nature(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}
