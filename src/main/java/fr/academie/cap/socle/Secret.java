package fr.academie.cap.socle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Le secret du service, que la base ne contient pas : codes et empreintes s'en tirent.
 *
 * <p>One key, one HMAC-SHA-256 per usage: a digest made for one purpose says nothing about another.
 */
@Component
public class Secret {

    private final byte[] cle;

    Secret(@Value("${cap.secret.valeur:}") String valeur, @Value("${cap.secret.fichier}") Path fichier) {
        this.cle = valeur.isEmpty() ? lireOuCreer(fichier) : decoder(valeur);
    }

    /** 32 bytes; the same usage and text always give the same. */
    public byte[] condenser(String usage, String texte) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(cle, "HmacSHA256"));
            return mac.doFinal((usage + ":" + texte).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoder(String valeur) {
        var octets = Base64.getDecoder().decode(valeur);
        if (octets.length < 32) {
            throw new IllegalStateException(
                    "CAP_SECRET est trop court : donnez au moins 32 octets tirés au hasard, en base 64.");
        }
        return octets;
    }

    private static byte[] lireOuCreer(Path fichier) {
        try {
            if (!Files.exists(fichier)) {
                var octets = new byte[32];
                new SecureRandom().nextBytes(octets);
                Files.createDirectories(fichier.toAbsolutePath().getParent());
                Files.createFile(
                        fichier, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(
                        fichier, Base64.getEncoder().encodeToString(octets), StandardOpenOption.TRUNCATE_EXISTING);
            }
            return decoder(Files.readString(fichier).trim());
        } catch (IOException e) {
            throw new UncheckedIOException("Secret illisible : " + fichier, e);
        }
    }
}
