package fr.academie.cap.courrier.lettres;

import java.util.List;

/**
 * Note que le service joint à ses envois d'une campagne : calendrier, consignes, adresses utiles.
 *
 * @param paragraphes text of the service, one element a paragraph
 */
public record NoteDInformation(EnTete enTete, List<String> paragraphes) implements Lettre {

    public NoteDInformation {
        paragraphes = List.copyOf(paragraphes);
    }

    @Override
    public String modele() {
        return "note-d-information";
    }

    @Override
    public String titre() {
        return "Note d’information du service des examens";
    }
}
