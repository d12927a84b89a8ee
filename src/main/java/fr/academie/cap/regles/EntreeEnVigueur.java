package fr.academie.cap.regles;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Le moment où une version commence : un jour, ou la première session à laquelle elle s'applique.
 *
 * @param jour premier jour, ou absent
 * @param session première session, ou 0
 */
public record EntreeEnVigueur(@Nullable LocalDate jour, int session) {

    private static final String SESSION = "session ";

    static EntreeEnVigueur lire(String texte) {
        return texte.startsWith(SESSION)
                ? new EntreeEnVigueur(null, Integer.parseInt(texte.substring(SESSION.length())))
                : new EntreeEnVigueur(LocalDate.parse(texte), 0);
    }

    /** Vrai si cette version a commencé au repère. */
    public boolean estPassee(Repere repere) {
        return jour == null ? repere.session() >= session : !repere.jour().isBefore(jour);
    }

    /** La forme que les fichiers et les annotations emploient. */
    public String code() {
        return jour == null ? SESSION + session : jour.toString();
    }

    public String texte() {
        return jour == null ? "la session " + session : "le " + JourEnLettres.de(jour);
    }

    String complement() {
        return jour == null ? "à la session " + session : texte();
    }
}
