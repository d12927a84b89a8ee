package fr.academie.cap.courrier.lettres;

/** Récapitulatif que le candidat garde : il ne se signe pas et ne se renvoie pas. */
public record RecapitulatifImprimable(EnTete enTete, InscriptionImprimable inscription) implements Lettre {

    @Override
    public String modele() {
        return "recapitulatif";
    }

    @Override
    public String titre() {
        return "Récapitulatif de votre pré-inscription, à conserver";
    }
}
