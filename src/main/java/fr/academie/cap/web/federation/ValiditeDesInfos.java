package fr.academie.cap.web.federation;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** Signed user information: by this provider, for this service. */
record ValiditeDesInfos(ClientRegistration inscription) implements OAuth2TokenValidator<Jwt> {

    @Override
    public OAuth2TokenValidatorResult validate(Jwt jeton) {
        var emetteur = inscription.getProviderDetails().getIssuerUri();
        if (!String.valueOf(emetteur).equals(jeton.getClaimAsString("iss"))) {
            return refus("iss");
        }
        var pour = jeton.getAudience();
        return pour != null && pour.contains(inscription.getClientId())
                ? OAuth2TokenValidatorResult.success()
                : refus("aud");
    }

    private static OAuth2TokenValidatorResult refus(String quoi) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_user_info", quoi, null));
    }
}
