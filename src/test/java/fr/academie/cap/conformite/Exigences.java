package fr.academie.cap.conformite;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.academie.cap.Exigence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Les exigences connues, et les tests qui s'en réclament. */
final class Exigences {

    private static final Path LISTE = Path.of("docs/exigences.txt");

    /** Invented ids, kept to prove that they are seen. */
    private static final String TEMOIN = "ExigencesTest$Inventee";

    private final Map<String, TreeSet<String>> preuves = new TreeMap<>();

    private Exigences() {}

    static Exigences des(JavaClasses epreuves) {
        var exigences = new Exigences();
        epreuves.forEach(exigences::lire);
        return exigences;
    }

    static Exigences desTests() {
        return des(new ClassFileImporter()
                .withImportOption(lieu -> !lieu.contains(TEMOIN))
                .importPath(Path.of("target/test-classes/fr/academie/cap")));
    }

    /** In the order of the list. */
    static List<String> connues() {
        try (var lignes = Files.lines(LISTE)) {
            return lignes.map(String::strip)
                    .filter(ligne -> !ligne.isEmpty() && !ligne.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lire(JavaClass epreuve) {
        epreuve.tryGetAnnotationOfType(Exigence.class).ifPresent(exigence -> noter(exigence, epreuve.getSimpleName()));
        epreuve.getMethods()
                .forEach(methode -> methode.tryGetAnnotationOfType(Exigence.class)
                        .ifPresent(exigence -> noter(exigence, epreuve.getSimpleName() + "." + methode.getName())));
    }

    private void noter(Exigence exigence, String epreuve) {
        Stream.of(exigence.value())
                .forEach(id -> preuves.computeIfAbsent(id, x -> new TreeSet<>()).add(epreuve));
    }

    Collection<String> nommees() {
        return preuves.keySet();
    }

    Collection<String> inconnues() {
        var connues = connues();
        return preuves.keySet().stream().filter(id -> !connues.contains(id)).toList();
    }

    /** A page that says what is shown by which test and what waits. */
    String tableau() {
        var connues = connues();
        var montrees = connues.stream().filter(preuves::containsKey).count();
        return "# Exigences\n\n" + montrees + " sur " + connues.size() + " sont nommées par au moins un test.\n\n"
                + familles(connues).entrySet().stream()
                        .map(famille -> section(famille.getKey(), famille.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    private static Map<String, List<String>> familles(List<String> connues) {
        return connues.stream()
                .collect(Collectors.groupingBy(id -> id.replaceAll("[-0-9].*", ""), TreeMap::new, Collectors.toList()));
    }

    private String section(String famille, List<String> ids) {
        var manquantes = ids.stream().filter(id -> !preuves.containsKey(id)).toList();
        var texte = new StringBuilder(
                "## %s : %d sur %d%n%n".formatted(famille, ids.size() - manquantes.size(), ids.size()));
        ids.stream()
                .filter(preuves::containsKey)
                .forEach(id -> texte.append("- ")
                        .append(id)
                        .append(" : ")
                        .append(String.join(", ", preuves.getOrDefault(id, new TreeSet<>())))
                        .append('\n'));
        if (!manquantes.isEmpty()) {
            texte.append("\nSans test : ").append(String.join(", ", manquantes)).append('\n');
        }
        return texte.toString();
    }
}
