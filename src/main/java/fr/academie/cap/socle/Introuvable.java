package fr.academie.cap.socle;

/** Objet inconnu ou hors du périmètre de qui le demande : les deux se répondent de la même façon. */
public class Introuvable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Introuvable() {
        super("Cette page n'existe pas ou n'est pas accessible.");
    }
}
