package fr.academie.cap.referentiel;

import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.AgentConnecte;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.identite.Role;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Two national administrators of reference data, and the gestures of their browser. */
public final class AdministrateurDEpreuve {

    public static final Agent SAISIT = agent("nadiaepreuve", "Nadia", Role.ADMIN_REFERENTIEL, Agent.PARTOUT);
    public static final Agent VERIFIE = agent("simonepreuve", "Simon", Role.ADMIN_REFERENTIEL, Agent.PARTOUT);
    /** The same role held for one académie only opens nothing. */
    public static final Agent LOCAL = agent("localepreuve", "Lou", Role.ADMIN_REFERENTIEL, "14");

    private AdministrateurDEpreuve() {}

    private static Agent agent(String id, String prenom, Role role, String academie) {
        return new Agent(id, prenom, "Épreuve", id + "@exemple.fr", Set.of(new Agent.Titre(role, academie)));
    }

    public static void inscrire(Annuaire annuaire) {
        for (var agent : Set.of(SAISIT, VERIFIE, LOCAL)) {
            if (annuaire.parId(agent.id()).isEmpty()) {
                annuaire.inscrire(agent, "mot de passe d'épreuve");
            }
        }
    }

    /** Signs in for calls that do not come from a page. */
    public static void connecter(Agent agent) {
        var connecte = new AgentConnecte(agent, "", true);
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(connecte, null, connecte.getAuthorities()));
    }

    /** A real cookie and its masked twin. */
    public static RequestPostProcessor jeton() {
        var jeton = "7e18cfe0-4be9-4131-ade2-3a7054022b7e";
        var octets = jeton.getBytes(StandardCharsets.UTF_8);
        var masque = new byte[octets.length * 2];
        System.arraycopy(octets, 0, masque, octets.length, octets.length);
        return requete -> {
            requete.setCookies(new Cookie("CAPITOLE-JETON", jeton));
            requete.addParameter("_csrf", Base64.getUrlEncoder().encodeToString(masque));
            return requete;
        };
    }
}
