package fr.academie.cap.web.federation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** The provider's tokens served once, to read who came: nothing here calls it again. */
final class AucunJetonGarde implements OAuth2AuthorizedClientRepository {

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String nom, Authentication identite, HttpServletRequest requete) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication identite,
            HttpServletRequest requete,
            HttpServletResponse reponse) {
        // nothing to keep
    }

    @Override
    public void removeAuthorizedClient(
            String nom, Authentication identite, HttpServletRequest requete, HttpServletResponse reponse) {
        // nothing was kept
    }
}
