package fr.academie.cap.inscription.saisie;

import java.util.Arrays;
import java.util.Optional;

/** Les huit étapes de la pré-inscription, dans l'ordre où elles se présentent. */
public enum Etape {
    ORIGINE("origine", "Session précédente"),
    ETAT_CIVIL("etat-civil", "État civil"),
    COORDONNEES("coordonnees", "Coordonnées"),
    SITUATION("situation", "Situation"),
    CANDIDATURE("specialite", "Spécialité et forme de l’examen"),
    ACQUIS("acquis", "Acquis"),
    EPREUVES("epreuves", "Épreuves"),
    RECAPITULATIF("recapitulatif", "Récapitulatif de votre dossier");

    public static final int TOTAL = values().length;

    private final String chemin;
    private final String titre;

    Etape(String chemin, String titre) {
        this.chemin = chemin;
        this.titre = titre;
    }

    /** Last segment of the page's address. */
    public String chemin() {
        return chemin;
    }

    public String titre() {
        return titre;
    }

    /** 1 à 8. */
    public int numero() {
        return ordinal() + 1;
    }

    public Optional<Etape> suivante() {
        return Arrays.stream(values()).filter(e -> e.ordinal() == ordinal() + 1).findFirst();
    }

    public Optional<Etape> precedente() {
        return Arrays.stream(values()).filter(e -> e.ordinal() == ordinal() - 1).findFirst();
    }
}
