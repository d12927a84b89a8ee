package fr.academie.cap.identite;

import fr.academie.cap.socle.Perimetre;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * L'agent de la session ouverte, tel que Spring Security le porte.
 *
 * @param acces rank of the account's access when the session was opened: once raised, the session is over
 */
public record AgentConnecte(Agent agent, String motDePasse, boolean actif, int acces) implements UserDetails {

    private static final long serialVersionUID = 2L;

    public AgentConnecte(Agent agent, String motDePasse, boolean actif) {
        this(agent, motDePasse, actif, 0);
    }

    public Perimetre perimetre() {
        return agent.national() ? Perimetre.NATIONAL : Perimetre.de(agent.academies());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return agent.roles().stream()
                .map(r -> new SimpleGrantedAuthority(r.autorite()))
                .toList();
    }

    @Override
    public String getPassword() {
        return motDePasse;
    }

    @Override
    public String getUsername() {
        return agent.id();
    }

    @Override
    public boolean isEnabled() {
        return actif;
    }

    /** Never prints the hash. */
    @Override
    public String toString() {
        return "AgentConnecte[" + agent.id() + ", " + List.copyOf(agent.roles()) + "]";
    }
}
