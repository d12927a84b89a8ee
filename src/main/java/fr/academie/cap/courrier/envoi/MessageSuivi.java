package fr.academie.cap.courrier.envoi;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** A message that keeps its Message-ID through every attempt and knows whether its last byte was handed over. */
public final class MessageSuivi extends MimeMessage {

    private final String identifiant;
    private boolean entierementEmis;

    MessageSuivi(Session session, String identifiant) {
        super(session);
        this.identifiant = identifiant;
    }

    boolean entierementEmis() {
        return entierementEmis;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", identifiant);
    }

    @Override
    public void writeTo(OutputStream sortie, String[] sans) throws IOException, MessagingException {
        super.writeTo(sortie, sans);
        entierementEmis = true;
    }
}
