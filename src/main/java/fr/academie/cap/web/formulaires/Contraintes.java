package fr.academie.cap.web.formulaires;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ce qu'une réponse doit respecter.
 *
 * @param motif searched anywhere in the answer, as the browser's own engine does; anchor it in the form
 */
public record Contraintes(
        boolean obligatoire,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer longueurMin,
        @Nullable Integer longueurMax,
        @Nullable Pattern motif,
        @Nullable String messageMotif) {

    /** The engine keeps a text variable in 4000 characters. */
    public static final int LONGUEUR_MAXIMALE = 4000;

    static final Contraintes AUCUNE = new Contraintes(false, null, null, null, null, null, null);

    public int longueurPermise() {
        return longueurMax == null ? LONGUEUR_MAXIMALE : Math.min(longueurMax, LONGUEUR_MAXIMALE);
    }
}
