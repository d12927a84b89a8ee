package fr.academie.cap.courrier.lettres;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Courriel qui porte le lien d'un brouillon : rien n'y désigne la personne.
 *
 * @param rappel vrai quand le service écrit de lui-même, avant la clôture
 * @param expireLe dernier instant où le lien ouvre, à l'heure de l'académie
 * @param cloture clôture des pré-inscriptions, à l'heure de l'académie
 * @param dossier numéro du dossier en cours de modification, s'il y en a un
 */
public record LienDeReprise(
        Emetteur emetteur,
        int session,
        boolean rappel,
        String lien,
        LocalDateTime expireLe,
        LocalDateTime cloture,
        Optional<String> dossier)
        implements Message {

    @Override
    public String gabarit() {
        return "lien-de-reprise";
    }

    @Override
    public String titre() {
        if (rappel) {
            return "Votre inscription au CAP n’est pas terminée";
        }
        return dossier.isPresent() ? "Reprendre votre modification" : "Reprendre votre inscription au CAP";
    }

    @Override
    public String sujet() {
        return titre() + " – session " + session;
    }
}
