package fr.academie.cap.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.academie.cap.conformite.ModelesBpmn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Les pièces de la maison, leurs flèches, leurs classes et leurs sources.
 *
 * <p>A new room needs its line here: the test refuses a package that nobody declared. Why each arrow exists is told in
 * docs/architecture.md; an arrow is added together with that page.
 */
final class Maison {

    static final String RACINE = "fr.academie.cap";
    static final Path SOURCES = Path.of("src/main/java/fr/academie/cap");

    /** Room → rooms it may look into. Every chain points down. */
    static final Map<String, Set<String>> FLECHES = new TreeMap<>(Map.ofEntries(
            Map.entry("regles", Set.of()),
            Map.entry("socle", Set.of()),
            Map.entry("echeances", Set.of("regles", "socle")),
            Map.entry("identite", Set.of("socle", "echeances")),
            Map.entry("journal", Set.of("socle", "echeances", "identite")),
            Map.entry("referentiel", Set.of("regles", "socle", "echeances", "identite", "journal", "web")),
            Map.entry("moteur", Set.of("socle", "echeances", "identite", "journal")),
            Map.entry("pieces", Set.of("socle", "echeances", "identite", "journal", "referentiel")),
            Map.entry("web", Set.of("socle", "echeances", "identite")),
            Map.entry("droit", Set.of("regles", "socle", "echeances", "web")),
            Map.entry("courrier", Set.of("socle", "echeances", "identite", "journal", "referentiel", "moteur", "web")),
            Map.entry("corbeille", Set.of("socle", "echeances", "identite", "journal", "moteur", "web")),
            Map.entry("simulateurs", Set.of("regles", "socle", "echeances", "referentiel", "web")),
            Map.entry("comptes", Set.of("socle", "echeances", "identite", "journal", "referentiel", "courrier", "web")),
            Map.entry(
                    "inscription",
                    Set.of(
                            "regles",
                            "socle",
                            "echeances",
                            "identite",
                            "journal",
                            "referentiel",
                            "moteur",
                            "courrier",
                            "pieces",
                            "corbeille",
                            "web"))));

    /** Rooms that look into every other; nobody looks into them. */
    static final Set<String> BELVEDERES = Set.of("pilotage", "demonstration");

    /** What runs, without the tests. */
    static final JavaClasses PRODUIT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(RACINE);

    /** Sins kept to prove that each rule sees them. */
    static final JavaClasses FAUTES = new ClassFileImporter().importPackages(Maison.class.getPackageName() + ".fautes");

    private Maison() {}

    static String piece(JavaClass classe) {
        var paquet = classe.getPackageName();
        return paquet.startsWith(RACINE + ".")
                ? paquet.substring(RACINE.length() + 1).split("\\.")[0]
                : "";
    }

    static String paquet(String piece) {
        return RACINE + "." + piece + "..";
    }

    static List<Path> sources() {
        return ModelesBpmn.fichiers(SOURCES, ".java");
    }

    static List<String> lignes(Path fichier) {
        try {
            return Files.readAllLines(fichier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
