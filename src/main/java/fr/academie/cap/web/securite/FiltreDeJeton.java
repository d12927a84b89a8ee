package fr.academie.cap.web.securite;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Writes the token's cookie before the page begins: a long page is committed before its form is rendered. */
class FiltreDeJeton extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        if (requete.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken jeton) {
            jeton.getToken();
        }
        suite.doFilter(requete, reponse);
    }
}
