package fr.academie.cap.inscription.antecedents;

import java.util.List;
import java.util.Optional;

/**
 * Ce qu'un brouillon reprend d'une inscription antérieure.
 *
 * @param reconnues inscriptions de la personne, de la plus récente à la plus ancienne, sans rien qui dise où la joindre
 * @param choisie celle qui est reprise ; son contact et son lieu de naissance n'y sont qu'une fois le code confirmé
 * @param codeDemande un code a été demandé, qu'une adresse soit connue ou non
 */
public record Reprise(
        List<Antecedent> reconnues, Optional<Antecedent> choisie, boolean codeDemande, boolean codeConfirme) {

    public Reprise {
        reconnues = List.copyOf(reconnues);
    }
}
