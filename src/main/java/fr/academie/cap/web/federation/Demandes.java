package fr.academie.cap.web.federation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Le départ vers le fournisseur : état et nonce au hasard, et rien que chacun n'accepte. */
final class Demandes implements OAuth2AuthorizationRequestResolver {

    private final Fournisseurs fournisseurs;
    private final DefaultOAuth2AuthorizationRequestResolver redaction;

    Demandes(Fournisseurs fournisseurs) {
        this.fournisseurs = fournisseurs;
        this.redaction = new DefaultOAuth2AuthorizationRequestResolver(fournisseurs, "/nulle-part");
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest requete) {
        return usage(requete)
                .map(u -> completer(u, redaction.resolve(requete, u.nom())))
                .orElse(null);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest requete, String nom) {
        return null;
    }

    /** Whom a request to leave is for; empty for any other. */
    private Optional<Usage> usage(HttpServletRequest requete) {
        var chemin = requete.getRequestURI().substring(requete.getContextPath().length());
        return fournisseurs.allumes().stream()
                .filter(u -> "GET".equals(requete.getMethod()) && u.depart().equals(chemin))
                .findFirst();
    }

    private @Nullable OAuth2AuthorizationRequest completer(Usage usage, @Nullable OAuth2AuthorizationRequest demande) {
        if (demande == null) {
            return null;
        }
        var reglages = fournisseurs.reglages(usage);
        var suite = OAuth2AuthorizationRequest.from(demande);
        if (!reglages.niveaux().isEmpty()) {
            suite.additionalParameters(p -> p.put("acr_values", String.join(" ", reglages.niveaux())));
        }
        if (reglages.pkce()) {
            OAuth2AuthorizationRequestCustomizers.withPkce().accept(suite);
        }
        return suite.build();
    }
}
