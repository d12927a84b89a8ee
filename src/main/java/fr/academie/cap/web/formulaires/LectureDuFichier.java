package fr.academie.cap.web.formulaires;

import com.fasterxml.jackson.databind.JsonNode;
import fr.academie.cap.web.Choix;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one {@code .form} file and refuses, by name, everything the product would not honour. */
final class LectureDuFichier {

    private static final int SCHEMA_MAXIMAL = 16;
    private static final Pattern CLE = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");

    private static final Pattern VALEUR = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Parameters of the page itself: a question by that name would never reach the engine. */
    static final Set<String> RESERVES = Set.of("cle", "version", "_csrf");

    private static final Set<String> COMMUNES = Set.of("type", "id", "layout", "conditional", "properties");
    private static final Set<String> QUESTION =
            Set.of("key", "label", "description", "validate", "readonly", "disabled", "defaultValue");
    private static final Map<String, Set<String>> PROPRES = Map.of(
            "text", Set.of("text"),
            "separator", Set.of(),
            "group", Set.of("label", "components", "showOutline", "path"),
            "number", Set.of("decimalDigits"),
            "datetime", Set.of("subtype", "dateLabel"),
            "checklist", Set.of("values", "valuesKey"),
            "radio", Set.of("values", "valuesKey"),
            "select", Set.of("values", "valuesKey"));
    private final String fichier;
    private final Set<String> cles = new HashSet<>();

    LectureDuFichier(String fichier) {
        this.fichier = fichier;
    }

    Formulaire lire(JsonNode racine) {
        if (racine.path("schemaVersion").asInt(Integer.MAX_VALUE) > SCHEMA_MAXIMAL) {
            throw refus("", "schemaVersion doit être au plus " + SCHEMA_MAXIMAL + ", celui que lit aussi la Tasklist");
        }
        var id = racine.path("id").asText();
        if (id.isEmpty() || !racine.path("components").isArray()) {
            throw refus("", "« id » et « components » sont attendus");
        }
        return new Formulaire(id, composants(racine.path("components")));
    }

    private List<Composant> composants(JsonNode noeuds) {
        var composants = new ArrayList<Composant>();
        noeuds.forEach(noeud -> composants.add(composant(noeud)));
        return List.copyOf(composants);
    }

    private Composant composant(JsonNode noeud) {
        var type = noeud.path("type").asText();
        verifierProprietes(noeud, type);
        return switch (type) {
            case "text" -> new Composant.Texte(litteral(noeud, "text"), cache(noeud));
            case "separator" -> new Composant.Separateur(cache(noeud));
            case "group" ->
                new Composant.Groupe(facultatif(noeud, "label"), composants(noeud.path("components")), cache(noeud));
            default -> question(noeud, type);
        };
    }

    private void verifierProprietes(JsonNode noeud, String type) {
        var connus = new HashSet<>(COMMUNES);
        connus.addAll(PROPRES.getOrDefault(type, Set.of()));
        if (!Set.of("text", "separator", "group").contains(type)) {
            genre(noeud, type);
            connus.addAll(QUESTION);
        }
        noeud.fieldNames().forEachRemaining(nom -> {
            if (!connus.contains(nom)) {
                throw refus(nom(noeud), "la propriété « " + nom + " » n'est pas prise en charge pour « " + type + " »");
            }
        });
        if (!noeud.path("path").asText().isEmpty()) {
            throw refus(nom(noeud), "un groupe n'a pas de chemin propre (« path »)");
        }
    }

