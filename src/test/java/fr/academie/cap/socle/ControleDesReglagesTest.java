package fr.academie.cap.socle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.cap.Exigence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("Des réglages qui trahiraient le service l'empêchent de démarrer, une ligne par cause")
class ControleDesReglagesTest {

    private static final String SECRET = "q83vEjRWeJASNFZ4mrzeE1d5+PBCZoqszvARI0VniZs=";

    @TempDir
    Path dossier = Path.of("");

    private MockEnvironment service() {
        return new MockEnvironment()
                .withProperty("cap.demo", "false")
                .withProperty("cap.base.url", "jdbc:postgresql://serveur/capitole")
                .withProperty("cap.secret.fichier", dossier.resolve("secret").toString())
                .withProperty("cap.adresse", "https://inscription.exemple.fr");
    }

    @ParameterizedTest(name = "{0} = « {1} »")
    @CsvSource(
            delimiter = '|',
            value = {
                "cap.secret.valeur | '' | CAP_SECRET manque",
                "cap.secret.valeur | pas de la base 64 ! | n'est pas en base 64",
                "cap.secret.valeur | c2VjcmV0 | trop court (6 octets)",
                "cap.secret.valeur | AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= | ses octets se répètent",
                "cap.identite.candidats.emetteur | https://identite.exemple.fr/api/v2 | Il manque CAP_CANDIDATS_CLIENT, CAP_CANDIDATS_SECRET",
                "cap.identite.agents.client | capitole | Il manque CAP_AGENTS_EMETTEUR, CAP_AGENTS_SECRET",
                "cap.adresse | inscription.exemple.fr | CAP_ADRESSE",
                "cap.adresse | https://inscription.exemple.fr/ | sans barre finale",
                "cap.campagne.grace | -1 | cap.campagne.grace vaut « -1 »",
                "cap.campagne.lot | 0 | 1 au moins",
                "cap.campagne.premiere-relance | dix | un nombre entier",
                "cap.pieces.conservation | 60d | moins que le délai de recours",
                "cap.pieces.conservation | 185d | moins que le délai de recours",
                "cap.pieces.conservation | bientôt | donnez un nombre de jours",
                "cap.purge.adresses | 1d | moins que le délai de recours",
                "camunda.bpm.generic-properties.properties.historyTimeToLive | P30D | moins que le délai de recours",
            })
    @Exigence("FIA-09.93")
    @DisplayName("chaque mauvais réglage a sa ligne, qui dit comment le mendre")
    void refuse(String nom, String valeur, String phrase) {
        var reglages = service().withProperty("cap.secret.valeur", SECRET).withProperty(nom, valeur);

        assertThat(ControleDesReglages.examiner(reglages))
                .singleElement()
                .asString()
                .contains(phrase);
    }

    @ParameterizedTest(name = "émetteur {0}, service {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "https://identite.exemple.fr/api/v2 | https://inscription.exemple.fr | ''",
                "http://localhost:8080/candidats | http://localhost:8080 | ''",
                "http://identite.exemple.fr | https://inscription.exemple.fr | CAP_CANDIDATS_EMETTEUR",
                "identite.exemple.fr | https://inscription.exemple.fr | CAP_CANDIDATS_EMETTEUR",
                "https://identite.exemple.fr | http://inscription.exemple.fr | CAP_ADRESSE n'est pas en https",
            })
    @DisplayName("un fournisseur d'identité réglé en entier passe ; en clair, seulement sur cette machine")
    void fournisseur(String emetteur, String adresse, String phrase) {
        var reglages = service()
                .withProperty("cap.secret.valeur", SECRET)
                .withProperty("cap.adresse", adresse)
                .withProperty("cap.identite.candidats.emetteur", emetteur)
                .withProperty("cap.identite.candidats.client", "capitole")
                .withProperty("cap.identite.candidats.secret", "confidentiel");
        var causes = ControleDesReglages.examiner(reglages);

        assertThat(causes).noneMatch(c -> c.contains("confidentiel")).hasSize(phrase.isEmpty() ? 0 : 1);
        assertThat(causes).allMatch(c -> c.contains(phrase));
    }

    @Test
    @DisplayName("toutes les causes à la fois, le secret jamais répété")
    void toutes() {
        var reglages = service()
                .withProperty("cap.secret.valeur", "c2VjcmV0")
                .withProperty("cap.adresse", "ici")
                .withProperty("cap.campagne.lot", "0");

        assertThat(ControleDesReglages.examiner(reglages)).hasSize(3).noneMatch(c -> c.contains("c2VjcmV0"));
    }

    @Test
    @DisplayName("un secret donné, ou gardé dans son fichier, suffit ; la démonstration tire le sien")
    void accepte() throws Exception {
        assertThat(ControleDesReglages.examiner(service().withProperty("cap.secret.valeur", SECRET)))
                .isEmpty();
        assertThat(ControleDesReglages.examiner(service().withProperty("cap.demo", "true")))
                .isEmpty();
        assertThat(ControleDesReglages.examiner(service()
                        .withProperty("cap.secret.valeur", SECRET)
                        .withProperty("cap.pieces.conservation", "186d")
                        .withProperty("cap.purge.adresses", "P7M")))
                .isEmpty();
        Files.writeString(dossier.resolve("secret"), SECRET);
        assertThat(ControleDesReglages.examiner(service())).isEmpty();
    }

    @Test
    @DisplayName("l'application s'arrête avant d'ouvrir quoi que ce soit, et l'explication ne garde que les causes")
    void arret() {
        var application = new SpringApplication(ControleDesReglages.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);

        assertThatThrownBy(
                        () -> application.run("--cap.secret.valeur=c2VjcmV0", "--cap.adresse=ici", "--cap.demo=false"))
                .isInstanceOfSatisfying(ReglagesRefuses.class, refus -> {
                    assertThat(String.valueOf(refus.getMessage()).lines()).hasSize(2);
                    var explication = new ReglagesExpliques().analyze(refus);
                    assertThat(explication).isNotNull();
                    assertThat(java.util.Objects.requireNonNull(explication).getDescription())
                            .contains("ne démarre pas", "CAP_SECRET est trop court", "CAP_ADRESSE");
                });
    }

    @Test
    @DisplayName("l'explication est connue de Spring Boot")
    void inscrite() throws Exception {
        var fichiers =
                List.of(String.valueOf(Files.readString(Path.of("src/main/resources/META-INF/spring.factories"))));
        assertThat(fichiers).allMatch(f -> f.contains(ReglagesExpliques.class.getName()));
    }
}
