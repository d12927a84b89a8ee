package fr.academie.cap.regles;

/** Une valeur du droit qui sait se dire en français. */
public interface Libelle {
    String libelle();
}
