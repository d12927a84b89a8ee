package fr.academie.cap.conformite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Les modèles passent bpmnlint et leurs images sont à jour")
class OutilsBpmnTest {

    private static final Path IMAGES = Path.of("docs", "processus");

    static Stream<Path> modeles() {
        return ModelesBpmn.fichiers().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modeles")
    @DisplayName("l'image est celle du modèle ; sinon : node src/build/bpmn/dessiner.mjs")
    void imageAJour(Path modele) throws IOException {
        var image = IMAGES.resolve(ModelesBpmn.nom(modele) + ".svg");

        assertThat(image).as("dessiner par node src/build/bpmn/dessiner.mjs").exists();
        assertThat(Files.readString(image))
                .as("image périmée : node src/build/bpmn/dessiner.mjs")
                .contains("sha256:" + empreinte(modele));
    }

    @Test
    @DisplayName("aucune image d'un modèle disparu")
    void imagesOrphelines() {
        var noms = modeles().map(ModelesBpmn::nom).toList();

        assertThat(ModelesBpmn.fichiers(IMAGES, ".svg"))
                .allSatisfy(image -> assertThat(noms).contains(ModelesBpmn.nom(image)));
    }

    private static String empreinte(Path modele) throws IOException {
        var texte = Files.readString(modele).replace("\r\n", "\n");
        try {
            var condensat = MessageDigest.getInstance("SHA-256").digest(texte.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(condensat);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nested
    @Exigence("S11")
    @DisplayName("bpmnlint")
    class Lint {

        private record Resultat(int code, String sortie) {}

        @BeforeEach
        void outils() {
            assertThat(Path.of("src/build/front/node_modules/bpmnlint"))
                    .as("paquets npm installés par la construction")
                    .exists();
        }

        private static Resultat verifier(Path... fichiers) throws IOException, InterruptedException {
            List<String> commande = new ArrayList<>(List.of("node", "src/build/bpmn/verifier.mjs"));
            Stream.of(fichiers).map(Path::toString).forEach(commande::add);
            var processus =
                    new ProcessBuilder(commande).redirectErrorStream(true).start();
            var sortie = new String(processus.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(processus.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Resultat(processus.exitValue(), sortie);
        }

        @Test
        @DisplayName("ne trouve rien dans les modèles du produit")
        void aucuneErreur() throws IOException, InterruptedException {
            var resultat = verifier();

            assertThat(resultat.sortie()).contains("0 error(s)");
            assertThat(resultat.code()).isZero();
        }

        @Test
        @DisplayName("témoin : voit un modèle sans fin ni nom")
        void voitUneErreur(@TempDir Path dossier) throws IOException, InterruptedException {
            var fichier = dossier.resolve("brise.bpmn");
            Bpmn.writeModelToFile(
                    fichier.toFile(),
                    Bpmn.createExecutableProcess("brise")
                            .startEvent()
                            .userTask()
                            .done());

            var resultat = verifier(fichier);

            assertThat(resultat.sortie()).contains("end-event-required");
            assertThat(resultat.code()).isEqualTo(1);
        }
    }
}
