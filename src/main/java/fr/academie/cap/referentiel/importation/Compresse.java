package fr.academie.cap.referentiel.importation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Bytes kept compressed, with the digest of what they were: forty megabytes of directory hold in five.
 *
 * @param octets compressed
 * @param taille before compression
 */
record Compresse(byte[] octets, long taille, String empreinte) {

    static Compresse lire(Supplier<InputStream> source) {
        var sortie = new ByteArrayOutputStream();
        var condense = sha256();
        long taille;
        try (var entree = new DigestInputStream(source.get(), condense);
                var gzip = new GZIPOutputStream(sortie)) {
            taille = entree.transferTo(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Compresse(sortie.toByteArray(), taille, HexFormat.of().formatHex(condense.digest()));
    }

    static String empreinte(Supplier<InputStream> source) {
        var condense = sha256();
        try (var entree = new DigestInputStream(source.get(), condense)) {
            entree.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(condense.digest());
    }

    static byte[] ecrire(RapportImport rapport) {
        var sortie = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(sortie)) {
            RapportCsv.ecrire(rapport, gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sortie.toByteArray();
    }

    static InputStream ouvrir(byte[] octets) {
        try {
            return new GZIPInputStream(new ByteArrayInputStream(octets), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] rendre(byte[] octets) {
        try (var entree = ouvrir(octets)) {
            return entree.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
