package fr.academie.cap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import fr.academie.cap.CapitoleApplication;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

@DisplayName("Les flèches entre les pièces ne montent jamais")
class FlechesTest {

    private static final ArchRule MOTEUR_CHEZ_LUI = noClasses()
            .that(resideOutsideOfPackages("..cap.moteur..", "..processus.."))
            .should()
            .dependOnClassesThat(resideInAPackage("org.camunda..")
                    .and(resideOutsideOfPackages("org.camunda.feel..", "org.camunda.bpm.spring.boot..")))
            .because("le moteur est un détail : seuls « moteur » et les paquets « processus » le connaissent");

    private static final ArchRule ENTRAILLES_DU_MOTEUR = noClasses()
            .that(resideOutsideOfPackages("..cap.moteur.."))
            .should()
            .dependOnClassesThat(resideInAPackage("org.camunda.bpm.engine.impl.."))
            .because("une autre édition du moteur change ses entrailles, pas son interface");

    private static final ArchRule FEEL_AUX_FORMULAIRES = noClasses()
            .that(resideOutsideOfPackages("..cap.moteur..", "..cap.web.formulaires.."))
            .should()
            .dependOnClassesThat(resideInAPackage("org.camunda.feel.."))
            .because("les conditions des formulaires se lisent à un seul endroit");

    static Stream<String> pieces() {
        return Maison.FLECHES.keySet().stream();
    }

    private static ArchRule fleches(String piece, Collection<String> permises) {
        var defendues = Stream.concat(pieces(), Maison.BELVEDERES.stream())
                .filter(autre -> !autre.equals(piece) && !permises.contains(autre))
                .map(Maison::paquet)
                .toArray(String[]::new);
        return noClasses()
                .that(resideInAPackage(Maison.paquet(piece)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(defendues));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pieces")
    @DisplayName("chaque pièce ne regarde que les pièces permises")
    void chaquePiece(String piece) {
        fleches(piece, Maison.FLECHES.getOrDefault(piece, Set.of())).check(Maison.PRODUIT);
    }

    @Test
    @DisplayName("toute pièce est déclarée, et toute pièce déclarée existe")
    void toutesDeclarees() {
        var existantes = Maison.PRODUIT.stream()
                .map(Maison::piece)
                .filter(piece -> !piece.isEmpty() && !Maison.BELVEDERES.contains(piece))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(existantes).containsExactlyElementsOf(Maison.FLECHES.keySet());
    }

    @Test
    @DisplayName("les flèches déclarées ne tournent pas en rond")
    void declarationSansCycle() {
        var placees = new TreeSet<String>();
        var avant = -1;
        while (placees.size() != avant) {
            avant = placees.size();
            Maison.FLECHES.forEach((piece, vues) -> {
                if (placees.containsAll(vues)) {
                    placees.add(piece);
                }
            });
        }

        assertThat(placees).isEqualTo(Maison.FLECHES.keySet());
    }

    @Test
    @DisplayName("aucun cycle entre les pièces")
    void sansCycle() {
        slices().matching(Maison.RACINE + ".(*)..").should().beFreeOfCycles().check(Maison.PRODUIT);
    }

    @Test
    @DisplayName("aucun cycle entre les paquets d'une pièce")
    void sansCycleDansUnePiece() {
        slices().assignedFrom(new ParPaquet()).should().beFreeOfCycles().check(Maison.PRODUIT);
    }

    /** One slice for each package right below a room; a small room's root is a face that calls what is behind it. */
    private static final class ParPaquet implements SliceAssignment {

        private static final int PIECE = Maison.RACINE.split("\\.").length;

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass classe) {
            var paquet = classe.getPackageName();
            var noms = paquet.split("\\.");
            if (noms.length > PIECE + 1) {
                return SliceIdentifier.of(noms[PIECE], noms[PIECE + 1]);
            }
            return paquet.equals(Maison.RACINE + ".inscription")
                    ? SliceIdentifier.of(noms[PIECE], "racine")
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "paquets d'une pièce";
        }
    }

    @Test
    @DisplayName("la racine d'une pièce est son interface : le reste n'est vu que s'il est nommé")
    void interfaces() {
        ApplicationModules.of(
                        CapitoleApplication.class,
                        resideInAnyPackage(
                                Maison.BELVEDERES.stream().map(Maison::paquet).toArray(String[]::new)))
                .verify();
    }

    @Test
    @DisplayName("Camunda n'est connu que de « moteur » et des paquets « processus »")
    void camunda() {
        MOTEUR_CHEZ_LUI.check(Maison.PRODUIT);
        ENTRAILLES_DU_MOTEUR.check(Maison.PRODUIT);
        FEEL_AUX_FORMULAIRES.check(Maison.PRODUIT);
    }

    @Test
    @DisplayName("la coque n'est vue que des paquets « web » ; la corbeille lui prête en plus ses formulaires")
    void coque() {
        noClasses()
                .that(resideOutsideOfPackages("..web..", "..cap.corbeille..", "..demonstration.."))
                .should()
                .dependOnClassesThat(resideInAPackage("..cap.web.."))
                .check(Maison.PRODUIT);
        noClasses()
                .that(resideInAPackage("..cap.corbeille").and(resideOutsideOfPackages("..web..")))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("..cap.web..").and(resideOutsideOfPackages("..web.formulaires..")))
                .check(Maison.PRODUIT);
    }

    @Test
    @DisplayName("le courrier ne connaît le moteur que par son paquet « processus »")
    void courrierSansMoteur() {
        noClasses()
                .that(resideInAPackage("..cap.courrier..").and(resideOutsideOfPackages("..processus..")))
                .should()
                .dependOnClassesThat(resideInAPackage("..cap.moteur.."))
                .check(Maison.PRODUIT);
    }

    @Test
    @DisplayName("témoin : une flèche retirée, un moteur défendu partout sont vus")
    void temoin() {
        assertThat(fleches("journal", Set.of("socle", "echeances"))
                        .evaluate(Maison.PRODUIT)
                        .hasViolation())
                .isTrue();
        assertThat(MOTEUR_CHEZ_LUI.evaluate(Maison.FAUTES).hasViolation()).isTrue();
        assertThat(ENTRAILLES_DU_MOTEUR.evaluate(Maison.FAUTES).hasViolation()).isTrue();
        assertThat(FEEL_AUX_FORMULAIRES.evaluate(Maison.FAUTES).hasViolation()).isTrue();
    }
}
