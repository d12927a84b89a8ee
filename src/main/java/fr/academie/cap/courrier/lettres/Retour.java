package fr.academie.cap.courrier.lettres;

import java.time.LocalDate;
import java.util.List;

/**
 * Où et jusqu'à quand renvoyer un papier.
 *
 * @param limite dernier jour, cachet de la poste faisant foi
 * @param adresse lignes de l'adresse de retour, service compris
 */
public record Retour(LocalDate limite, List<String> adresse) {

    public Retour {
        adresse = List.copyOf(adresse);
    }
}
