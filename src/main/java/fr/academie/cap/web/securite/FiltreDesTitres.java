package fr.academie.cap.web.securite;

import fr.academie.cap.identite.AgentConnecte;
import fr.academie.cap.identite.Annuaire;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.web.filter.OncePerRequestFilter;

/** A title withdrawn, an account suspended or a password changed, takes effect at the next click: they are read again at each request. */
class FiltreDesTitres extends OncePerRequestFilter {

    private final Annuaire annuaire;

    FiltreDesTitres(Annuaire annuaire) {
        this.annuaire = annuaire;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        var identite = SecurityContextHolder.getContext().getAuthentication();
        if (identite != null && identite.getPrincipal() instanceof AgentConnecte connecte) {
            relire(connecte, requete);
        }
        suite.doFilter(requete, reponse);
    }

    private void relire(AgentConnecte connecte, HttpServletRequest requete) {
        var contexte = SecurityContextHolder.createEmptyContext();
        try {
            var actuel = annuaire.loadUserByUsername(connecte.getUsername());
            if (actuel.isEnabled() && actuel.acces() == connecte.acces()) {
                contexte.setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(actuel, null, actuel.getAuthorities()));
            } else {
                fermer(requete);
            }
        } catch (UsernameNotFoundException e) {
            logger.info("Compte disparu pendant sa session");
        }
        SecurityContextHolder.setContext(contexte);
    }

    /** Suspended, or another password since: an account opened again later does not bring this session back. */
    private static void fermer(HttpServletRequest requete) {
        var session = requete.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
