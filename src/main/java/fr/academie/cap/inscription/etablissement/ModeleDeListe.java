package fr.academie.cap.inscription.etablissement;

import java.util.List;

/** L'en-tête d'une liste d'élèves, à remplir. */
public final class ModeleDeListe {

    private ModeleDeListe() {}

    /** Every column, those that may stay empty or be left out included. */
    public static List<String> colonnes() {
        return Colonnes.TOUTES;
    }
}
