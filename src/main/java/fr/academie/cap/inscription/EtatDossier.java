package fr.academie.cap.inscription;

/** Où en est une pré-inscription, du point de vue du droit. */
public enum EtatDossier {
    PREINSCRIT("Pré-inscription validée, confirmation signée attendue"),
    CANDIDATURE_A_EXAMINER("Une autre candidature porte la même identité à cette session"),
    CONFIRMATION_RECUE("Confirmation reçue, contrôle en cours"),
    INCOMPLET("Pièces manquantes demandées"),
    A_SIGNER_DE_NOUVEAU("Confirmation à signer de nouveau"),
    INSCRIT("Inscription définitive"),
    SANS_SUITE("Candidature sans suite"),
    CADUC("Pré-inscription caduque");

    private final String libelle;

    EtatDossier(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /** Nothing more will happen to the dossier. */
    public boolean termine() {
        return this == INSCRIT || this == SANS_SUITE || this == CADUC;
    }

    /** The signed confirmation has come back: the choices that the law calls final are made. */
    public boolean papierSigne() {
        return this == CONFIRMATION_RECUE || this == INCOMPLET || this == INSCRIT;
    }

    /** A signed paper is awaited. */
    public boolean attendUnPapier() {
        return this == PREINSCRIT || this == INCOMPLET || this == A_SIGNER_DE_NOUVEAU;
    }
}
