package fr.academie.cap.web.gabarit;

/** L'agent qui lit la page, tel que l'en-tête le nomme. */
public record Lecteur(String nom, String fonction) {}
