package fr.academie.cap.identite;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Qui est derrière la requête ou la tâche en cours. */
@Component
public class ActeurCourant {

    public Optional<Agent> agent() {
        var identite = SecurityContextHolder.getContext().getAuthentication();
        return identite != null && identite.getPrincipal() instanceof AgentConnecte connecte
                ? Optional.of(connecte.agent())
                : Optional.empty();
    }

    /** The signed-in agent, otherwise the platform itself (jobs, campaign). */
    public Acteur acteur() {
        return agent().map(Acteur::de).orElse(Acteur.SYSTEME);
    }
}
