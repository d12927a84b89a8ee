package fr.academie.cap.web;

/** Un lien et son libellé ; l'adresse est relative à l'application ({@code /corbeille}). */
public record Lien(String libelle, String adresse) {}
