package fr.academie.cap.courrier.lettres;

import fr.academie.cap.courrier.CodeConfirmation;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Accusé de réception d'une pré-inscription validée en ligne (CRPA, L112-3 et R112-5).
 *
 * @param recueLe instant de la validation, à l'heure de l'académie
 * @param retour où renvoyer la confirmation jointe ; absent quand le service l'envoie plus tard par la poste
 * @param codeAcces code qui, avec le numéro et la date de naissance, ouvre la pré-inscription
 * @param lien adresse de consultation de la pré-inscription
 */
public record AccuseDeReception(
        CodeConfirmation dossier,
        String candidat,
        String specialite,
        Emetteur emetteur,
        LocalDateTime recueLe,
        @Nullable Retour retour,
        String codeAcces,
        String lien)
        implements Message {

    @Override
    public String gabarit() {
        return "accuse-de-reception";
    }

    @Override
    public String titre() {
        return dossier.ordre() == 0
                ? "Votre pré-inscription est effective"
                : "Votre pré-inscription modifiée est effective";
    }

    @Override
    public String sujet() {
        return titre() + " – dossier " + dossier.numeroAffiche();
    }
}
