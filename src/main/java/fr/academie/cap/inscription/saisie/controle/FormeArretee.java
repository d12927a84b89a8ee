package fr.academie.cap.inscription.saisie.controle;

import fr.academie.cap.regles.Forme;

/**
 * La forme de l'examen qui ne se change plus : la confirmation signée est revenue.
 *
 * @param specialite celle pour laquelle elle a été choisie, « 500-22137 »
 */
public record FormeArretee(Forme forme, String specialite) {}
