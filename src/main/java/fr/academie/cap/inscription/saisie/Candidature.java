package fr.academie.cap.inscription.saisie;

import fr.academie.cap.regles.Forme;
import fr.academie.cap.regles.Voie;
import java.util.Optional;

/**
 * Étape 5.
 *
 * @param specialite code d'examen et de spécialité, « 500-22137 »
 * @param justificatif preuve de formation que le candidat joindra à sa confirmation signée
 */
public record Candidature(String specialite, Forme forme, Optional<Justificatif> justificatif) {

    /** Pièces qui prouvent une formation. */
    public enum Justificatif {
        CERTIFICAT_SCOLARITE("Certificat de scolarité"),
        CONTRAT_APPRENTISSAGE("Contrat d’apprentissage"),
        ATTESTATION_FORMATION_CONTINUE("Attestation d’inscription en formation professionnelle continue"),
        ATTESTATION_DISTANCE("Attestation d’inscription à un enseignement à distance");

        private final String libelle;

        Justificatif(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }

        /** Pièce qui prouve la formation de cette voie ; aucune sans préparation. */
        public static Optional<Justificatif> de(Voie voie) {
            return switch (voie) {
                case SCOLAIRE -> Optional.of(CERTIFICAT_SCOLARITE);
                case APPRENTISSAGE -> Optional.of(CONTRAT_APPRENTISSAGE);
                case FORMATION_CONTINUE -> Optional.of(ATTESTATION_FORMATION_CONTINUE);
                case DISTANCE -> Optional.of(ATTESTATION_DISTANCE);
                case AUCUNE -> Optional.empty();
            };
        }
    }

    /** « 500 - 22137 », comme l'écrivent les écrans d'inscription. */
    public static String codeAffiche(String specialite) {
        return specialite.replace("-", " - ");
    }
}
