package fr.academie.cap.inscription.saisie.controle;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Mobile obligatoire, lu dans chaque plan de numérotation français tour à tour, gardé en E.164. */
public final class LectureMobile {

    /** A Mayotte or Réunion mobile typed nationally is unknown to the metropolitan plan: each region is tried. */
    private static final List<String> REGIONS = List.of("FR", "GP", "RE", "GF", "MQ", "YT", "PM", "NC", "PF");

    private static final Set<PhoneNumberType> MOBILES =
            EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);
    private static final Pattern CARACTERES = Pattern.compile("\\+?[0-9 ().\\-/]+");
    private static final PhoneNumberUtil NUMEROS = PhoneNumberUtil.getInstance();

    private LectureMobile() {}

    static Optional<String> lire(String champ, String brut, Constats constats) {
        var texte = Texte.net(brut);
        if (texte.isEmpty()) {
            return constats.refuser(champ, Anomalie.MOBILE_OBLIGATOIRE);
        }
        if (!CARACTERES.matcher(texte).matches()) {
            return constats.refuser(champ, Anomalie.MOBILE_INVALIDE);
        }
        var valides = REGIONS.stream().flatMap(r -> analyser(texte, r).stream()).filter(NUMEROS::isValidNumber);
        var candidats = valides.toList();
        var mobile = candidats.stream()
                .filter(n -> MOBILES.contains(NUMEROS.getNumberType(n)))
                .findFirst();
        if (mobile.isPresent()) {
            return mobile.map(n -> NUMEROS.format(n, PhoneNumberFormat.E164));
        }
        return constats.refuser(champ, candidats.isEmpty() ? pourquoi(texte) : Anomalie.MOBILE_FIXE);
    }

    /** « 06 12 34 56 78 » pour un numéro français, « +32 470 12 34 56 » sinon. */
    public static String afficher(String e164) {
        return analyser(e164, "FR")
                .map(n -> NUMEROS.format(
                        n, n.getCountryCode() == 33 ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL))
                .orElse(e164);
    }

    private static Anomalie pourquoi(String texte) {
        return analyser(texte, "FR")
                .filter(n -> NUMEROS.isPossibleNumberWithReason(n) == ValidationResult.TOO_SHORT)
                .map(n -> Anomalie.MOBILE_INCOMPLET)
                .orElse(Anomalie.MOBILE_INVALIDE);
    }

    private static Optional<PhoneNumber> analyser(String texte, String region) {
        try {
            return Optional.of(NUMEROS.parse(texte, region));
        } catch (NumberParseException illisible) {
            return Optional.empty();
        }
    }
}
