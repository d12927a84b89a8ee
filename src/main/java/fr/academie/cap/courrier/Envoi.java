package fr.academie.cap.courrier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Où en est un courriel déposé. */
public record Envoi(
        long id,
        String academie,
        String dossier,
        String motif,
        String modele,
        String reference,
        Etat etat,
        int tentatives,
        Instant prochaine,
        @Nullable Instant envoyeLe,
        @Nullable String erreur) {

    public enum Etat {
        A_ENVOYER("À envoyer"),
        EN_COURS("En cours d'envoi"),
        ENVOYE("Envoyé"),
        /** Remis au serveur deux fois sans réponse : il est peut-être arrivé. */
        INCERTAIN("Envoi incertain"),
        ECHEC("Non envoyé");

        private final String libelle;

        Etat(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }
}
