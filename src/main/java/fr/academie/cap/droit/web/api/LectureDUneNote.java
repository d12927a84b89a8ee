package fr.academie.cap.droit.web.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lit une note dans ses chiffres : douze et demi vaut mille deux cent cinquante centièmes, exactement. */
class LectureDUneNote extends StdDeserializer<NoteRecue> {

    private static final long serialVersionUID = 1L;

    /** No exponent: 1e9 is no mark, and 1e999999999 would be a bomb. */
    private static final Pattern ECRITURE = Pattern.compile("-?\\d{1,6}([.,]\\d{1,6})?");

    LectureDUneNote() {
        super(NoteRecue.class);
    }

    @Override
    public @Nullable NoteRecue deserialize(JsonParser json, DeserializationContext contexte) throws IOException {
        if (!json.currentToken().isNumeric() && !json.hasToken(com.fasterxml.jackson.core.JsonToken.VALUE_STRING)) {
            return (NoteRecue) contexte.handleUnexpectedToken(NoteRecue.class, json);
        }
        var texte = json.getText();
        if (ECRITURE.matcher(texte).matches()) {
            var centiemes =
                    new BigDecimal(texte.replace(',', '.')).movePointRight(2).stripTrailingZeros();
            if (centiemes.scale() <= 0) {
                return new NoteRecue(centiemes.intValueExact());
            }
        }
        return (NoteRecue) contexte.handleWeirdStringValue(NoteRecue.class, texte, "note");
    }
}
