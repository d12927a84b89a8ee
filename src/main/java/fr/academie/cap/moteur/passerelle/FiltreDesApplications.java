package fr.academie.cap.moteur.passerelle;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a process owner may send to the engine's webapps: readings, and a job to try again. Everything else is refused.
 *
 * <p>By allow-list, whatever rights the engine's tables happen to hold: no deployment, no start, no message, no
 * variable, no task, no account, no authorisation, no set-up (CVE-2026-77226). The sign-in is the product's own.
 */
class FiltreDesApplications extends OncePerRequestFilter {

    private record Permis(String methode, Pattern chemin) {}

    private static final String MOTEUR = "/camunda/api/engine/engine/[a-z]+/";
    private static final Pattern INSTALLATION = Pattern.compile("/camunda/(api/admin|app/[^/]+/[^/]+)/setup(/.*)?");

    private static final List<Permis> PERMIS = List.of(
            permis("GET", "/camunda(/.*)?"),
            permis("HEAD", "/camunda(/.*)?"),
            permis("OPTIONS", MOTEUR + ".*"),
            // readings whose criteria travel in the body
            permis(
                    "POST",
                    MOTEUR + "(history/)?(process-instance|activity-instance|job|task|variable-instance"
                            + "|execution|external-task|incident|process-definition|decision-instance|batch)(/count)?"),
            permis(
                    "POST",
                    "/camunda/api/cockpit/plugin/[a-z-]+/[a-z]+/(process-definition|process-instance|incident)"
                            + "(/[A-Za-z0-9:_.-]+)*(/count|-statistics|-count)?"),
            // what a process owner does: try again, and say so
            permis("PUT", MOTEUR + "job/[A-Za-z0-9-]+/retries"),
            permis("PUT", MOTEUR + "job-definition/[A-Za-z0-9-]+/retries"),
            permis("PUT", MOTEUR + "incident/[A-Za-z0-9-]+/annotation"),
            permis("DELETE", MOTEUR + "incident/[A-Za-z0-9-]+/annotation"),
            permis("POST", "/camunda/api/admin/auth/user/[a-z]+/logout"));

    private static Permis permis(String methode, String chemin) {
        return new Permis(methode, Pattern.compile(chemin));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        if (!permise(requete.getMethod(), requete.getRequestURI())) {
            reponse.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (requete.getRequestURI().startsWith("/camunda/api/")
                && IdentiteDeLaSession.pilote().isEmpty()) {
            reponse.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (requete.getRequestURI().startsWith("/camunda/api/engine/engine/")) {
            suite.doFilter(new PageBornee(requete), reponse);
        } else {
            suite.doFilter(requete, reponse);
        }
    }

    /** The path is looked at as it was sent: an encoded or doubled slash matches nothing and is refused. */
    static boolean permise(String methode, String chemin) {
        return !chemin.contains("%")
                && !chemin.contains(";")
                && !chemin.contains("//")
                && !chemin.contains("..")
                && !INSTALLATION.matcher(chemin).matches()
                && PERMIS.stream()
                        .anyMatch(p -> p.methode().equals(methode)
                                && p.chemin().matcher(chemin).matches());
    }
}
