package fr.academie.cap.referentiel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numéro UAI d'un établissement : sept chiffres, puis une lettre qui contrôle leur reste par 23. */
public final class UaiCle {

    private static final String ALPHABET = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final Pattern FORME = Pattern.compile("(0[0-8]\\d|09[0-5]|9[78]\\d|[67]20)\\d{4}[A-Z]");

    private UaiCle() {}

    public static boolean estValide(String saisie) {
        return normaliser(saisie).isPresent();
    }

    /** Forme exacte (« 0750655E ») d'une saisie en minuscules ou avec espaces ; vide si la clé est fausse. */
    public static Optional<String> normaliser(String saisie) {
        var uai = saisie.replaceAll("[\\s\\u00A0\\u202F]", "").toUpperCase(Locale.ROOT);
        if (!FORME.matcher(uai).matches()) {
            return Optional.empty();
        }
        return Optional.of(uai).filter(exact -> exact.charAt(7) == cle(exact.substring(0, 7)));
    }

    /**
     * @param chiffres les sept chiffres
     * @throws NumberFormatException when they are not digits
     */
    public static char cle(String chiffres) {
        return ALPHABET.charAt(Integer.parseInt(chiffres) % ALPHABET.length());
    }
}
