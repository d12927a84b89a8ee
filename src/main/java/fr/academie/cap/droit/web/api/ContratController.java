package fr.academie.cap.droit.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.servers.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Le contrat de l'interface, tel qu'il est écrit dans docs/openapi.yaml : une épreuve prouve que les contrôleurs le tiennent. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Capitole, les règles du CAP",
                        version = "1",
                        description =
                                "Chaque règle reçoit des faits et rend un verdict expliqué : issue, faits regardés, règles"
                                        + " appliquées, article et version en vigueur, plus petit changement qui changerait l'issue."
                                        + " Rien n'est enregistré, aucun compte n'est demandé. Un fait manquant, contradictoire ou hors"
                                        + " de ses bornes reçoit un refus expliqué, jamais un verdict deviné. Le texte officiel fait"
                                        + " seul foi.",
                        license = @License(name = "Apache 2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        servers = @Server(url = "/", description = "Ce service"))
@Hidden
@RestController
class ContratController {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    private final byte[] yaml;
    private final byte[] json;

    ContratController(ObjectMapper mapper) throws IOException {
        this.yaml = new ClassPathResource("contrat/openapi.yaml").getContentAsByteArray();
        this.json = enJson(mapper, yaml);
    }

    private static byte[] enJson(ObjectMapper mapper, byte[] yaml) throws JsonProcessingException {
        var lecture = new LoaderOptions();
        var ecriture = new DumperOptions();
        var lecteur =
                new Yaml(new SafeConstructor(lecture), new Representer(ecriture), ecriture, lecture, new SansInstant());
        Object contrat = lecteur.load(new String(yaml, StandardCharsets.UTF_8));
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(contrat);
    }

    /** A day given as an example stays a day: YAML would make it an instant. */
    private static final class SansInstant extends Resolver {

        @Override
        public void addImplicitResolver(Tag genre, Pattern motif, @Nullable String debut, int longueur) {
            if (!genre.equals(Tag.TIMESTAMP)) {
                super.addImplicitResolver(genre, motif, debut, longueur);
            }
        }
    }

    @GetMapping("/api/v1/openapi.yaml")
    ResponseEntity<byte[]> yaml() {
        return ResponseEntity.ok().contentType(YAML).body(yaml);
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> json() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
    }
}
