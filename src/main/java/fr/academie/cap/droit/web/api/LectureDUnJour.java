package fr.academie.cap.droit.web.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Un jour s'écrit AAAA-MM-JJ, existe au calendrier et se situe entre 1900 et 2100 ; Jackson en accepterait bien d'autres. */
class LectureDUnJour extends StdDeserializer<LocalDate> {

    static final int PREMIERE_ANNEE = 1900;
    static final int DERNIERE_ANNEE = 2100;

    private static final long serialVersionUID = 1L;

    LectureDUnJour() {
        super(LocalDate.class);
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser json, DeserializationContext contexte) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) contexte.handleUnexpectedToken(LocalDate.class, json);
        }
        var texte = json.getText();
        try {
            var jour = LocalDate.parse(texte);
            if (jour.getYear() >= PREMIERE_ANNEE && jour.getYear() <= DERNIERE_ANNEE) {
                return jour;
            }
        } catch (DateTimeException e) {
            // said below, in French
        }
        return (LocalDate) contexte.handleWeirdStringValue(LocalDate.class, texte, "jour");
    }
}
