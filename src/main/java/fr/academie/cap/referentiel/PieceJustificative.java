package fr.academie.cap.referentiel;

/** Une pièce que le candidat joint à la confirmation signée. */
public enum PieceJustificative {
    CONFIRMATION_SIGNEE("Confirmation d'inscription signée"),
    PIECE_IDENTITE("Copie d'une pièce d'identité"),
    CERTIFICAT_DEFENSE(
            "Certificat de participation à la journée défense et citoyenneté, ou attestation de recensement"),
    CERTIFICAT_SCOLARITE("Certificat de scolarité"),
    CONTRAT_APPRENTISSAGE("Contrat d'apprentissage ou certificat du centre de formation"),
    ATTESTATION_FORMATION("Attestation d'inscription dans l'établissement de formation"),
    ATTESTATION_EXPERIENCE("Certificats de travail ou attestations de formation en milieu professionnel"),
    DIPLOMES("Copie des diplômes ouvrant droit à dispense"),
    RELEVES_DE_NOTES("Relevés des notes dont le bénéfice est demandé"),
    DECISION_VAE("Décision de validation des acquis de l'expérience"),
    CERTIFICAT_MEDICAL_EPS("Certificat médical d'inaptitude à l'éducation physique et sportive"),
    SECOND_CAP("Décision de dérogation, ou contrat de travail permettant deux spécialités"),
    DEMANDE_AMENAGEMENT("Formulaire de demande d'aménagement (les documents médicaux vont au médecin, sous pli fermé)");

    private final String libelle;

    PieceJustificative(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /** Says something of a person's health: goes to the physician in a sealed envelope, never through a screen. */
    public boolean deSante() {
        return this == CERTIFICAT_MEDICAL_EPS || this == DEMANDE_AMENAGEMENT;
    }
}
