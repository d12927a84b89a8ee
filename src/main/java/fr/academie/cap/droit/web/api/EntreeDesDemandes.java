package fr.academie.cap.droit.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Une demande est du JSON en UTF-8 et tient en 64 Kio, que sa taille soit annoncée ou non : au-delà elle n'est ni lue ni
 * gardée.
 *
 * <p>Judged before anything reads the body: the framework would take a form for parameters, and fail.
 */
class EntreeDesDemandes extends OncePerRequestFilter {

    static final int MAXIMUM = 64 * 1024;

    private static final String TROP_LONG = "Une demande tient en 64 Kio. Envoyez une seule affaire à la fois.";

    private final ObjectMapper json;

    EntreeDesDemandes(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        if (!estDuJson(requete.getContentType())) {
            refuser(
                    reponse,
                    Probleme.TYPE_DE_CONTENU,
                    "Envoyez la demande en JSON : « Content-Type: application/json », en UTF-8.");
            return;
        }
        if (requete.getContentLengthLong() > MAXIMUM) {
            refuser(reponse, Probleme.CORPS_TROP_GRAND, TROP_LONG);
            return;
        }
        var corps = requete.getInputStream().readNBytes(MAXIMUM + 1);
        if (corps.length > MAXIMUM) {
            refuser(reponse, Probleme.CORPS_TROP_GRAND, TROP_LONG);
            return;
        }
        suite.doFilter(new Relue(requete, corps), reponse);
    }

    private static boolean estDuJson(@Nullable String entete) {
        if (entete == null) {
            return false;
        }
        try {
            var type = MediaType.parseMediaType(entete);
            var signes = type.getParameter("charset");
            return MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)
                    && (signes == null || signes.replace("\"", "").equalsIgnoreCase("utf-8"));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private void refuser(HttpServletResponse reponse, Probleme probleme, String phrase) throws IOException {
        var detail = DemandeRefusee.detail(probleme, phrase);
        reponse.setStatus(detail.getStatus());
        reponse.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(reponse.getOutputStream(), detail);
    }

    /** The body already read, given again. */
    private static final class Relue extends HttpServletRequestWrapper {

        private final byte[] corps;

        Relue(HttpServletRequest requete, byte[] corps) {
            super(requete);
            this.corps = corps;
        }

        @Override
        public ServletInputStream getInputStream() {
            var flux = new ByteArrayInputStream(corps);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return flux.read();
                }

                @Override
                public int read(byte[] tampon, int debut, int longueur) {
                    return flux.read(tampon, debut, longueur);
                }

                @Override
                public boolean isFinished() {
                    return flux.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener ecouteur) {
                    throw new UnsupportedOperationException("La demande est déjà lue");
                }
            };
        }
    }
}
