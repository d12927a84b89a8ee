package fr.academie.cap.courrier.lettres;

import java.time.LocalDate;

/**
 * La confirmation signée est revenue et a été contrôlée : l'inscription est acquise, la forme de l'examen est figée.
 *
 * @param depuis jour où l'inscription est devenue définitive
 */
public record InscriptionDefinitive(EnTete enTete, InscriptionImprimable inscription, LocalDate depuis)
        implements Lettre {

    @Override
    public String modele() {
        return "inscription-definitive";
    }

    @Override
    public String titre() {
        return "Votre inscription est définitive";
    }
}
