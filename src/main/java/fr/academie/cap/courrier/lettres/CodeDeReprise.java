package fr.academie.cap.courrier.lettres;

import java.time.LocalDateTime;

/**
 * Courriel qui porte le code à usage unique d'une reprise : rien d'autre n'y désigne la personne.
 *
 * @param code huit chiffres
 * @param expireLe dernier instant où il vaut, à l'heure de l'académie
 */
public record CodeDeReprise(Emetteur emetteur, int session, String code, LocalDateTime expireLe) implements Message {

    @Override
    public String gabarit() {
        return "code-de-reprise";
    }

    @Override
    public String titre() {
        return "Votre code de vérification";
    }

    @Override
    public String sujet() {
        return titre() + " – inscription au CAP, session " + session;
    }

    /** « 1234 5678 ». */
    public String codeAffiche() {
        return code.substring(0, 4) + "\u00a0" + code.substring(4);
    }
}
