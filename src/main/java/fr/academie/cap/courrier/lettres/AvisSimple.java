package fr.academie.cap.courrier.lettres;

import fr.academie.cap.courrier.CodeConfirmation;
import java.util.List;

/**
 * Courriel sans lettre jointe : une nouvelle du dossier, en quelques phrases.
 *
 * @param essentiel phrases, la première dit ce qui est arrivé
 * @param lien adresse de consultation du dossier
 */
public record AvisSimple(
        CodeConfirmation dossier,
        String candidat,
        String specialite,
        Emetteur emetteur,
        String titre,
        List<String> essentiel,
        String lien)
        implements Message {

    public AvisSimple {
        essentiel = List.copyOf(essentiel);
    }

    @Override
    public String gabarit() {
        return "avis-simple";
    }
}
