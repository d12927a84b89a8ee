package fr.academie.cap.conformite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.academie.cap.identite.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

@DisplayName("Ce que nous savons vulnérable reste paré, et les gabarits de Modeler disent vrai")
class VulnerabilitesConnuesTest {

    static Stream<Map<String, Object>> failles() throws IOException {
        var texte = Files.readString(Path.of("docs/securite/vulnerabilites-connues.yaml"));
        List<Map<String, Object>> failles = new Yaml(new SafeConstructor(new LoaderOptions())).load(texte);
        return failles.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failles")
    @DisplayName("chaque parade et chaque preuve existe")
    void paradesEtPreuves(Map<String, Object> faille) {
        assertThat(faille).containsKeys("id", "composant", "gravite", "resume", "corrige_en", "parades", "preuves");
        assertThat(Stream.of("parades", "preuves")
                        .flatMap(cle -> ((List<?>) faille.getOrDefault(cle, List.of())).stream()))
                .isNotEmpty()
                .allSatisfy(classe -> assertThat(Class.forName(
                                classe.toString(), false, getClass().getClassLoader()))
                        .isNotNull());
    }

    @Test
    @DisplayName("les deux failles sans correctif public y sont")
    void lesDeuxFailles() throws IOException {
        assertThat(failles().map(faille -> faille.get("id"))).contains("CVE-2026-109432", "CVE-2026-77226");
    }

    @Test
    @DisplayName("un gabarit ne propose que des groupes qui existent, et toujours la liaison au déploiement")
    void gabaritsDeModeler() throws IOException {
        var gabarits = new ObjectMapper()
                .readTree(Path.of("processes/.camunda/element-templates/capitole.json")
                        .toFile());
        var groupes = Arrays.stream(Role.values()).map(Role::groupe).toList();

        assertThat(gabarits).isNotEmpty();
        assertThat(gabarits.findValues("choices").stream().flatMap(choix -> choix.findValuesAsText("value").stream()))
                .isNotEmpty()
                .allMatch(groupes::contains);
        assertThat(gabarits.findParents("type").stream()
                        .filter(propriete ->
                                propriete.path("binding").path("name").asText().endsWith("Binding"))
                        .map((JsonNode propriete) -> propriete.path("value").asText()))
                .hasSize(2)
                .containsOnly("deployment");
    }
}
