package fr.academie.cap.inscription.saisie.formulaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parameter the browser did not send is an empty text, never a null. */
final class Brut {

    private Brut() {}

    static String texte(@Nullable String valeur) {
        return valeur == null ? "" : valeur;
    }

    static <T> List<T> liste(@Nullable List<T> valeurs) {
        return valeurs == null
                ? List.of()
                : valeurs.stream().filter(v -> v != null).toList();
    }

    /** An unticked box is not sent at all. */
    static boolean coche(@Nullable Boolean valeur) {
        return valeur != null && valeur;
    }

    static String ouiNon(boolean valeur) {
        return valeur ? "oui" : "non";
    }
}
