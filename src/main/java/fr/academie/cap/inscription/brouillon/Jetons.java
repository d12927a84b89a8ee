package fr.academie.cap.inscription.brouillon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ce qui ouvre sans compte : l'académie, un point, 256 bits ; la base n'en garde que l'empreinte. */
public final class Jetons {

    private static final Pattern FORME = Pattern.compile("([0-9]{2})\\.[A-Za-z0-9_-]{43}");
    private static final SecureRandom HASARD = new SecureRandom();

    private Jetons() {}

    static String nouveau(String academie) {
        var octets = new byte[32];
        HASARD.nextBytes(octets);
        return de(academie, octets);
    }

    /** Token of 32 bytes drawn elsewhere. */
    public static String de(String academie, byte[] octets) {
        return academie + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    /** Académie that a well-formed token names. */
    public static Optional<String> academie(@Nullable String jeton) {
        var forme = FORME.matcher(jeton == null ? "" : jeton);
        return forme.matches() ? Optional.of(forme.group(1)) : Optional.empty();
    }

    public static byte[] empreinte(String jeton) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(jeton.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
