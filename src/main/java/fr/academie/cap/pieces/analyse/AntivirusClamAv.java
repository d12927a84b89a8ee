package fr.academie.cap.pieces.analyse;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * ClamAV par sa commande INSTREAM (man 8 clamd).
 *
 * <p>Written here because the published clients wait without limit for a scanner that hangs.
 */
final class AntivirusClamAv implements Antivirus {

    private static final int MORCEAU = 64 * 1024;
    private static final int REPONSE_MAX = 4096;

    private final InetSocketAddress adresse;
    private final int delai;

    AntivirusClamAv(InetSocketAddress adresse, Duration delai) {
        this.adresse = adresse;
        this.delai = (int) delai.toMillis();
    }

    @Override
    public Optional<String> analyser(byte[] octets) throws IOException {
        try (var prise = new Socket()) {
            prise.setSoTimeout(delai);
            prise.connect(new InetSocketAddress(adresse.getHostString(), adresse.getPort()), delai);
            var envoi = new DataOutputStream(prise.getOutputStream());
            envoi.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (var debut = 0; debut < octets.length; debut += MORCEAU) {
                var longueur = Math.min(MORCEAU, octets.length - debut);
                envoi.writeInt(longueur);
                envoi.write(octets, debut, longueur);
            }
            envoi.writeInt(0);
            envoi.flush();
            return lire(new String(prise.getInputStream().readNBytes(REPONSE_MAX), StandardCharsets.US_ASCII));
        }
    }

    /** « stream: OK » or « stream: Name FOUND », ended by a zero byte. */
    private static Optional<String> lire(String brute) throws IOException {
        var reponse = brute.replace("\0", "").strip();
        if (reponse.equals("stream: OK")) {
            return Optional.empty();
        }
        if (reponse.startsWith("stream: ") && reponse.endsWith(" FOUND")) {
            return Optional.of(reponse.substring("stream: ".length(), reponse.length() - " FOUND".length()));
        }
        throw new IOException("Réponse de l'antivirus : " + reponse);
    }
}
