package fr.academie.cap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import fr.academie.cap.conformite.ModelesBpmn;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@DisplayName("Les tailles : au-delà, une idée de trop")
class TaillesTest {

    private static final int CLASSE = 400;
    private static final int DELEGUE = 30;
    private static final int GUICHETS = 6;
    private static final int PRESENTATION = 150;
    private static final int DECISION = 60;

    @Test
    @DisplayName("aucune source ne dépasse 400 lignes")
    void classes400() {
        assertThat(plusLongues(Maison.sources(), CLASSE)).isEmpty();
        assertThat(plusLongues(Maison.sources(), 10)).as("témoin").isNotEmpty();
    }

    @Test
    @DisplayName("un délégué tient en 30 lignes, s'appelle …Delegate, reste dans son paquet « processus »")
    void delegues() {
        classes()
                .that()
                .implement(JavaDelegate.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Delegate")
                .andShould()
                .resideInAPackage("..processus..")
                .check(Maison.PRODUIT);
        var delegues = Maison.sources().stream()
                .filter(source -> source.toString().endsWith("Delegate.java"))
                .toList();

        assertThat(delegues).isNotEmpty();
        assertThat(delegues)
                .allSatisfy(source -> assertThat(corps(source))
                        .as(source.getFileName().toString())
                        .isLessThanOrEqualTo(DELEGUE));
    }

    @Test
    @DisplayName("un contrôleur ouvre six guichets au plus")
    void guichets() {
        assertThat(controleurs().filter(classe -> guichets(classe) > GUICHETS).map(JavaClass::getName))
                .isEmpty();
        assertThat(controleurs().filter(classe -> guichets(classe) > 0))
                .as("témoin")
                .isNotEmpty();
    }

    @Test
    @DisplayName("la présentation tient en 150 lignes, une décision en une page")
    void documents() {
        assertThat(Maison.lignes(Path.of("README.md"))).hasSizeLessThanOrEqualTo(PRESENTATION);
        assertThat(plusLongues(ModelesBpmn.fichiers(Path.of("docs/adr"), ".md"), DECISION))
                .isEmpty();
    }

    private static List<String> plusLongues(List<Path> fichiers, int lignes) {
        return fichiers.stream()
                .filter(fichier -> Maison.lignes(fichier).size() > lignes)
                .map(Path::toString)
                .toList();
    }

    /** Lines that speak: without package, imports and blank lines. */
    private static long corps(Path source) {
        return Maison.lignes(source).stream()
                .filter(ligne -> !ligne.isBlank() && !ligne.startsWith("import ") && !ligne.startsWith("package "))
                .count();
    }

    private static Stream<JavaClass> controleurs() {
        return Maison.PRODUIT.stream().filter(classe -> classe.isMetaAnnotatedWith(Controller.class));
    }

    private static long guichets(JavaClass classe) {
        return classe.getMethods().stream()
                .filter(methode -> methode.isMetaAnnotatedWith(RequestMapping.class))
                .count();
    }
}
