package fr.academie.cap.courrier.tirage;

/** Les lettres d'un tirage ont été postées. */
public record TiragePoste(String academie, long tirage) {}
