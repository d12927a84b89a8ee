package fr.academie.cap.courrier.demonstration;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** Un message relu comme le lirait une messagerie : texte, HTML, pièces jointes. */
record MessageLu(
        String sujet, String expediteur, String destinataire, String texte, String html, List<PieceJointe> pieces) {

    record PieceJointe(String nom, String type, byte[] octets) {

        /** Taille en kilo-octets, arrondie au supérieur. */
        public int kilos() {
            return (octets.length + 1023) / 1024;
        }
    }

    /** Le texte, paragraphe par paragraphe, ligne par ligne. */
    public List<List<String>> paragraphes() {
        return Arrays.stream(texte.strip().replace("\r\n", "\n").split("\n\\s*\n"))
                .map(paragraphe -> paragraphe.lines().map(String::strip).toList())
                .toList();
    }

    static MessageLu de(byte[] contenu) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(contenu));
            var lecture = new Lecture();
            lecture.parcourir(message);
            return new MessageLu(
                    message.getSubject(),
                    message.getFrom()[0].toString(),
                    message.getAllRecipients()[0].toString(),
                    lecture.texte.toString(),
                    lecture.html.toString(),
                    List.copyOf(lecture.pieces));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("message illisible", e);
        }
    }

    private static final class Lecture {

        private final StringBuilder texte = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<PieceJointe> pieces = new ArrayList<>();

        void parcourir(Part partie) throws MessagingException, IOException {
            if (partie.getContent() instanceof Multipart ensemble) {
                for (var rang = 0; rang < ensemble.getCount(); rang++) {
                    parcourir(ensemble.getBodyPart(rang));
                }
            } else if (partie instanceof BodyPart && Part.ATTACHMENT.equalsIgnoreCase(partie.getDisposition())) {
                try (var flux = partie.getInputStream()) {
                    pieces.add(new PieceJointe(partie.getFileName(), type(partie), flux.readAllBytes()));
                }
            } else if (partie.isMimeType("text/html")) {
                html.append(partie.getContent());
            } else if (partie.isMimeType("text/plain")) {
                texte.append(partie.getContent());
            }
        }

        private static String type(Part partie) throws MessagingException {
            return partie.isMimeType("application/pdf") ? "application/pdf" : "application/octet-stream";
        }
    }
}
