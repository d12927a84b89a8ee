package fr.academie.cap.courrier;

import fr.academie.cap.courrier.lettres.Lettre;
import fr.academie.cap.courrier.lettres.Message;
import java.util.List;

/**
 * Contenu d'un courrier : le message du courriel et les lettres qu'il porte.
 *
 * <p>Un tirage n'imprime que les lettres.
 */
public record PieceARendre(Message message, List<Lettre> lettres) {

    public PieceARendre {
        lettres = List.copyOf(lettres);
    }
}
