package fr.academie.cap.courrier.lettres;

import java.time.LocalDateTime;

/**
 * Courriel qui dit à un agent que son mot de passe vient de changer ; il ne porte aucun lien qui ouvre quoi que ce soit.
 *
 * @param quand à l'heure de Paris
 * @param oubli page où l'on demande un lien
 */
public record MotDePasseChange(Emetteur emetteur, String agent, LocalDateTime quand, String oubli) implements Message {

    @Override
    public String gabarit() {
        return "mot-de-passe-change";
    }

    @Override
    public String titre() {
        return "Votre mot de passe Capitole a changé";
    }

    @Override
    public String sujet() {
        return titre();
    }
}
