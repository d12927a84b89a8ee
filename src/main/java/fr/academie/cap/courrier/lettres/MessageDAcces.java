package fr.academie.cap.courrier.lettres;

import fr.academie.cap.courrier.CodeConfirmation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Courriel sur l'accès au dossier : un code à recopier, un lien qui sert une fois, ou une alerte. Ni nom, ni
 * spécialité : la boîte peut être lue par un autre.
 *
 * @param phrases à commencer par ce qu'il faut faire
 * @param code à recopier, mis en évidence
 * @param lien adresse à ouvrir
 * @param rappel ce qu'il faut faire quand on n'a rien demandé
 */
public record MessageDAcces(
        CodeConfirmation dossier,
        Emetteur emetteur,
        String titre,
        List<String> phrases,
        @Nullable String code,
        @Nullable String lien,
        String rappel)
        implements Message {

    public MessageDAcces {
        phrases = List.copyOf(phrases);
    }

    @Override
    public String gabarit() {
        return "acces";
    }

    @Override
    public String sujet() {
        return titre + " – dossier " + dossier.numeroAffiche();
    }
}
