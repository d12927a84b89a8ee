package fr.academie.cap.socle;

/** Quelqu'un a déjà traité l'objet entre l'affichage et l'envoi : l'écran répond 409 et dit qui et quand. */
public class ActeDejaFait extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ActeDejaFait(String phrase) {
        super(phrase);
    }
}
