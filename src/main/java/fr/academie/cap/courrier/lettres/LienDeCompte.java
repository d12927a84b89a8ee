package fr.academie.cap.courrier.lettres;

import java.time.LocalDateTime;

/**
 * Courriel qui porte le lien par lequel un agent choisit son mot de passe.
 *
 * @param origine who wanted it sent
 * @param expireLe dernier instant du lien, à l'heure de Paris
 */
public record LienDeCompte(
        Emetteur emetteur, String agent, String identifiant, Origine origine, String lien, LocalDateTime expireLe)
        implements Message {

    /** Ce qui fait partir le lien. */
    public enum Origine {
        /** The account has just been created. */
        PREMIER,
        ADMINISTRATEUR,
        /** « Mot de passe oublié ». */
        OUBLI
    }

    public boolean premier() {
        return origine == Origine.PREMIER;
    }

    public boolean oubli() {
        return origine == Origine.OUBLI;
    }

    @Override
    public String gabarit() {
        return "lien-de-compte";
    }

    @Override
    public String titre() {
        return premier() ? "Votre compte Capitole est ouvert" : "Choisir un nouveau mot de passe";
    }

    @Override
    public String sujet() {
        return titre();
    }
}
