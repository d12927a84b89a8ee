package fr.academie.cap.web.securite;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** A caller of the API is a program: what the register refuses is told as a problem, never as the sign-in page. */
class RefusDAcces implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String RACINE = "urn:capitole:probleme:";

    private final ObjectMapper json;

    RefusDAcces(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest requete, HttpServletResponse reponse, AuthenticationException cause)
            throws IOException {
        refuser(requete, reponse);
    }

    @Override
    public void handle(HttpServletRequest requete, HttpServletResponse reponse, AccessDeniedException cause)
            throws IOException {
        refuser(requete, reponse);
    }

    private void refuser(HttpServletRequest requete, HttpServletResponse reponse) throws IOException {
        var verbes = RegistreDesRoutes.routes().stream()
                .filter(route -> PathPatternRequestMatcher.withDefaults()
                        .matcher(route.motif())
                        .matches(requete))
                .map(RegistreDesRoutes.Route::methode)
                .map(HttpMethod::name)
                .collect(Collectors.joining(", "));
        if (verbes.isEmpty()) {
            ecrire(
                    reponse,
                    probleme(
                            HttpStatus.NOT_FOUND,
                            "adresse-inconnue",
                            "Adresse inconnue",
                            "Aucune règle à cette adresse. Le contrat est à /api/v1/openapi.yaml."));
        } else {
            reponse.setHeader(HttpHeaders.ALLOW, verbes);
            ecrire(
                    reponse,
                    probleme(
                            HttpStatus.METHOD_NOT_ALLOWED,
                            "verbe-refuse",
                            "Verbe refusé",
                            "Cette adresse répond seulement à : " + verbes + "."));
        }
    }

    private static ProblemDetail probleme(HttpStatus statut, String nom, String titre, String phrase) {
        var probleme = ProblemDetail.forStatusAndDetail(statut, phrase);
        probleme.setType(URI.create(RACINE + nom));
        probleme.setTitle(titre);
        return probleme;
    }

    private void ecrire(HttpServletResponse reponse, ProblemDetail probleme) throws IOException {
        reponse.setStatus(probleme.getStatus());
        reponse.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(reponse.getOutputStream(), probleme);
    }
}
