package fr.academie.cap.referentiel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Clé de comparaison d'un nom : sans accent, en capitales, ponctuation ramenée à l'espace (« L HAY LES ROSES »). */
public final class CleDeRecherche {

    private static final Pattern DIACRITIQUES = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATEURS = Pattern.compile("[^A-Z0-9]+");

    private CleDeRecherche() {}

    /** Same key as the function {@code cle} of {@code geo.mjs}. */
    public static String de(String nom) {
        var ligatures = nom.replaceAll("[œŒ]", "oe").replaceAll("[æÆ]", "ae");
        var nu = DIACRITIQUES
                .matcher(Normalizer.normalize(ligatures, Normalizer.Form.NFD))
                .replaceAll("");
        return SEPARATEURS.matcher(nu.toUpperCase(Locale.ROOT)).replaceAll(" ").trim();
    }
}
