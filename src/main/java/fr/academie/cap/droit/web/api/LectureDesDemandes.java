package fr.academie.cap.droit.web.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;

/**
 * Lit une demande JSON sans rien supposer : ni fait inconnu, ni fait en double, ni « 1 » pour vrai, ni 12,9 pour 12.
 *
 * <p>Its own reader: the product's mapper is lenient, and one global mapper cannot be both.
 */
class LectureDesDemandes extends AbstractHttpMessageConverter<Demande> {

    private static final Pattern EN_DOUBLE = Pattern.compile("Duplicate field '([^']{1,80})'");
    private static final int PROFONDEUR = 8;

    private final JsonMapper json;
    private final Validator validateur;

    LectureDesDemandes(Validator validateur) {
        super(StandardCharsets.UTF_8, MediaType.ALL);
        this.validateur = validateur;
        this.json = lecteur();
    }

    private static JsonMapper lecteur() {
        var bornes = StreamReadConstraints.builder()
                .maxNestingDepth(PROFONDEUR)
                .maxNumberLength(40)
                .maxStringLength(1_000)
                .maxNameLength(100)
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(bornes).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfigDefaults(
                        defaut -> defaut.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Textual,
                        texte -> texte.setCoercion(CoercionInputShape.EmptyString, CoercionAction.TryConvert)
                                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(new SimpleModule()
                        .addDeserializer(LocalDate.class, new LectureDUnJour())
                        .addDeserializer(Integer.class, new LectureDUnEntier()))
                .build();
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Demande.class.isAssignableFrom(type);
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType contenu) {
        return false;
    }

    @Override
    protected Demande readInternal(Class<? extends Demande> type, HttpInputMessage message) throws IOException {
        var fautes = new FautesDEcriture();
        var demande = lire(type, message, fautes);
        if (demande != null) {
            validateur.validate(demande).stream()
                    .sorted(Comparator.comparing(
                            faute -> faute.getPropertyPath().toString()))
                    .filter(faute -> !fautes.connait(chemin(faute)))
                    .forEach(faute -> fautes.ajouter(chemin(faute), phrase(faute)));
        }
        if (demande == null || !fautes.erreurs().isEmpty()) {
            throw DemandeRefusee.de(
                    Probleme.FAITS_INVALIDES,
                    "Corrigez les faits nommés ; aucun verdict n’est rendu sur des faits incomplets.",
                    fautes.erreurs());
        }
        return demande;
    }

    private @Nullable Demande lire(Class<? extends Demande> type, HttpInputMessage message, FautesDEcriture fautes)
            throws IOException {
        var octets = message.getBody().readAllBytes();
        try {
            Demande demande = json.readerFor(type).withHandler(fautes).readValue(octets);
            if (demande == null) {
                throw DemandeRefusee.de(Probleme.JSON_ILLISIBLE, "Envoyez un objet JSON qui porte les faits.");
            }
            return demande;
        } catch (StreamConstraintsException e) {
            throw DemandeRefusee.de(
                    Probleme.JSON_ILLISIBLE,
                    "Un texte ou un nombre est trop long, ou le document a plus de " + PROFONDEUR + " niveaux.");
        } catch (MismatchedInputException e) {
            fautes.ajouter(chemin(e), FautesDEcriture.attendu(cible(e)));
            return null;
        } catch (JacksonException e) {
            throw DemandeRefusee.de(Probleme.JSON_ILLISIBLE, illisible(e));
        }
    }

    private static Class<?> cible(MismatchedInputException e) {
        return e.getTargetType() == null ? Object.class : e.getTargetType();
    }

    private static String chemin(JsonMappingException e) {
        var chemin = new StringBuilder();
        for (var pas : e.getPath()) {
            if (pas.getFieldName() == null) {
                chemin.append('[').append(pas.getIndex()).append(']');
            } else {
                chemin.append(chemin.isEmpty() ? "" : ".").append(pas.getFieldName());
            }
        }
        return chemin.toString();
    }

    private static String illisible(JacksonException e) {
        var enDouble = EN_DOUBLE.matcher(e.getOriginalMessage());
        if (enDouble.find()) {
            return "Le fait « " + enDouble.group(1) + " » est donné deux fois dans le même objet.";
        }
        var lieu = e.getLocation();
        return lieu == null
                ? "Ce n’est pas du JSON bien formé."
                : "Ce n’est pas du JSON bien formé : voyez ligne " + lieu.getLineNr() + ", colonne "
                        + lieu.getColumnNr() + ".";
    }

    /** The validator names an empty place of a list « list[0].<list element> ». */
    private static String chemin(ConstraintViolation<Demande> faute) {
        return faute.getPropertyPath().toString().replace(".<list element>", "");
    }

    private static String phrase(ConstraintViolation<Demande> faute) {
        var contrainte = faute.getConstraintDescriptor().getAnnotation();
        return contrainte instanceof NotNull || contrainte instanceof NotBlank
                ? "Ce fait est obligatoire."
                : faute.getMessage();
    }

    @Override
    protected void writeInternal(Demande demande, HttpOutputMessage message) {
        throw new HttpMessageNotWritableException("Une demande se lit, elle ne s'écrit pas");
    }
}
