package fr.academie.cap.inscription.saisie.controle;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numéro de dossier : « 175 », ou « 175 – 2 » tel qu'il est imprimé (le chiffre après le tiret est ignoré). Tout autre
 * texte est refusé avant d'atteindre la base.
 */
public final class LectureNumeroDossier {

    private static final Pattern NUMERO =
            Pattern.compile("0*([1-9][0-9]{0,6})( ?[-\\u2010-\\u2015\\u2212] ?[0-9]{1,3})?");

    private LectureNumeroDossier() {}

    public static Optional<Integer> lire(String brut) {
        var numero = NUMERO.matcher(Texte.net(brut));
        return numero.matches() ? Optional.of(Integer.valueOf(numero.group(1))) : Optional.empty();
    }
}
