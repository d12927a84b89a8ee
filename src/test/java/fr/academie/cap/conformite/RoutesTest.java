package fr.academie.cap.conformite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.web.securite.RegistreDesRoutes;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@AvecLaMaison
@Exigence("S3")
@DisplayName("Aucune route sans règle d'accès, aucune règle sans route")
class RoutesTest {

    /** Answered by no controller outside the demonstration. */
    private static final String DEMONSTRATION = "/demo/";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping guichets;

    @Test
    @DisplayName("le registre et les contrôleurs disent les mêmes routes")
    void memesRoutes() {
        assertThat(ouvertes()).as("les contrôleurs").isNotEmpty();
        assertThat(ouvertes()).as("routes sans règle : refusées à tous").isSubsetOf(declarees());
        assertThat(declarees())
                .as("règles sans route")
                .filteredOn(route -> !route.contains(DEMONSTRATION))
                .isSubsetOf(ouvertes());
    }

    @Test
    @DisplayName("une route n'est déclarée qu'une fois, et un guichet dit sa méthode")
    void uneFois() {
        assertThat(RegistreDesRoutes.routes().stream().map(r -> r.methode() + " " + r.motif()))
                .doesNotHaveDuplicates();
        assertThat(ouvertes()).noneMatch(route -> route.startsWith("TOUTE"));
    }

    private static Set<String> declarees() {
        return RegistreDesRoutes.routes().stream()
                .map(route -> route.methode() + " " + route.motif())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> ouvertes() {
        return guichets.getHandlerMethods().entrySet().stream()
                .filter(guichet -> duProduit(guichet.getValue()))
                .flatMap(guichet -> routes(guichet.getKey()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean duProduit(HandlerMethod guichet) {
        return guichet.getBeanType().getPackageName().startsWith("fr.academie.cap");
    }

    private static Set<String> routes(RequestMappingInfo info) {
        var methodes = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(motif -> methodes.isEmpty()
                        ? Stream.of("TOUTE " + motif)
                        : methodes.stream().map(methode -> methode + " " + motif))
                .collect(Collectors.toSet());
    }
}
