package fr.academie.cap.comptes.web;

import fr.academie.cap.comptes.ComptesFederes;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.web.federation.Accueil;
import fr.academie.cap.web.federation.Allumee;
import fr.academie.cap.web.federation.Echec;
import fr.academie.cap.web.federation.IdentiteRecue;
import fr.academie.cap.web.federation.IdentiteRefusee;
import fr.academie.cap.web.federation.Usage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** Un agent revient du fournisseur d'identité : son compte, s'il en a un d'ouvert, avec les titres qu'il a ici. */
@Component
@Conditional(Allumee.PourLesAgents.class)
class AccueilDAgent implements Accueil {

    private final ComptesFederes comptes;
    private final SessionDAgent session;

    AccueilDAgent(ComptesFederes comptes, SessionDAgent session) {
        this.comptes = comptes;
        this.session = session;
    }

    @Override
    public Usage usage() {
        return Usage.AGENTS;
    }

    /** One refusal, whatever is missing: no account, suspended, without title, another person's. */
    @Override
    public String accueillir(IdentiteRecue recue, HttpServletRequest requete, HttpServletResponse reponse) {
        var id = courriel(recue)
                .flatMap(courriel -> comptes.reconnaitre(recue.cle(), courriel))
                .map(Agent::id)
                .orElseThrow(() -> new IdentiteRefusee(Echec.INCONNU));
        var demandee = Optional.ofNullable(new HttpSessionRequestCache().getRequest(requete, reponse))
                .map(r -> URI.create(r.getRedirectUrl()))
                .map(u -> u.getRawPath() + (u.getRawQuery() == null ? "" : "?" + u.getRawQuery()));
        session.ouvrir(id, requete, reponse);
        return demandee.filter(a -> a.startsWith("/") && !a.startsWith("//")).orElse("/bureau");
    }

    private static Optional<String> courriel(IdentiteRecue recue) {
        return recue.texte("email").filter(c -> recue.fournisseur().courrielGaranti() || recue.vrai("email_verified"));
    }
}
