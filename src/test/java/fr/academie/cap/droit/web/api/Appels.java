package fr.academie.cap.droit.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.mockmvc.MockMvcRequest;
import com.atlassian.oai.validator.mockmvc.MockMvcResponse;
import com.atlassian.oai.validator.model.Request;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Calls the API as a program would; every exchange is held against docs/openapi.yaml. */
class Appels {

    static final ObjectMapper JSON = new ObjectMapper();
    static final String REGLES = "/api/v1/regles/";

    private final MockMvc mvc;
    private final OpenApiInteractionValidator contrat;

    Appels(MockMvc mvc) throws Exception {
        this.mvc = mvc;
        this.contrat = OpenApiInteractionValidator.createForInlineApiSpecification(
                        Files.readString(Path.of("docs/openapi.yaml")))
                .build();
    }

    /** A verdict: request and answer both keep the contract. */
    JsonNode verdict(String regle, String corps) throws Exception {
        var echange = envoyer(regle, corps.getBytes(StandardCharsets.UTF_8), "application/json");
        var reponse = echange.getResponse();
        var lu = lire(reponse);
        assertThat(reponse.getStatus()).as(lu.toString()).isEqualTo(200);
        assertThat(reponse.getContentType()).isEqualTo("application/json");
        var rapport = contrat.validate(MockMvcRequest.of(echange.getRequest()), MockMvcResponse.of(reponse));
        assertThat(rapport.hasErrors()).as(rapport.getMessages().toString()).isFalse();
        return lu;
    }

    /** A refusal: typed, in French, and its body keeps the contract. */
    JsonNode refus(String regle, String corps, int statut, String probleme) throws Exception {
        return refus(regle, corps.getBytes(StandardCharsets.UTF_8), "application/json", statut, probleme);
    }

    JsonNode refus(String regle, byte[] corps, String type, int statut, String probleme) throws Exception {
        var reponse = envoyer(regle, corps, type).getResponse();
        var lu = lire(reponse);
        assertThat(reponse.getStatus()).as(lu.toString()).isEqualTo(statut);
        assertThat(reponse.getContentType()).isEqualTo("application/problem+json");
        assertThat(lu.path("type").asText()).isEqualTo("urn:capitole:probleme:" + probleme);
        assertThat(lu.path("title").asText()).isNotBlank();
        assertThat(lu.path("detail").asText()).endsWith(".");
        assertThat(lu.has("issue")).as("aucun verdict").isFalse();
        assertThat(lu.toString()).doesNotContain("fr.academie", "jackson", "Exception");
        var rapport = contrat.validateResponse(REGLES + regle, Request.Method.POST, MockMvcResponse.of(reponse));
        assertThat(rapport.hasErrors()).as(rapport.getMessages().toString()).isFalse();
        return lu;
    }

    MvcResult envoyer(String regle, byte[] corps, String type) throws Exception {
        var envoi = MockMvcRequestBuilders.post(REGLES + regle).content(corps);
        return mvc.perform(type.isEmpty() ? envoi : envoi.contentType(MediaType.parseMediaType(type)))
                .andReturn();
    }

    static JsonNode lire(MockHttpServletResponse reponse) throws Exception {
        return JSON.readTree(reponse.getContentAsString(StandardCharsets.UTF_8));
    }

    /** The example changed at one place; {@code null} takes the fact away. */
    static String avec(String exemple, String pointeur, @Nullable String valeur) throws Exception {
        var arbre = JSON.readTree(exemple);
        var coupe = pointeur.lastIndexOf('/');
        var parent = (ObjectNode) arbre.at(pointeur.substring(0, coupe));
        var nom = pointeur.substring(coupe + 1);
        if (valeur == null) {
            parent.remove(nom);
        } else {
            parent.putRawValue(nom, new com.fasterxml.jackson.databind.util.RawValue(valeur));
        }
        return JSON.writeValueAsString(arbre);
    }
}
