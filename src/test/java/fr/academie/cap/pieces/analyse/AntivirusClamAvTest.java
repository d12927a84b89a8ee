package fr.academie.cap.pieces.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Dialogue avec ClamAV")
class AntivirusClamAvTest {

    private ServerSocket serveur;

    @BeforeEach
    void ecouter() throws IOException {
        serveur = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void fermer() throws IOException {
        serveur.close();
    }

    /** Speaks the protocol as clamd does: command, chunks, zero, then one answer. */
    private CompletableFuture<byte[]> repondre(String reponse) {
        return CompletableFuture.supplyAsync(() -> {
            try (var client = serveur.accept();
                    var entree = new DataInputStream(client.getInputStream())) {
                var commande = new String(entree.readNBytes(10), StandardCharsets.US_ASCII);
                assertThat(commande).isEqualTo("zINSTREAM\0");
                var recu = new ByteArrayOutputStream();
                for (var longueur = entree.readInt(); longueur > 0; longueur = entree.readInt()) {
                    recu.write(entree.readNBytes(longueur));
                }
                client.getOutputStream().write((reponse + "\0").getBytes(StandardCharsets.US_ASCII));
                return recu.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private AntivirusClamAv antivirus(Duration delai) {
        return new AntivirusClamAv(InetSocketAddress.createUnresolved("localhost", serveur.getLocalPort()), delai);
    }

    @Test
    @DisplayName("un fichier sain, envoyé entier en morceaux")
    void sain() throws Exception {
        var octets = new byte[200_000];
        Arrays.fill(octets, (byte) 7);
        var recu = repondre("stream: OK");

        assertThat(antivirus(Duration.ofSeconds(5)).analyser(octets)).isEmpty();
        assertThat(recu.get()).isEqualTo(octets);
    }

    @Test
    @DisplayName("une menace est nommée")
    void menace() throws Exception {
        repondre("stream: Win.Test.EICAR_HDB-1 FOUND");
        assertThat(antivirus(Duration.ofSeconds(5)).analyser(new byte[] {1})).contains("Win.Test.EICAR_HDB-1");
    }

    @Test
    @DisplayName("une réponse inattendue n'est jamais un accord")
    void reponseInattendue() {
        repondre("INSTREAM size limit exceeded. ERROR");
        assertThatThrownBy(() -> antivirus(Duration.ofSeconds(5)).analyser(new byte[] {1}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("size limit");
    }

    @Test
    @DisplayName("un antivirus muet est abandonné au bout du délai")
    void muet() {
        assertThatThrownBy(() -> antivirus(Duration.ofMillis(200)).analyser(new byte[] {1}))
                .isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    @DisplayName("un antivirus absent est une panne, pas un accord")
    void absent() throws IOException {
        var port = serveur.getLocalPort();
        serveur.close();
        var antivirus =
                new AntivirusClamAv(InetSocketAddress.createUnresolved("localhost", port), Duration.ofSeconds(2));
        assertThatThrownBy(() -> antivirus.analyser(new byte[] {1})).isInstanceOf(IOException.class);
    }
}
