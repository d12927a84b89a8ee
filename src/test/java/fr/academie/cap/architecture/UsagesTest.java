package fr.academie.cap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import fr.academie.cap.courrier.pdf.Compositeur;
import jakarta.persistence.Entity;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;

@DisplayName("Les usages de la maison")
class UsagesTest {

    private static final List<String> HEURE_SYSTEME = List.of("systemUTC", "systemDefaultZone", "system", "tick");

    /** Every way the JDK offers to ask the machine for the time; {@code nanoTime} measures and dates nothing. */
    private static final DescribedPredicate<JavaCall<?>> LIT_L_HEURE =
            DescribedPredicate.describe("lit l'heure de la machine", appel -> {
                var cible = appel.getTargetOwner();
                var nom = appel.getName();
                return cible.getPackageName().startsWith("java.time") && nom.equals("now")
                        || cible.isEquivalentTo(java.time.Clock.class)
                                && HEURE_SYSTEME.stream().anyMatch(nom::startsWith)
                        || cible.isEquivalentTo(System.class) && nom.equals("currentTimeMillis")
                        || cible.isEquivalentTo(Calendar.class) && nom.equals("getInstance")
                        || cible.isEquivalentTo(Date.class)
                                && nom.equals("<init>")
                                && appel.getTarget().getRawParameterTypes().isEmpty();
            });

    private static final ArchRule UNE_SEULE_HORLOGE = noClasses()
            .that()
            .resideOutsideOfPackage("..cap.echeances..")
            .should()
            .callCodeUnitWhere(LIT_L_HEURE)
            .because("l'heure vient d'Horloge, que les tests règlent et que le droit date");

    private static final ArchRule DROIT_PUR = classes()
            .that()
            .resideInAnyPackage("..cap.regles..", "..architecture.fautes..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "fr.academie.cap.regles..")
            .because("le droit n'a besoin ni de cadre, ni de base, ni d'heure");

    private static final ArchRule PAS_D_INJECTION_PAR_CHAMP = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource");

    private static final ArchRule PAS_DE_SORTIE_STANDARD = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    private static final ArchRule UN_SEUL_JOURNAL_TECHNIQUE = noClasses()
            // the PDF library logs through the JDK and is silenced through it
            .that(DescribedPredicate.not(belongToAnyOf(Compositeur.class)))
            .should(accessClassesThat(resideInAPackage("java.util.logging..")))
            .because("les traces passent par SLF4J");

    private static final ArchRule NOMS_VIDES = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helpers?|Manager|Impl|DTO|Dto)")
            .because("un nom dit ce que la chose est, dans le mot du droit ou du métier");

    static Stream<Arguments> regles() {
        return Stream.of(
                Arguments.of("une seule horloge", UNE_SEULE_HORLOGE),
                Arguments.of("un droit pur", DROIT_PUR),
                Arguments.of("pas d'injection par champ", PAS_D_INJECTION_PAR_CHAMP),
                Arguments.of("pas de sortie standard", PAS_DE_SORTIE_STANDARD),
                Arguments.of("un seul journal technique", UN_SEUL_JOURNAL_TECHNIQUE),
                Arguments.of("pas de nom vide de sens", NOMS_VIDES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regles")
    @DisplayName("le produit suit la règle")
    void suivie(String nom, ArchRule regle) {
        regle.check(Maison.PRODUIT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regles")
    @DisplayName("témoin : la règle voit la faute qu'on lui montre")
    void temoin(String nom, ArchRule regle) {
        assertThat(regle.evaluate(Maison.FAUTES).hasViolation()).isTrue();
    }

    @Test
    @DisplayName("les entités vivent dans les pièces du métier, jamais dans la coque ni le moteur")
    void entites() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .resideInAnyPackage(
                        "..cap.web..", "..web..", "..cap.moteur..", "..cap.regles..", "..cap.socle..", "..processus..")
                .check(Maison.PRODUIT);
        assertThat(Maison.PRODUIT.stream().filter(classe -> classe.isAnnotatedWith(Entity.class)))
                .as("il y a des entités à examiner")
                .isNotEmpty();
    }

    @Test
    @DisplayName("un contrôleur vit dans un paquet « web » et ne parle ni à la base ni au moteur")
    void controleurs() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .resideInAnyPackage("..web..", "..demonstration..")
                .check(Maison.PRODUIT);
        noClasses()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.jdbc..",
                        "org.springframework.data..",
                        "jakarta.persistence..",
                        "java.sql..",
                        "org.camunda..")
                .check(Maison.PRODUIT);
        assertThat(Maison.PRODUIT.stream().filter(UsagesTest::estControleur)).isNotEmpty();
    }

    private static boolean estControleur(JavaClass classe) {
        return classe.isMetaAnnotatedWith(Controller.class);
    }
}
