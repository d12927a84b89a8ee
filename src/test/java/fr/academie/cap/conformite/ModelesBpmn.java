package fr.academie.cap.conformite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Every model of {@code processes/}, read once from the sources. */
public final class ModelesBpmn {

    public static final Path RACINE = Path.of("processes");

    private ModelesBpmn() {}

    public static List<Path> fichiers() {
        return fichiers(RACINE, ".bpmn");
    }

    public static List<Path> fichiers(Path racine, String suffixe) {
        if (!Files.isDirectory(racine)) {
            return List.of();
        }
        try (var chemins = Files.walk(racine)) {
            return chemins.filter(chemin -> chemin.toString().endsWith(suffixe))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BpmnModelInstance lire(Path fichier) {
        return Bpmn.readModelFromFile(fichier.toFile());
    }

    /** Room that owns the model: the folder it lies in. */
    public static String piece(Path fichier) {
        return fichier.getName(fichier.getNameCount() - 2).toString();
    }

    public static String nom(Path fichier) {
        return fichier.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }
}
