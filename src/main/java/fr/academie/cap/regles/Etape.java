package fr.academie.cap.regles;

import java.util.List;

/**
 * Un pas du raisonnement : la règle appliquée, l'alinéa qui la fonde, la phrase qui le dit.
 *
 * @param regle identifiant de la règle, par exemple {@code R-ADM-1}
 * @param article clé de l'article dans {@code droit/}, par exemple {@code 07}
 * @param alinea alinéa cité, vide pour l'article entier
 * @param texte phrase lue par le candidat ; {@code {nom}} y est remplacé par la valeur du fait
 * @param faits noms des faits que ce pas a regardés
 */
public record Etape(String regle, String article, String alinea, String texte, List<String> faits) {

    public static Etape de(String regle, String article, String alinea, String texte, String... faits) {
        return new Etape(regle, article, alinea, texte, List.of(faits));
    }
}
