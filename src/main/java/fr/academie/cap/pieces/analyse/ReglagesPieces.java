package fr.academie.cap.pieces.analyse;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Réglages des documents versés en ligne.
 *
 * @param antivirus {@code host:port} of clamd; empty: none
 * @param sansAntivirus accepts documents although no antivirus looks at them; staff are told so
 * @param delai longest wait for the antivirus
 * @param conservation kept this long after 31 December of the session's year
 */
@ConfigurationProperties("cap.pieces")
public record ReglagesPieces(
        @Nullable String antivirus,
        @DefaultValue("false") boolean sansAntivirus,
        @DefaultValue("20s") Duration delai,
        @DefaultValue("365d") Duration conservation) {

    Optional<InetSocketAddress> adresse() {
        if (antivirus == null || antivirus.isBlank()) {
            return Optional.empty();
        }
        var deuxPoints = antivirus.lastIndexOf(':');
        try {
            return Optional.of(InetSocketAddress.createUnresolved(
                    antivirus.substring(0, deuxPoints), Integer.parseInt(antivirus.substring(deuxPoints + 1))));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "cap.pieces.antivirus : attendu hôte:port, reçu « " + antivirus + " »", e);
        }
    }

    /** Whether a document may be taken at all. */
    public boolean analysables() {
        return adresse().isPresent() || sansAntivirus;
    }
}
