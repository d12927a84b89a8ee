package fr.academie.cap.moteur.passerelle;

import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.AgentConnecte;
import fr.academie.cap.identite.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells the engine's webapps who is signed in to the product; only a process owner is anybody to them. */
public class IdentiteDeLaSession implements AuthenticationProvider {

    static Optional<Agent> pilote() {
        var identite = SecurityContextHolder.getContext().getAuthentication();
        return identite != null
                        && identite.isAuthenticated()
                        && identite.getPrincipal() instanceof AgentConnecte connecte
                ? Optional.of(connecte.agent()).filter(agent -> agent.roles().contains(Role.PILOTE_PROCESSUS))
                : Optional.empty();
    }

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest requete, ProcessEngine moteur) {
        return pilote().map(IdentiteDeLaSession::resultat).orElseGet(AuthenticationResult::unsuccessful);
    }

    private static AuthenticationResult resultat(Agent agent) {
        var resultat = AuthenticationResult.successful(agent.id());
        resultat.setGroups(agent.roles().stream().map(Role::groupe).sorted().toList());
        resultat.setTenants(List.of());
        return resultat;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse reponse, ProcessEngine moteur) {
        reponse.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
