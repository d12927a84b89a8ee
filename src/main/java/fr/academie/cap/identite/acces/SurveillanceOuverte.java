package fr.academie.cap.identite.acces;

/**
 * Les échecs d'une académie dépassent de loin l'ordinaire : tout le monde y résout un captcha, personne n'est coupé.
 *
 * @param echecs failures of the hour
 * @param ordinaire median of the hours of the last seven days
 */
public record SurveillanceOuverte(String academie, int echecs, double ordinaire) {}
