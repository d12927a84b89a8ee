package fr.academie.cap.regles;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Ce que vaut le silence sur une procédure, pendant un intervalle {@code [depuis, jusque[}.
 *
 * @param article clé du texte qui le fonde
 */
public record RegimeDeSilence(
        Procedure procedure, LocalDate depuis, @Nullable LocalDate jusque, Sens sens, Delai delai, String article) {

    /** Ce que le silence vaut. */
    public enum Sens implements Libelle {
        ACCEPTATION("acceptation"),
        REJET("rejet");

        private final String libelle;

        Sens(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String libelle() {
            return libelle;
        }
    }

    boolean couvre(LocalDate jour) {
        return !jour.isBefore(depuis) && (jusque == null || jour.isBefore(jusque));
    }
}
