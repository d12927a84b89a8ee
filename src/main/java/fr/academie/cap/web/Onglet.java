package fr.academie.cap.web;

/**
 * Une des listes d'un même écran, avec ce qu'elle contient.
 *
 * @param courant the list that the page shows
 */
public record Onglet(String libelle, String adresse, long nombre, boolean courant) {}
