package fr.academie.cap.courrier.lettres;

import fr.academie.cap.courrier.codes.Symboles;
import java.util.List;

/**
 * Confirmation d'inscription : à vérifier, corriger à la main s'il le faut, signer et renvoyer.
 *
 * @param mineur vrai si le candidat a moins de dix-huit ans ce jour : un représentant légal signe aussi
 */
public record ConfirmationImprimable(
        EnTete enTete, InscriptionImprimable inscription, List<PieceAttendue> pieces, Retour retour, boolean mineur)
        implements Lettre {

    public ConfirmationImprimable {
        pieces = List.copyOf(pieces);
    }

    @Override
    public String modele() {
        return "confirmation-inscription";
    }

    @Override
    public String titre() {
        return "Confirmation d’inscription à signer et à renvoyer";
    }

    /** Dessin du code, pour le gabarit. */
    public String qr() {
        return Symboles.qr(enTete.dossier().texte());
    }

    /** Dessin du code à une dimension, pour le gabarit. */
    public String code128() {
        return Symboles.code128(enTete.dossier().texte());
    }
}
