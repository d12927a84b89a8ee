package fr.academie.cap.corbeille;

import java.time.Instant;
import java.util.Optional;

/**
 * Une tâche ouverte, telle qu'une liste la montre.
 *
 * @param cle business key of the dossier, {@code 14-2027-175}
 * @param echeance first instant at which it is late
 */
public record Tache(
        String id,
        String academie,
        String groupe,
        String processus,
        String element,
        String libelle,
        Optional<String> formulaire,
        String cle,
        String sujet,
        String numero,
        String specialite,
        Optional<String> agent,
        Instant creeLe,
        Instant echeance) {}
