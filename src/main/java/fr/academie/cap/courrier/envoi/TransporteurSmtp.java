package fr.academie.cap.courrier.envoi;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Remet les messages à un serveur SMTP et traduit ses réponses : certain, plus tard, jamais, ou douteux. */
final class TransporteurSmtp implements Transporteur {

    private static final int REFUS_DEFINITIF = 500;

    private final JavaMailSenderImpl serveur;

    TransporteurSmtp(JavaMailSenderImpl serveur) {
        this.serveur = serveur;
        regler(serveur.getSession());
    }

    @Override
    public Liaison ouvrir() throws LiaisonImpossible {
        try {
            var transport = serveur.getSession().getTransport(protocole());
            transport.connect(serveur.getHost(), serveur.getPort(), serveur.getUsername(), serveur.getPassword());
            return new LiaisonSmtp(transport);
        } catch (MessagingException e) {
            throw new LiaisonImpossible(raison(e), e);
        }
    }

    private String protocole() {
        var protocole = serveur.getProtocol();
        return protocole == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : protocole;
    }

    // Without limits a silent server would hold a sender for ever.
    private static void regler(Session session) {
        for (var protocole : new String[] {"smtp", "smtps"}) {
            session.getProperties().putIfAbsent("mail." + protocole + ".connectiontimeout", "10000");
            session.getProperties().putIfAbsent("mail." + protocole + ".timeout", "30000");
            session.getProperties().putIfAbsent("mail." + protocole + ".writetimeout", "30000");
            // Several messages on one connection: a reply must never be taken for the next one's.
            session.getProperties().putIfAbsent("mail." + protocole + ".quitwait", "false");
        }
    }

    private static String raison(MessagingException e) {
        var texte =
                String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}+", " ").strip();
        return texte.length() > 200 ? texte.substring(0, 200) : texte;
    }

    private record LiaisonSmtp(Transport transport) implements Liaison {

        @Override
        public Remise remettre(MessageSuivi message) {
            try {
                Address[] destinataires = message.getAllRecipients();
                transport.sendMessage(message, destinataires);
                return new Remise.Acceptee();
            } catch (MessagingException e) {
                return traduire(e, message);
            }
        }

        private Remise traduire(MessagingException e, MessageSuivi message) {
            var code = code(e);
            if (code >= REFUS_DEFINITIF) {
                return new Remise.Refusee(raison(e));
            }
            if (code > 0) {
                return new Remise.Differee(raison(e), !transport.isConnected());
            }
            // No code: the connection broke. Before the last byte the server cannot have accepted; after it, nobody
            // knows.
            return message.entierementEmis() ? new Remise.Douteuse(raison(e)) : new Remise.Differee(raison(e), true);
        }

        // Angus nests the reply to RCPT TO inside a general failure: the innermost code is the server's own.
        private static int code(MessagingException e) {
            var code = 0;
            for (Exception courante = e; courante != null; courante = suivante(courante)) {
                if (courante instanceof SMTPAddressFailedException adresse) {
                    return adresse.getReturnCode();
                }
                if (courante instanceof SMTPSenderFailedException expediteur) {
                    return expediteur.getReturnCode();
                }
                if (courante instanceof SMTPSendFailedException envoi && code == 0) {
                    code = envoi.getReturnCode();
                }
            }
            return code;
        }

        private static @Nullable Exception suivante(Exception courante) {
            return courante instanceof MessagingException message ? message.getNextException() : null;
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // The messages already have their answers; a failed QUIT changes nothing.
                return;
            }
        }
    }
}
