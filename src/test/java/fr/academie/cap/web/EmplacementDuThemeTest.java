package fr.academie.cap.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("L'emplacement du système de design")
class EmplacementDuThemeTest {

    private static final Path GUIDE = Path.of("docs/exploitation/theme.md");
    private static final Path COMPOSANTS = Path.of("src/main/resources/templates/composants");
    private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"([\\w-]+)");
    private static final Pattern LIGNE = Pattern.compile("(?m)^\\| `([\\w-]+)` \\| ([^|]+) \\|");
    private static final Pattern NOM = Pattern.compile("`([\\w-]+)`");

    @Test
    @DisplayName("le guide du thème nomme chaque fragment à réécrire, et aucun autre")
    void listeComplete() throws IOException {
        assertThat(dits()).isEqualTo(ecrits());
    }

    private static Map<String, Set<String>> ecrits() throws IOException {
        var parFichier = new TreeMap<String, Set<String>>();
        try (var fichiers = Files.list(COMPOSANTS)) {
            for (var fichier : fichiers.toList()) {
                parFichier.put(
                        fichier.getFileName().toString().replace(".html", ""),
                        noms(FRAGMENT, Files.readString(fichier)));
            }
        }
        return parFichier;
    }

    private static Map<String, Set<String>> dits() throws IOException {
        var parFichier = new TreeMap<String, Set<String>>();
        LIGNE.matcher(Files.readString(GUIDE))
                .results()
                .forEach(ligne -> parFichier.put(ligne.group(1), noms(NOM, ligne.group(2))));
        return parFichier;
    }

    private static Set<String> noms(Pattern motif, String texte) {
        var noms = new TreeSet<String>();
        motif.matcher(texte).results().forEach(trouve -> noms.add(trouve.group(1)));
        return noms;
    }
}
