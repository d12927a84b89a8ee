package fr.academie.cap.web.federation;

import java.util.Map;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Ce que le fournisseur dit de la personne : en JSON, ou signé ({@code application/jwt}), que Spring ne lit pas
 * (spring-security #9583).
 */
final class LectureDesInfos implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final MediaType SIGNE = MediaType.valueOf("application/jwt");
    private static final ParameterizedTypeReference<Map<String, Object>> OBJET = new ParameterizedTypeReference<>() {};

    private final Fournisseurs fournisseurs;

    LectureDesInfos(Fournisseurs fournisseurs) {
        this.fournisseurs = fournisseurs;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest demande) {
        var inscription = demande.getClientRegistration();
        var usage = fournisseurs.allumes().stream()
                .filter(u -> u.nom().equals(inscription.getRegistrationId()))
                .findFirst()
                .orElseThrow();
        var niveaux = fournisseurs.reglages(usage).niveaux();
        if (!niveaux.isEmpty()
                && !niveaux.contains(String.valueOf(demande.getIdToken().getClaimAsString("acr")))) {
            throw new IdentiteRefusee(Echec.NIVEAU);
        }
        var infos = lire(usage, demande);
        if (!demande.getIdToken().getSubject().equals(infos.get("sub"))) {
            throw new OAuth2AuthenticationException(erreur("sub"));
        }
        return new DefaultOidcUser(java.util.List.of(), demande.getIdToken(), new OidcUserInfo(infos));
    }

    private Map<String, Object> lire(Usage usage, OidcUserRequest demande) {
        var adresse = Objects.requireNonNull(demande.getClientRegistration()
                .getProviderDetails()
                .getUserInfoEndpoint()
                .getUri());
        try {
            return Objects.requireNonNull(RestClient.builder()
                    .requestFactory(fournisseurs.connexions())
                    .build()
                    .get()
                    .uri(adresse)
                    .accept(SIGNE, MediaType.APPLICATION_JSON)
                    .headers(h -> h.setBearerAuth(demande.getAccessToken().getTokenValue()))
                    .exchange((requete, reponse) -> {
                        if (reponse.getStatusCode().isError()) {
                            throw new IdentiteRefusee(
                                    reponse.getStatusCode().is5xxServerError() ? Echec.PANNE : Echec.REPONSE);
                        }
                        var type = reponse.getHeaders().getContentType();
                        return SIGNE.isCompatibleWith(type)
                                ? fournisseurs
                                        .infosSignees(usage)
                                        .decode(String.valueOf(reponse.bodyTo(String.class)))
                                        .getClaims()
                                : Objects.requireNonNull(reponse.bodyTo(OBJET));
                    }));
        } catch (JwtException e) {
            throw new OAuth2AuthenticationException(erreur("signature"), e);
        } catch (RestClientException e) {
            throw new IdentiteRefusee(Echec.PANNE, e);
        }
    }

    private static OAuth2Error erreur(String quoi) {
        return new OAuth2Error("invalid_user_info", quoi, null);
    }
}
