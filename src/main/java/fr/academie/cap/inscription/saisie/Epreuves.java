package fr.academie.cap.inscription.saisie;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Étape 7.
 *
 * @param presentees codes des épreuves obligatoires passées à cette session ; en forme globale, toutes celles qui
 *     restent
 * @param facultatives codes des épreuves facultatives où le candidat est « INSCRIT »
 * @param options choix par épreuve à options
 * @param dispenseEps dispense d'éducation physique demandée
 * @param activiteEps activité choisie, quand la session en propose
 */
public record Epreuves(
        List<String> presentees,
        List<String> facultatives,
        Map<String, String> options,
        boolean dispenseEps,
        Optional<String> activiteEps) {

    public Epreuves {
        presentees = List.copyOf(presentees);
        facultatives = List.copyOf(facultatives);
        options = Map.copyOf(options);
    }
}
