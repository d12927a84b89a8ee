package fr.academie.cap.referentiel.importation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** Un rapport d'import tel qu'une table le garde, à côté du fichier déposé. */
@Component
public class RapportsEnJson {

    private final ObjectMapper json;

    RapportsEnJson(ObjectMapper json) {
        this.json = json;
    }

    public String ecrire(RapportImport rapport) {
        try {
            return json.writeValueAsString(rapport);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rapport qui ne s'écrit pas", e);
        }
    }

    public RapportImport lire(String texte) {
        try {
            return json.readValue(texte, RapportImport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rapport illisible", e);
        }
    }
}
