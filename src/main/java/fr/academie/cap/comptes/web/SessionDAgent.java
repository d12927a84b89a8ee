package fr.academie.cap.comptes.web;

import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.socle.Introuvable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** La session où l'on change son mot de passe continue ; toutes les autres finissent au clic suivant. */
@Component
class SessionDAgent {

    private final ActeurCourant acteurs;
    private final Annuaire annuaire;

    SessionDAgent(ActeurCourant acteurs, Annuaire annuaire) {
        this.acteurs = acteurs;
        this.annuaire = annuaire;
    }

    Agent agent() {
        return acteurs.agent().orElseThrow(Introuvable::new);
    }

    /** Takes the new rank of the account under another session identifier. */
    void poursuivre(HttpServletRequest requete, HttpServletResponse reponse) {
        ouvrir(agent().id(), requete, reponse);
    }

    void ouvrir(String id, HttpServletRequest requete, HttpServletResponse reponse) {
        var actuel = annuaire.loadUserByUsername(id);
        if (requete.getSession(false) != null) {
            requete.changeSessionId();
        }
        var contexte = SecurityContextHolder.createEmptyContext();
        contexte.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(actuel, null, actuel.getAuthorities()));
        SecurityContextHolder.setContext(contexte);
        new HttpSessionSecurityContextRepository().saveContext(contexte, requete, reponse);
    }
}
