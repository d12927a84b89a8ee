package fr.academie.cap.inscription.suivi;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Où en est un dossier, dit à son candidat.
 *
 * @param jalons what happened, oldest first, then where it stands, then what remains
 * @param echeances dates not yet past that the candidate must keep
 */
public record Suivi(List<Jalon> jalons, Suite suite, List<Echeance> echeances) {

    public Suivi {
        jalons = List.copyOf(jalons);
        echeances = List.copyOf(echeances);
    }

    /** Whether a step is behind, now or ahead. */
    public enum Temps {
        PASSE,
        PRESENT,
        AVENIR
    }

    /** @param quand in words: a date, « Maintenant », « Ensuite » */
    public record Jalon(
            Temps temps,
            String quand,
            String titre,
            @Nullable String detail) {}

    /**
     * What comes next.
     *
     * @param action one or two sentences
     * @param qui who must act, in words
     * @param precisions what it takes: the documents that are missing, the address
     * @param delai how long it usually takes; null when nothing can be claimed
     */
    public record Suite(
            String action,
            String qui,
            List<String> precisions,
            @Nullable String delai) {

        public Suite {
            precisions = List.copyOf(precisions);
        }
    }

    /** @param code stable name of the deadline within the dossier */
    public record Echeance(String code, LocalDate jour, String titre, String texte) {}
}
