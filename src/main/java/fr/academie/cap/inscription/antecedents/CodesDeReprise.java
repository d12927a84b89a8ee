package fr.academie.cap.inscription.antecedents;

import fr.academie.cap.socle.Secret;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Les codes à huit chiffres des reprises : dérivés, jamais gardés ; le rang élevé révoque le précédent. */
@Component
class CodesDeReprise {

    private static final long TOUS = 100_000_000L;

    private final Secret secret;

    CodesDeReprise(Secret secret) {
        this.secret = secret;
    }

    /** « 04815162 ». */
    String code(UUID reprise, int rang) {
        var bits = ByteBuffer.wrap(secret.condenser("code-de-reprise", reprise + "/" + rang))
                .getLong();
        return "%08d".formatted(Long.remainderUnsigned(bits, TOUS));
    }
}
