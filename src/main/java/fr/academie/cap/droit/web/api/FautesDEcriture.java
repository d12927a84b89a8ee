package fr.academie.cap.droit.web.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Recueille toutes les fautes d'une demande au lieu de s'arrêter à la première ; la valeur fautive est lue comme absente. */
class FautesDEcriture extends DeserializationProblemHandler {

    private final List<ErreurDeFait> erreurs = new ArrayList<>();

    List<ErreurDeFait> erreurs() {
        return erreurs;
    }

    void ajouter(String fait, String message) {
        erreurs.add(new ErreurDeFait(fait, message));
    }

    /** Vrai si ce fait, ou ce qui le contient, est déjà en cause. */
    boolean connait(String fait) {
        return erreurs.stream().anyMatch(erreur -> fait.equals(erreur.fait()) || fait.startsWith(erreur.fait() + "."));
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext contexte,
            JsonParser json,
            @Nullable JsonDeserializer<?> lecteur,
            Object cible,
            String nom)
            throws IOException {
        ajouter(chemin(json.getParsingContext().pathAsPointer()), "Ce fait n’existe pas : retirez-le.");
        json.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext contexte, Class<?> cible, String valeur, String raison) {
        ajouter(chemin(contexte.getParser().getParsingContext().pathAsPointer()), attendu(cible));
        return null;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext contexte, JavaType cible, JsonToken lu, JsonParser json, @Nullable String raison)
            throws IOException {
        ajouter(chemin(pointeur(json, lu)), attendu(cible.getRawClass()));
        json.skipChildren();
        return null;
    }

    /** Standing on « [ » or « { », the parser is already inside what it opens. */
    private static JsonPointer pointeur(JsonParser json, @Nullable JsonToken lu) {
        var contexte = json.getParsingContext();
        return lu != null && lu.isStructStart() && contexte.getParent() != null
                ? contexte.getParent().pathAsPointer()
                : contexte.pathAsPointer();
    }

    /** « /resultats/0/note » devient « resultats[0].note ». */
    static String chemin(JsonPointer pointeur) {
        var chemin = new StringBuilder();
        for (var reste = pointeur; reste != null && !reste.matches(); reste = reste.tail()) {
            var nom = reste.getMatchingProperty();
            if (reste.mayMatchElement()) {
                chemin.append('[').append(nom).append(']');
            } else {
                chemin.append(chemin.isEmpty() ? "" : ".").append(nom);
            }
        }
        return chemin.toString();
    }

    static String attendu(Class<?> type) {
        if (type == NoteRecue.class) {
            return "Écrivez une note à deux décimales au plus, par exemple 12.5 ou \"12,50\".";
        }
        if (type == LocalDate.class) {
            return "Écrivez un jour du calendrier entre 1900 et 2100, au format AAAA-MM-JJ.";
        }
        if (type == Integer.class) {
            return "Écrivez un nombre entier de neuf chiffres au plus, sans guillemets ni décimale.";
        }
        if (type == Boolean.class) {
            return "Répondez true ou false, sans guillemets.";
        }
        if (type.isEnum()) {
            return "Choisissez une de ces valeurs : "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        if (type == String.class) {
            return "Écrivez un texte, entre guillemets.";
        }
        return Collection.class.isAssignableFrom(type) ? "Donnez une liste." : "Donnez un objet.";
    }
}
