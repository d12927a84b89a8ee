package fr.academie.cap.inscription.saisie.controle;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * INE ou numéro CFA : quatre formes de onze caractères. La clé de l'INE national (neuf chiffres, deux lettres) n'est pas
 * publique : seule sa forme est contrôlée. Une clé fausse appelle une confirmation, elle ne bloque pas.
 */
final class LectureIne {

    private static final String ALPHABET_23 = "ABCDEFGHJKLMNPRSTUVWXYZ";

    private static final Pattern NATIONAL = Pattern.compile("[0-9]{9}[A-Z]{2}");
    private static final Pattern BEA = Pattern.compile("[0-9]{10}[A-Z]");
    private static final Pattern APPRENTISSAGE = Pattern.compile("[0-9]{4}A[0-9]{5}[A-Z]");
    private static final Pattern UNIVERSITAIRE = Pattern.compile("[0-9A-Z]{10}[0-9]");
    private static final Pattern DIX_IDENTIQUES = Pattern.compile("([0-9])\\1{9}.");

    private LectureIne() {}

    static Optional<String> lire(String champ, String brut, Constats constats) {
        var ine = Texte.sansEspace(brut).toUpperCase(Locale.ROOT);
        if (ine.isEmpty()) {
            return Optional.empty();
        }
        if (DIX_IDENTIQUES.matcher(ine).matches() || !formeConnue(ine)) {
            return constats.refuser(champ, Anomalie.INE_FORME);
        }
        if (!cleExacte(ine)) {
            constats.signaler(champ, Anomalie.INE_CLE);
        }
        return Optional.of(ine);
    }

    private static boolean formeConnue(String ine) {
        return NATIONAL.matcher(ine).matches()
                || BEA.matcher(ine).matches()
                || APPRENTISSAGE.matcher(ine).matches()
                || UNIVERSITAIRE.matcher(ine).matches();
    }

    private static boolean cleExacte(String ine) {
        if (BEA.matcher(ine).matches()) {
            return ALPHABET_23.charAt((int) (Long.parseLong(ine.substring(0, 10)) % 23)) == ine.charAt(10);
        }
        if (UNIVERSITAIRE.matcher(ine).matches()) {
            var somme = 0;
            for (var i = 0; i < 9; i++) {
                somme += Character.digit(ine.charAt(i), 36);
            }
            return (6 * somme + Character.digit(ine.charAt(9), 36)) % 10 == Character.digit(ine.charAt(10), 10);
        }
        return true;
    }
}
