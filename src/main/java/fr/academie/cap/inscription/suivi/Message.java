package fr.academie.cap.inscription.suivi;

import java.time.Instant;
import java.util.Optional;

/**
 * Un message entre un candidat et le service.
 *
 * @param agent account of who answered, for the service's own page; empty when the candidate wrote
 * @param luLe when the other side first saw it
 */
public record Message(Auteur auteur, Optional<String> agent, String texte, Instant ecritLe, Optional<Instant> luLe) {

    /** Which side wrote. */
    public enum Auteur {
        CANDIDAT,
        SERVICE
    }
}
