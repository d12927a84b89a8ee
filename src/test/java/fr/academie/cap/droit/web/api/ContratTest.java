package fr.academie.cap.droit.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.droit.web.RegleOuverte;
import fr.academie.cap.web.securite.RegistreDesRoutes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code -Dregles.ecrire=true} réécrit le contrat, à relire ensuite. */
@AvecLaMaison
@DisplayName("Le contrat de l'interface des règles")
class ContratTest {

    private static final Path CONTRAT = Path.of("docs/openapi.yaml");

    @Autowired
    OpenApiWebMvcResource redacteur;

    @Autowired
    MockMvc mvc;

    @Test
    @DisplayName("docs/openapi.yaml dit exactement ce que les contrôleurs servent")
    void contratEgalAuService() throws Exception {
        var ecrit = new String(
                redacteur.openapiYaml(new MockHttpServletRequest("GET", "/v3/api-docs.yaml"), "", Locale.FRANCE),
                StandardCharsets.UTF_8);
        if (Boolean.getBoolean("regles.ecrire")) {
            Files.writeString(CONTRAT, ecrit);
        }

        assertThat(Files.readString(CONTRAT))
                .as(CONTRAT + " est périmé : relancer l'épreuve avec -Dregles.ecrire=true et relire")
                .isEqualTo(ecrit);
    }

    @Test
    @DisplayName("le contrat, la page « API » et le registre des routes nomment les mêmes règles")
    void memesRegles() throws Exception {
        Map<String, Object> contrat = charger(Files.readString(CONTRAT));
        var pages =
                Arrays.stream(RegleOuverte.values()).map(RegleOuverte::adresse).toList();
        var registre = RegistreDesRoutes.routes().stream()
                .map(RegistreDesRoutes.Route::motif)
                .filter(motif -> motif.startsWith(Appels.REGLES))
                .toList();

        assertThat(((Map<?, ?>) Objects.requireNonNull(contrat.get("paths"))).keySet())
                .map(Object::toString)
                .containsExactlyInAnyOrderElementsOf(pages);
        assertThat(registre).containsExactlyInAnyOrderElementsOf(pages);
    }

    @Test
    @DisplayName("le service sert son contrat, en YAML et en JSON, sans le garder en cache")
    void contratServi() throws Exception {
        var yaml = mvc.perform(get("/api/v1/openapi.yaml")).andReturn().getResponse();
        var json = mvc.perform(get("/api/v1/openapi.json")).andReturn().getResponse();

        assertThat(yaml.getStatus()).isEqualTo(200);
        assertThat(yaml.getContentType()).isEqualTo("application/yaml");
        assertThat(yaml.getHeader("Cache-Control")).contains("no-store");
        Map<String, Object> enYaml = charger(yaml.getContentAsString(StandardCharsets.UTF_8));
        assertThat(enYaml.get("openapi")).isEqualTo("3.0.1");
        assertThat(json.getContentType()).isEqualTo("application/json");
        var enJson = Appels.JSON.readTree(json.getContentAsByteArray());
        assertThat(enJson).isEqualTo(io.swagger.v3.core.util.Yaml.mapper().readTree(yaml.getContentAsByteArray()));
        assertThat(enJson.at("/components/schemas/Repere/properties/jour/example")
                        .asText())
                .isEqualTo("2026-11-10");
    }

    private static Map<String, Object> charger(String yaml) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }
}
