package fr.academie.cap.web.formulaires;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads the {@code validate} part of one component. */
record LectureDesRegles(String fichier, String composant) {

    private static final Set<String> CONNUES =
            Set.of("required", "min", "max", "minLength", "maxLength", "pattern", "patternErrorMessage");

    Contraintes lire(JsonNode regles) {
        regles.fieldNames().forEachRemaining(nom -> {
            if (!CONNUES.contains(nom)) {
                throw refus("la règle « " + nom + " » n'est pas prise en charge");
            }
        });
        return new Contraintes(
                regles.path("required").asBoolean(false),
                nombre(regles.path("min")),
                nombre(regles.path("max")),
                longueur(regles.path("minLength")),
                longueur(regles.path("maxLength")),
                motif(regles.path("pattern").asText("")),
                regles.has("patternErrorMessage")
                        ? regles.path("patternErrorMessage").asText()
                        : null);
    }

    private @Nullable BigDecimal nombre(JsonNode valeur) {
        if (valeur.isMissingNode() || valeur.isNull()) {
            return null;
        }
        if (!valeur.isNumber()) {
            throw refus("borne qui n'est pas un nombre : " + valeur);
        }
        return valeur.decimalValue();
    }

    private @Nullable Integer longueur(JsonNode valeur) {
        var nombre = nombre(valeur);
        return nombre == null ? null : (Integer) nombre.intValue();
    }

    private @Nullable Pattern motif(String texte) {
        try {
            return texte.isEmpty() ? null : Pattern.compile(texte);
        } catch (PatternSyntaxException e) {
            throw refus("motif illisible : " + e.getDescription());
        }
    }

    private FormulaireInvalide refus(String raison) {
        return new FormulaireInvalide(fichier, composant, raison);
    }
}
