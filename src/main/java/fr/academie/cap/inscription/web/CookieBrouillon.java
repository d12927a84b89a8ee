package fr.academie.cap.inscription.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Le jeton du brouillon : seul ce navigateur le connaît, aucun script ne le lit. */
public final class CookieBrouillon {

    static final String NOM = "capitole_brouillon";

    private static final String CHEMIN = "/inscription";
    /** Longer than any draft is kept: the draft's own life decides. */
    private static final Duration DUREE = Duration.ofDays(90);

    private CookieBrouillon() {}

    public static Optional<String> lire(HttpServletRequest requete) {
        return Optional.ofNullable(WebUtils.getCookie(requete, NOM)).map(c -> c.getValue());
    }

    public static void poser(String jeton, HttpServletRequest requete, HttpServletResponse reponse) {
        ecrire(jeton, DUREE, requete, reponse);
    }

    public static void effacer(HttpServletRequest requete, HttpServletResponse reponse) {
        ecrire("", Duration.ZERO, requete, reponse);
    }

    private static void ecrire(String valeur, Duration duree, HttpServletRequest requete, HttpServletResponse reponse) {
        var cookie = ResponseCookie.from(NOM, valeur)
                .httpOnly(true)
                .secure(requete.isSecure())
                .sameSite("Lax")
                .path(CHEMIN)
                .maxAge(duree)
                .build();
        reponse.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
