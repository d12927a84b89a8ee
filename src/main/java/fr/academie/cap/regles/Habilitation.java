package fr.academie.cap.regles;

import java.time.LocalDate;

/**
 * Où en est une habilitation.
 *
 * @param etat ce qui s'est produit au jour examiné
 * @param terme dernier jour où un refus notifié empêche l'habilitation tacite
 * @param effet jour où l'état a pris effet
 */
public record Habilitation(Etat etat, LocalDate terme, LocalDate effet) {

    /** États d'une demande complète. */
    public enum Etat implements Libelle {
        EN_COURS("en cours d'instruction"),
        ACCORDEE("accordée expressément"),
        ACQUISE_TACITEMENT("acquise par le silence"),
        REFUSEE("refusée à temps");

        private final String libelle;

        Etat(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String libelle() {
            return libelle;
        }
    }
}
