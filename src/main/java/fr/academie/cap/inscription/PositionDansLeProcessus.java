package fr.academie.cap.inscription;

import java.util.List;

/**
 * Où en est une instance sur son schéma.
 *
 * @param titre name of the process, for people
 * @param modele path of the model, {@code inscription/confirmation-postale}
 * @param actifs ids of the elements where it stands
 * @param passes ids of the elements it went through
 */
public record PositionDansLeProcessus(String titre, String modele, List<String> actifs, List<String> passes) {

    public PositionDansLeProcessus {
        actifs = List.copyOf(actifs);
        passes = List.copyOf(passes);
    }
}
