package fr.academie.cap.inscription.saisie;

import java.util.Optional;

/**
 * Étape 4.
 *
 * @param categorie code de la catégorie de candidat (liste du référentiel)
 * @param handicap le candidat signale un handicap pouvant appeler un aménagement ; rien d'autre n'est demandé ici
 * @param etablissement code de l'établissement réel ou « fictif » (zone des candidats individuels)
 * @param presse accord pour la publication du résultat par la presse ou des sites privés
 * @param collectivites accord pour la communication du nom et de l'adresse aux collectivités territoriales
 */
public record Situation(
        String categorie,
        boolean handicap,
        String etablissement,
        Optional<AncienEtablissement> ancienEtablissement,
        boolean presse,
        boolean collectivites) {

    /**
     * Choisi dans la liste (code) ou décrit librement (nom et ville).
     *
     * @param code vide quand l'établissement est décrit librement
     */
    public record AncienEtablissement(Optional<String> code, String nom, String ville) {}
}
