package fr.academie.cap.courrier.tirage;

/**
 * Une lettre à déposer pour le prochain tirage : des identifiants, jamais de contenu.
 *
 * @param motif ce qui la rend unique dans le dossier, « confirmation:0 »
 */
public record LettreAImprimer(String academie, String dossier, String motif, String modele, String reference) {}
