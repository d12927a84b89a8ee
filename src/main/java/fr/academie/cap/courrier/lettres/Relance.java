package fr.academie.cap.courrier.lettres;

/**
 * Rappel avant la date limite de retour : il dit la date et la conséquence.
 *
 * @param rang 1 pour la première relance
 */
public record Relance(EnTete enTete, Retour retour, int rang) implements Lettre {

    @Override
    public String modele() {
        return "relance";
    }

    @Override
    public String titre() {
        return "Votre confirmation d’inscription ne nous est pas parvenue";
    }
}
