package fr.academie.cap.web.securite;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A real cookie and its masked twin: Spring's own {@code csrf()} changes the filter chain that all tests share. */
public final class JetonDEpreuve {

    private static final String JETON = "7e18cfe0-4be9-4131-ade2-3a7054022b7e";

    private JetonDEpreuve() {}

    public static RequestPostProcessor jeton() {
        var octets = JETON.getBytes(StandardCharsets.UTF_8);
        var masque = new byte[octets.length * 2];
        System.arraycopy(octets, 0, masque, octets.length, octets.length);
        return requete -> {
            var cookies = new ArrayList<Cookie>(
                    requete.getCookies() == null ? List.of() : Arrays.asList(requete.getCookies()));
            cookies.removeIf(c -> c.getName().equals("CAPITOLE-JETON"));
            cookies.add(new Cookie("CAPITOLE-JETON", JETON));
            requete.setCookies(cookies.toArray(Cookie[]::new));
            requete.addParameter("_csrf", Base64.getUrlEncoder().encodeToString(masque));
            return requete;
        };
    }
}
