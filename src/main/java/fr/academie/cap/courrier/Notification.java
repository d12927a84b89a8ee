package fr.academie.cap.courrier;

import java.time.LocalDate;

/**
 * Une étape d'une notification.
 *
 * @param nature ce qui est notifié, « caducite »
 * @param jour jour de l'événement, à la date de l'académie
 * @param preuve ce qui l'établit : numéro de recommandé, « tirage:12 », « envoi:relance:1 »
 */
public record Notification(
        String academie,
        String dossier,
        String nature,
        Canal canal,
        Evenement evenement,
        LocalDate jour,
        String preuve) {

    public enum Evenement {
        /** Partie du service : ne fait courir aucun délai contre la personne. */
        EMISE("Envoyée"),
        /** Présentée à l'adresse, un avis de passage laissé. */
        PRESENTEE("Présentée"),
        /** Remise à la personne. */
        REMISE("Remise"),
        /** Revenue au service : n'habite pas à l'adresse indiquée. */
        NON_DISTRIBUEE("Non distribuée");

        private final String libelle;

        Evenement(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }
}
