package fr.academie.cap.web.federation;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Les deux filtres d'une place allumée : partir vers le fournisseur, en revenir ; et la sortie.
 *
 * <p>Built by hand from Spring's own parts: its {@code oauth2Login} would sign a candidate in as an agent is. Neither access
 * nor refresh token is kept.
 */
public final class PorteFederee {

    private static final Logger LOG = LoggerFactory.getLogger(PorteFederee.class);

    private final Fournisseurs fournisseurs;
    private final Map<Usage, Accueil> accueils;
    private final String adresse;

    PorteFederee(Fournisseurs fournisseurs, Collection<Accueil> accueils, String adresse) {
        this.fournisseurs = fournisseurs;
        this.accueils = accueils.stream().collect(java.util.stream.Collectors.toMap(Accueil::usage, a -> a));
        this.adresse = adresse;
    }

    /** In order; before any filter that asks who is there. */
    public List<Filter> filtres() {
        var depart = new OAuth2AuthorizationRequestRedirectFilter(new Demandes(fournisseurs));
        depart.setAuthenticationFailureHandler(this::echouer);

        var echange = new RestClientAuthorizationCodeTokenResponseClient();
        echange.setRestClient(echanges(fournisseurs.connexions()));
        var verification = new OidcAuthorizationCodeAuthenticationProvider(echange, new LectureDesInfos(fournisseurs));
        verification.setJwtDecoderFactory(fournisseurs::jetonsDIdentite);
        var retour = new OAuth2LoginAuthenticationFilter(fournisseurs, new AucunJetonGarde(), "/nulle-part");
        retour.setRequiresAuthenticationRequestMatcher(
                requete -> usageDuRetour(requete).isPresent());
        retour.setAuthenticationManager(new ProviderManager(verification));
        retour.setAuthenticationSuccessHandler(this::accueillir);
        retour.setAuthenticationFailureHandler(this::echouer);
        return List.of(depart, retour);
    }

    private static RestClient echanges(ClientHttpRequestFactory connexions) {
        return RestClient.builder()
                .requestFactory(connexions)
                .messageConverters(m -> {
                    m.clear();
                    m.add(new FormHttpMessageConverter());
                    m.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    private Optional<Usage> usageDuRetour(HttpServletRequest requete) {
        return usage(requete).filter(u -> chemin(requete).equals(u.retour()));
    }

    private Optional<Usage> usage(HttpServletRequest requete) {
        return fournisseurs.allumes().stream()
                .filter(u -> chemin(requete).startsWith(u.page() + "/identite/"))
                .findFirst();
    }

    private static String chemin(HttpServletRequest requete) {
        return requete.getRequestURI().substring(requete.getContextPath().length());
    }

    private void accueillir(HttpServletRequest requete, HttpServletResponse reponse, Authentication identite)
            throws IOException {
        var usage = usageDuRetour(requete).orElseThrow();
        if (!(identite.getPrincipal() instanceof OidcUser personne)) {
            echouer(requete, reponse, new IdentiteRefusee(Echec.REPONSE));
            return;
        }
        var recue = new IdentiteRecue(
                fournisseurs.reglages(usage),
                fournisseurs.reglages(usage).emetteur(),
                personne.getSubject(),
                personne.getClaims());
        try {
            var suite = Objects.requireNonNull(accueils.get(usage)).accueillir(recue, requete, reponse);
            new SessionFederee(usage, personne.getIdToken().getTokenValue()).garder(requete);
            reponse.sendRedirect(requete.getContextPath() + suite);
        } catch (IdentiteRefusee refus) {
            echouer(requete, reponse, refus);
        }
    }

    private void echouer(HttpServletRequest requete, HttpServletResponse reponse, AuthenticationException cause)
            throws IOException {
        var usage = usage(requete).orElseThrow();
        var echec = echec(cause);
        LOG.info("Identité non reçue ({}) : {}", usage.nom(), code(cause));
        reponse.sendRedirect(requete.getContextPath() + usage.page() + "?identite=" + echec.parametre());
    }

    static Echec echec(Throwable cause) {
        for (Throwable e = cause; e != null; e = e.getCause()) {
            if (e instanceof IdentiteRefusee refus) {
                return refus.echec();
            }
            if (e instanceof ResourceAccessException || e instanceof java.net.SocketException) {
                return Echec.PANNE;
            }
        }
        return switch (code(cause)) {
            case "access_denied", "login_required", "consent_required", "interaction_required" -> Echec.REFUS;
            case "authorization_request_not_found", "invalid_state_parameter", "invalid_grant" -> Echec.PERIMEE;
            case "server_error", "temporarily_unavailable" -> Echec.PANNE;
            default -> Echec.REPONSE;
        };
    }

    private static String code(Throwable cause) {
        return cause instanceof OAuth2AuthenticationException refus
                ? refus.getError().getErrorCode()
                : String.valueOf(cause.getMessage());
    }

    /** Origins to which the form that leaves may lead, while a session came from there. */
    public List<String> origines(HttpServletRequest requete) {
        return SessionFederee.lire(requete)
                .map(s -> URI.create(fournisseurs.reglages(s.usage()).emetteur()))
                .map(u -> List.of(u.getScheme() + "://" + u.getAuthority()))
                .orElse(List.of());
    }

    /**
     * Where one leaves the provider too; empty when the session did not come from it, or it has no such page.
     *
     * @param ensuite address of the product to come back to, as declared to the provider
     */
    public Optional<String> sortie(HttpServletRequest requete, String ensuite) {
        var federee = SessionFederee.lire(requete);
        SessionFederee.oublier(requete);
        return federee.flatMap(s -> pageDeSortie(s.usage())
                .map(page -> UriComponentsBuilder.fromUriString(page)
                        .queryParam("id_token_hint", s.jetonDIdentite())
                        .queryParam("state", UUID.randomUUID())
                        .queryParam("post_logout_redirect_uri", "{ensuite}")
                        .encode()
                        .buildAndExpand(adresse + ensuite)
                        .toUriString()));
    }

    private Optional<String> pageDeSortie(Usage usage) {
        try {
            return Optional.ofNullable(fournisseurs
                            .inscription(usage)
                            .getProviderDetails()
                            .getConfigurationMetadata()
                            .get("end_session_endpoint"))
                    .map(Object::toString);
        } catch (IdentiteRefusee injoignable) {
            return Optional.empty();
        }
    }
}
