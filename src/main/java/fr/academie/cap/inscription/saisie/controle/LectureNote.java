package fr.academie.cap.inscription.saisie.controle;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Note sur 20, point ou virgule, deux décimales au plus, gardée en centièmes. */
final class LectureNote {

    private static final Pattern NOMBRE = Pattern.compile("-?[0-9]{1,4}([.,][0-9]{0,10})?");
    private static final BigDecimal MAX = BigDecimal.valueOf(20);

    private LectureNote() {}

    static Optional<Integer> lire(String champ, String brut, Constats constats) {
        var texte = Texte.sansEspace(brut);
        if (!NOMBRE.matcher(texte).matches()) {
            return constats.refuser(champ, Anomalie.NOTE_FORME);
        }
        var note = new BigDecimal(texte.replace(',', '.'));
        if (note.signum() < 0 || note.compareTo(MAX) > 0) {
            return constats.refuser(champ, Anomalie.NOTE_BORNES);
        }
        if (note.stripTrailingZeros().scale() > 2) {
            return constats.refuser(champ, Anomalie.NOTE_DECIMALES);
        }
        return Optional.of(note.movePointRight(2).intValueExact());
    }
}
