package fr.academie.cap.courrier;

import fr.academie.cap.courrier.lettres.Lettre;
import fr.academie.cap.courrier.lettres.Message;
import fr.academie.cap.courrier.pdf.Compositeur;
import fr.academie.cap.courrier.pdf.Gabarits;
import java.util.List;
import org.springframework.stereotype.Service;

/** Compose les lettres en PDF et rédige les messages. Sans base de données : à appeler hors transaction. */
@Service
public class Lettres {

    /** Les deux formes d'un message, pour un courriel lisible partout. */
    public record Corps(String texte, String html) {}

    private final Gabarits gabarits = new Gabarits();
    private final Compositeur compositeur = new Compositeur(gabarits);

    /** Un PDF d'une lettre. */
    public byte[] composer(Lettre lettre) {
        return compositeur.composer(List.of(lettre));
    }

    /** Un seul PDF pour un lot : cinq fois plus rapide qu'un PDF par lettre. */
    public byte[] composer(List<? extends Lettre> lettres) {
        return compositeur.composer(lettres);
    }

    public Corps rediger(Message message) {
        return new Corps(gabarits.texte(message), gabarits.html(message));
    }
}
