package fr.academie.cap.courrier.envoi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server of sixty lines that misbehaves for its first messages, then behaves. */
final class PuitsSmtp implements AutoCloseable {

    enum Humeur {
        MEURT_APRES_DONNEES,
        COUPE_AVANT_DONNEES,
        PLUS_TARD,
        ADRESSE_REFUSEE
    }

    private final ServerSocket prise;
    private final Humeur humeur;
    private final AtomicInteger mauvais;
    private final List<String> identifiants = new CopyOnWriteArrayList<>();

    PuitsSmtp(int mauvais, Humeur humeur) throws IOException {
        this.prise = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.mauvais = new AtomicInteger(mauvais);
        this.humeur = humeur;
        var fil = new Thread(this::ecouter, "puits-smtp");
        fil.setDaemon(true);
        fil.start();
    }

    int port() {
        return prise.getLocalPort();
    }

    /** Message-ID of every message whose last byte was read, in order, doubles included. */
    List<String> identifiants() {
        return identifiants;
    }

    private void ecouter() {
        while (!prise.isClosed()) {
            try (var client = prise.accept()) {
                converser(client);
            } catch (IOException e) {
                // The client left or the test is over.
                continue;
            }
        }
    }

    private void converser(Socket client) throws IOException {
        var entree = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        var sortie = client.getOutputStream();
        dire(sortie, "220 puits");
        for (var ligne = entree.readLine(); ligne != null; ligne = entree.readLine()) {
            var ordre = ligne.length() < 4 ? "" : ligne.substring(0, 4).toUpperCase(Locale.ROOT);
            switch (ordre) {
                case "EHLO", "HELO", "MAIL", "RSET", "NOOP" -> dire(sortie, "250 oui");
                case "RCPT" -> dire(sortie, fauteA(Humeur.ADRESSE_REFUSEE) ? "550 5.1.1 inconnu" : "250 oui");
                case "DATA" -> {
                    if (!recevoir(entree, sortie)) {
                        return;
                    }
                }
                case "QUIT" -> {
                    dire(sortie, "221 adieu");
                    return;
                }
                default -> dire(sortie, "502 non");
            }
        }
    }

    /** @return false when the line must drop */
    private boolean recevoir(BufferedReader entree, OutputStream sortie) throws IOException {
        if (fauteA(Humeur.COUPE_AVANT_DONNEES)) {
            return false;
        }
        dire(sortie, "354 allez");
        for (var ligne = entree.readLine(); ligne != null && !ligne.equals("."); ligne = entree.readLine()) {
            if (ligne.startsWith("Message-ID: ")) {
                identifiants.add(ligne.substring("Message-ID: ".length()));
            }
        }
        if (fauteA(Humeur.MEURT_APRES_DONNEES)) {
            return false;
        }
        dire(sortie, fauteA(Humeur.PLUS_TARD) ? "451 4.7.1 plus tard" : "250 pris en charge");
        return true;
    }

    private boolean fauteA(Humeur attendue) {
        return humeur == attendue && mauvais.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }

    private static void dire(OutputStream sortie, String reponse) throws IOException {
        sortie.write((reponse + "\r\n").getBytes(StandardCharsets.US_ASCII));
        sortie.flush();
    }

    @Override
    public void close() {
        try {
            prise.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
