package fr.academie.cap.courrier;

/**
 * Un courriel n'a pas pu être envoyé, ou on ne sait pas s'il l'a été : quelqu'un doit joindre le candidat autrement.
 *
 * @param incertain vrai s'il est peut-être arrivé
 */
public record EnvoiManque(String academie, String dossier, String motif, boolean incertain) {}
