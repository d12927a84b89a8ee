package fr.academie.cap.conformite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Les migrations se nomment, s'ordonnent et disent qui voit chaque table")
class MigrationsTest {

    private static final Path RACINE = Path.of("src/main/resources/db/migration");
    private static final Path EN_JAVA = Path.of("src/main/java/db/migration");
    private static final Pattern NOM = Pattern.compile("V(\\d{3})__[A-Za-z][a-z0-9_]*\\.(sql|java)");
    private static final Pattern TABLE = Pattern.compile("create table (?:if not exists )?cap\\.(\\w+)");
    private static final Pattern REGIME = Pattern.compile("call cap\\.(?:proteger|ouvrir|ajout_seul)\\('(\\w+)'\\)");

    static Stream<Path> migrations() {
        return Stream.concat(
                ModelesBpmn.fichiers(RACINE, ".sql").stream(), ModelesBpmn.fichiers(EN_JAVA, ".java").stream());
    }

    static Stream<Path> enSql() {
        return ModelesBpmn.fichiers(RACINE, ".sql").stream();
    }

    @Test
    @DisplayName("chaque fichier a un numéro à trois chiffres, et chaque numéro un seul fichier")
    void noms() {
        var numeros = new ArrayList<String>();
        assertThat(migrations()).isNotEmpty().allSatisfy(fichier -> {
            var nom = NOM.matcher(fichier.getFileName().toString());
            assertThat(nom.matches()).as(fichier.toString()).isTrue();
            numeros.add(nom.group(1));
        });
        assertThat(numeros).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("enSql")
    @DisplayName("chaque table créée dit dans le même fichier qui la voit : cloisonnée, ouverte ou en ajout seul")
    void regimes(Path migration) throws IOException {
        assertThat(sansRegime(Files.readString(migration))).isEmpty();
    }

    @Test
    @DisplayName("témoin : une table sans régime est vue")
    void temoin() {
        assertThat(sansRegime("create table cap.oubliee (id int);")).containsExactly("oubliee");
    }

    private static List<String> sansRegime(String sql) {
        var regimes = REGIME.matcher(sql).results().map(r -> r.group(1)).toList();
        return TABLE.matcher(sql)
                .results()
                .map(r -> r.group(1))
                .filter(table -> !regimes.contains(table))
                .toList();
    }
}
