package fr.academie.cap.courrier.envoi;

import fr.academie.cap.courrier.Lettres;
import fr.academie.cap.courrier.PieceARendre;
import fr.academie.cap.echeances.Horloge;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Compose le message : texte et HTML, lettres jointes en PDF, en-têtes sans donnée personnelle. */
@Component
class FabriqueDeCourriels {

    private final Lettres lettres;
    private final Horloge horloge;
    private final ReglagesCourriel reglages;

    FabriqueDeCourriels(Lettres lettres, Horloge horloge, ReglagesCourriel reglages) {
        this.lettres = lettres;
        this.horloge = horloge;
        this.reglages = reglages;
    }

    MessageSuivi composer(String destinataire, UUID messageId, PieceARendre piece) {
        try {
            var suivi = new MessageSuivi(
                    Session.getInstance(new Properties()), "<" + messageId + "@" + reglages.domaine() + ">");
            remplir(new MimeMessageHelper(suivi, true, "UTF-8"), destinataire, piece);
            suivi.setHeader("Auto-Submitted", "auto-generated");
            suivi.setHeader("Content-Language", "fr");
            suivi.saveChanges();
            return suivi;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("message impossible à composer", e);
        }
    }

    private void remplir(MimeMessageHelper message, String destinataire, PieceARendre piece)
            throws MessagingException, UnsupportedEncodingException {
        var corps = lettres.rediger(piece.message());
        message.setFrom(reglages.expediteur(), reglages.nom());
        message.setReplyTo(sansCommande(piece.message().emetteur().courriel()));
        message.setTo(sansCommande(destinataire));
        message.setSubject(sansCommande(piece.message().sujet()));
        message.setSentDate(Date.from(horloge.maintenant()));
        message.setText(corps.texte(), corps.html());
        for (var lettre : piece.lettres()) {
            var pdf = new ByteArrayResource(lettres.composer(lettre));
            message.addAttachment(sansCommande(lettre.nomDeFichier()), pdf, "application/pdf");
        }
    }

    // A line break in a header would let a value write headers of its own.
    private static String sansCommande(String valeur) {
        if (valeur.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("en-tête refusé : caractère de commande");
        }
        return valeur;
    }
}
