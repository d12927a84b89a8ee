package fr.academie.cap.courrier.tirage;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Un lot de lettres imprimé d'un coup.
 *
 * @param nombre lettres du lot, 200 au plus
 */
public record Tirage(
        long id,
        String academie,
        Etat etat,
        int nombre,
        Instant creeLe,
        @Nullable Instant produitLe,
        @Nullable Instant imprimeLe,
        @Nullable LocalDate posteLe) {

    public enum Etat {
        A_PRODUIRE("À produire"),
        PRODUIT("Prêt à imprimer"),
        IMPRIME("Imprimé"),
        POSTE("Posté");

        private final String libelle;

        Etat(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }
}
