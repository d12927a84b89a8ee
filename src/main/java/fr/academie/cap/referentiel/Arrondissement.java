package fr.academie.cap.referentiel;

/**
 * Arrondissement municipal de Paris, Lyon ou Marseille.
 *
 * @param numero 1 à 20
 */
public record Arrondissement(String departement, int numero, String nom) {}
