package fr.academie.cap.courrier.lettres;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Adresse au verso d'une fenêtre d'enveloppe, de la personne à la localité (norme NF Z10-011).
 *
 * <p>Six lignes au plus (sept vers l'étranger), 38 caractères au plus, aucune ligne vide ; à partir de la voie, ni
 * ponctuation ni minuscule. Un nom n'est jamais tronqué : trop long, il passe à la ligne, et s'il ne reste plus de
 * ligne il dépasse, car une adresse juste un peu large arrive mieux qu'une adresse coupée.
 */
public record AdressePostale(
        String personne,
        @Nullable String interieur,
        @Nullable String exterieur,
        @Nullable String voie,
        @Nullable String lieuDit,
        String localite,
        @Nullable String pays) {

    /** Largeur d'une ligne d'adresse, en caractères. */
    public static final int LARGEUR = 38;

    private static final int LIGNES = 6;

    /** Lignes à imprimer, de haut en bas. */
    public List<String> lignes() {
        var haut = new ArrayList<String>();
        ajouter(haut, personne, false);
        ajouter(haut, interieur, false);
        ajouter(haut, exterieur, false);
        ajouter(haut, voie, true);
        ajouter(haut, lieuDit, true);
        ajouter(haut, localite, true);
        var lignes = replier(haut, LIGNES);
        ajouter(lignes, pays, true);
        return List.copyOf(lignes);
    }

    /** La même adresse sur une seule ligne, pour un tableau. */
    public String enLigne() {
        return String.join(", ", lignes().subList(1, lignes().size()));
    }

    private static void ajouter(List<String> lignes, @Nullable String texte, boolean capitales) {
        if (texte == null || texte.isBlank()) {
            return;
        }
        var propre = Normalizer.normalize(texte, Normalizer.Form.NFC).strip().replaceAll("[\\s\\u00A0\\u202F]+", " ");
        lignes.add(capitales ? sansPonctuation(propre).toUpperCase(Locale.FRENCH) : propre);
    }

    private static String sansPonctuation(String texte) {
        return texte.replaceAll("[^\\p{L}\\p{M}\\p{N} '/-]", " ")
                .replaceAll(" {2,}", " ")
                .strip();
    }

    private static List<String> replier(List<String> lignes, int maximum) {
        var repliees = new ArrayList<String>();
        var restantes = maximum - lignes.size();
        for (var ligne : lignes) {
            var coupe = ligne.length() > LARGEUR ? ligne.lastIndexOf(' ', LARGEUR) : -1;
            if (coupe > 0 && restantes > 0) {
                repliees.add(ligne.substring(0, coupe));
                repliees.add(ligne.substring(coupe + 1));
                restantes--;
            } else {
                repliees.add(ligne);
            }
        }
        return repliees;
    }
}
