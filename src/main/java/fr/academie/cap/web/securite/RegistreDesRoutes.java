package fr.academie.cap.web.securite;

import static fr.academie.cap.identite.Role.ADMIN_TECHNIQUE;
import static fr.academie.cap.identite.Role.CHEF_BUREAU_DEC;
import static fr.academie.cap.identite.Role.GESTIONNAIRE_DEC;
import static fr.academie.cap.identite.Role.PILOTE_PROCESSUS;
import static fr.academie.cap.identite.Role.RECTEUR;

import fr.academie.cap.identite.Role;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Toutes les routes du produit et qui peut les emprunter.
 *
 * <p>What is not here is refused. A test compares this list with the controllers both ways, so that a route without
 * an access rule, or a rule without a route, fails the build.
 */
public final class RegistreDesRoutes {

    private static final Set<Role> SERVICE = Set.of(GESTIONNAIRE_DEC, CHEF_BUREAU_DEC);
    private static final Set<Role> PERSONNEL =
            Set.of(GESTIONNAIRE_DEC, CHEF_BUREAU_DEC, RECTEUR, PILOTE_PROCESSUS, ADMIN_TECHNIQUE);

    /** @param roles empty: everyone, signed in or not */
    public record Route(HttpMethod methode, String motif, Set<Role> roles) {

        public boolean publique() {
            return roles.isEmpty();
        }
    }

    private static final List<Route> ROUTES = List.of(
            publique(HttpMethod.GET, "/"),
            publique(HttpMethod.GET, "/connexion"),
            // Only in demonstration: no controller answers them elsewhere.
            publique(HttpMethod.GET, "/demo/courriels"),
            publique(HttpMethod.GET, "/demo/courriels/{id}"),
            publique(HttpMethod.GET, "/demo/courriels/{id}/html"),
            publique(HttpMethod.GET, "/demo/courriels/{id}/pieces/{rang}"),
            publique(HttpMethod.GET, "/demo/courriels/{id}/source"));

    private RegistreDesRoutes() {}

    public static List<Route> routes() {
        return ROUTES;
    }

    private static Route publique(HttpMethod methode, String motif) {
        return new Route(methode, motif, Set.of());
    }

    private static Route pour(Set<Role> roles, HttpMethod methode, String motif) {
        return new Route(methode, motif, roles);
    }
}
