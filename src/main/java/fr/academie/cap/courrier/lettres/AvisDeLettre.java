package fr.academie.cap.courrier.lettres;

import fr.academie.cap.courrier.CodeConfirmation;
import java.util.List;

/**
 * Courriel qui porte une lettre jointe : il dit l'essentiel sans qu'il faille ouvrir le fichier.
 *
 * @param essentiel deux ou trois phrases, à commencer par ce qu'il faut faire et jusqu'à quand
 * @param lien adresse de consultation du dossier
 */
public record AvisDeLettre(Lettre lettre, List<String> essentiel, String lien) implements Message {

    public AvisDeLettre {
        essentiel = List.copyOf(essentiel);
    }

    public CodeConfirmation dossier() {
        return lettre.enTete().dossier();
    }

    @Override
    public Emetteur emetteur() {
        return lettre.enTete().emetteur();
    }

    @Override
    public String gabarit() {
        return "avis-de-lettre";
    }

    @Override
    public String titre() {
        return lettre.titre();
    }

    @Override
    public String sujet() {
        return titre() + " – dossier " + dossier().numeroAffiche();
    }
}
