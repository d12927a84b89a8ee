package fr.academie.cap.courrier.demonstration;

import fr.academie.cap.courrier.envoi.MessageSuivi;
import fr.academie.cap.courrier.envoi.Remise;
import fr.academie.cap.courrier.envoi.Transporteur;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Remet chaque message, octet pour octet, à la boîte de la démonstration. */
@Component
@ConditionalOnProperty(name = "cap.courriel.mode", havingValue = "demo")
class TransporteurDeDemonstration implements Transporteur {

    private final BoiteDeDemonstration boite;

    TransporteurDeDemonstration(BoiteDeDemonstration boite) {
        this.boite = boite;
    }

    @Override
    public Liaison ouvrir() {
        return new Liaison() {
            @Override
            public Remise remettre(MessageSuivi message) {
                return deposer(message);
            }

            @Override
            public void close() {
                // Nothing to hang up.
            }
        };
    }

    private Remise deposer(MessageSuivi message) {
        try (var octets = new ByteArrayOutputStream()) {
            message.writeTo(octets);
            boite.recevoir(message.getMessageID(), destinataire(message), message.getSubject(), octets.toByteArray());
            return new Remise.Acceptee();
        } catch (MessagingException | IOException e) {
            return new Remise.Refusee(String.valueOf(e.getMessage()));
        }
    }

    private static String destinataire(MessageSuivi message) throws MessagingException {
        return message.getAllRecipients()[0].toString();
    }
}
