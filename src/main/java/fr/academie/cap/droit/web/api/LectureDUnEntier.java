package fr.academie.cap.droit.web.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Un nombre entier, en chiffres ; un nombre démesuré est un fait hors de ses bornes, non un document illisible. */
class LectureDUnEntier extends StdDeserializer<Integer> {

    private static final long serialVersionUID = 1L;

    LectureDUnEntier() {
        super(Integer.class);
    }

    @Override
    public @Nullable Integer deserialize(JsonParser json, DeserializationContext contexte) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_NUMBER_INT)) {
            return (Integer) contexte.handleUnexpectedToken(Integer.class, json);
        }
        if (json.getNumberType() == JsonParser.NumberType.INT) {
            return json.getIntValue();
        }
        return (Integer) contexte.handleWeirdStringValue(Integer.class, json.getText(), "entier");
    }
}
