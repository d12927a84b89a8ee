package fr.academie.cap.web.securite;

import fr.academie.cap.identite.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Only who keeps the national reference data sends files of more than twenty-one megabytes, and only to the imports:
 * the limit of the server is theirs, everybody else stops here, before anything of the body is read.
 */
class FiltreDesGrosEnvois extends OncePerRequestFilter {

    static final long ORDINAIRE = 21L << 20;

    private static final String IMPORTS = "/referentiel/imports";

    @Override
    protected void doFilterInternal(HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        if (enPlusieursParties(requete) && !administrateurDesImports(requete)) {
            if (requete.getContentLengthLong() > ORDINAIRE) {
                reponse.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                return;
            }
            if (requete.getContentLengthLong() < 0 && requete.getHeader("Transfer-Encoding") != null) {
                reponse.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
                return;
            }
        }
        suite.doFilter(requete, reponse);
    }

    private static boolean enPlusieursParties(HttpServletRequest requete) {
        var type = requete.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean administrateurDesImports(HttpServletRequest requete) {
        var chemin = requete.getRequestURI().substring(requete.getContextPath().length());
        var identite = SecurityContextHolder.getContext().getAuthentication();
        return chemin.equals(IMPORTS)
                && identite != null
                && identite.getAuthorities().stream()
                        .anyMatch(droit -> Role.ADMIN_REFERENTIEL.autorite().equals(droit.getAuthority()));
    }
}
