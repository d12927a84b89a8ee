package fr.academie.cap.web;

import org.jspecify.annotations.Nullable;

/** Un point de la frise d'un dossier ; {@code quand} est déjà écrit en clair (voir {@link EnClair}). */
public record Evenement(
        String quand,
        String titre,
        @Nullable String detail,
        @Nullable String auteur,
        Etat etat) {

    /** Où en est l'événement par rapport à maintenant. */
    public enum Etat {
        FAIT("fait"),
        COURANT("en cours"),
        AVENIR("à venir");

        private final String libelle;

        Etat(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }
}
