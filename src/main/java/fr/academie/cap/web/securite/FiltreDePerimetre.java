package fr.academie.cap.web.securite;

import fr.academie.cap.identite.AgentConnecte;
import fr.academie.cap.socle.Perimetre;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Opens the académies of the signed-in agent for the length of the request; a visitor sees none. */
class FiltreDePerimetre extends OncePerRequestFilter {

    /** Carries a servlet exception across the perimeter's lambda. */
    private static final class Portee extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Portee(ServletException cause) {
            super(cause);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        try {
            Perimetre.dans(perimetre(), () -> {
                try {
                    suite.doFilter(requete, reponse);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (ServletException e) {
                    throw new Portee(e);
                }
            });
        } catch (Portee e) {
            throw e.getCause() instanceof ServletException cause ? cause : new ServletException(e);
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    private static Perimetre perimetre() {
        var identite = SecurityContextHolder.getContext().getAuthentication();
        return identite != null && identite.getPrincipal() instanceof AgentConnecte connecte
                ? connecte.perimetre()
                : Perimetre.AUCUN;
    }
}
