package fr.academie.cap.regles;

import java.util.List;

/**
 * Un pas du raisonnement, dit en français.
 *
 * @param regle identifiant de la règle, par exemple {@code R-ADM-1}
 * @param phrase ce que la règle constate
 * @param citation article et alinéa qui la fondent, dans la version en vigueur
 * @param texte cette version
 * @param faits faits regardés, dans l'ordre
 */
public record Pas(String regle, String phrase, String citation, TexteDuDroit texte, List<FaitRegarde> faits) {

    public Pas {
        faits = List.copyOf(faits);
    }

    /**
     * Un fait et sa valeur.
     *
     * @param nom nom technique, celui de l'enregistrement de faits
     * @param libelle nom français
     * @param valeur valeur en français
     */
    public record FaitRegarde(String nom, String libelle, String valeur) {}
}
