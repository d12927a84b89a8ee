package fr.academie.cap.courrier.lettres;

import java.time.LocalDateTime;

/**
 * Courriel qui porte le lien par lequel un agent choisit son mot de passe.
 *
 * @param premier the account has just been created
 * @param expireLe dernier instant du lien, à l'heure de Paris
 */
public record LienDeCompte(
        Emetteur emetteur, String agent, String identifiant, boolean premier, String lien, LocalDateTime expireLe)
        implements Message {

    @Override
    public String gabarit() {
        return "lien-de-compte";
    }

    @Override
    public String titre() {
        return premier ? "Votre compte Capitole est ouvert" : "Choisir un nouveau mot de passe";
    }

    @Override
    public String sujet() {
        return titre();
    }
}