    private Composant.Question question(JsonNode noeud, String type) {
        var genre = genre(noeud, type);
        var cle = cle(noeud);
        var date = genre == Composant.Genre.DATETIME;
        if (date && !"date".equals(noeud.path("subtype").asText())) {
            throw refus(cle, "seule une date sans heure est prise en charge (« subtype » : « date »)");
        }
        var libelle = litteral(noeud, date && noeud.has("dateLabel") ? "dateLabel" : "label");
        return new Composant.Question(
                genre,
                cle,
                libelle,
                facultatif(noeud, "description"),
                new LectureDesRegles(fichier, nom(noeud)).lire(noeud.path("validate")),
                choix(noeud, genre),
                facultatif(noeud, "valuesKey"),
                noeud.has("decimalDigits")
                        ? (Integer) noeud.path("decimalDigits").asInt()
                        : null,
                defaut(noeud),
                vrai(noeud, "readonly"),
                vrai(noeud, "disabled"),
                cache(noeud));
    }

    private Composant.Genre genre(JsonNode noeud, String type) {
        try {
            return Composant.Genre.valueOf(type.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw refus(nom(noeud), "le type « " + type + " » n'est pas pris en charge");
        }
    }

    private String cle(JsonNode noeud) {
        var cle = noeud.path("key").asText();
        if (!CLE.matcher(cle).matches() || RESERVES.contains(cle)) {
            throw refus(nom(noeud), "clé de variable impropre : « " + cle + " »");
        }
        if (!cles.add(cle)) {
            throw refus(cle, "deux questions portent la même clé");
        }
        return cle;
    }

    private List<Choix> choix(JsonNode noeud, Composant.Genre genre) {
        var choix = new ArrayList<Choix>();
        noeud.path("values").forEach(v -> choix.add(Choix.de(litteral(v, "value"), litteral(v, "label"))));
        if (choix.stream().anyMatch(c -> !VALEUR.matcher(c.valeur()).matches())) {
            throw refus(nom(noeud), "une valeur s'écrit en lettres, chiffres, points et tirets");
        }
        var deuxSources = !choix.isEmpty() && noeud.has("valuesKey");
        if (genre.aChoix() && (choix.isEmpty() && !noeud.has("valuesKey") || deuxSources)) {
            throw refus(nom(noeud), "les réponses viennent de « values » ou de « valuesKey », l'une des deux");
        }
        return List.copyOf(choix);
    }

    private @Nullable ConditionFeel cache(JsonNode noeud) {
        var condition = noeud.path("conditional");
        condition.fieldNames().forEachRemaining(nom -> {
            if (!"hide".equals(nom)) {
                throw refus(nom(noeud), "condition « " + nom + " » inconnue");
            }
        });
        try {
            return condition.has("hide")
                    ? ConditionFeel.de(condition.path("hide").asText())
                    : null;
        } catch (IllegalArgumentException e) {
            throw refus(nom(noeud), String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Object defaut(JsonNode noeud) {
        var defaut = noeud.path("defaultValue");
        if (defaut.isBoolean()) {
            return defaut.asBoolean();
        }
        return defaut.isValueNode() && !defaut.isNull() ? defaut.asText() : null;
    }

    private @Nullable String facultatif(JsonNode noeud, String nom) {
        return noeud.path(nom).asText("").isEmpty() ? null : litteral(noeud, nom);
    }

    /** Words of the file itself: an expression or a template would need the other renderer to agree. */
    private String litteral(JsonNode noeud, String nom) {
        var texte = noeud.path(nom).asText("");
        if (texte.isBlank() || texte.startsWith("=") || texte.contains("{{")) {
            throw refus(nom(noeud), "« " + nom + " » est un texte simple, non vide, sans expression");
        }
        return texte;
    }

    private boolean vrai(JsonNode noeud, String nom) {
        var valeur = noeud.path(nom);
        if (!valeur.isMissingNode() && !valeur.isBoolean()) {
            throw refus(nom(noeud), "« " + nom + " » est vrai ou faux, pas une expression");
        }
        return valeur.asBoolean(false);
    }

    private static String nom(JsonNode noeud) {
        return noeud.path("key").asText(noeud.path("id").asText("sans nom"));
    }

    private FormulaireInvalide refus(String composant, String raison) {
        return new FormulaireInvalide(fichier, composant, raison);
    }
}
