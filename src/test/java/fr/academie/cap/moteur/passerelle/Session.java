package fr.academie.cap.moteur.passerelle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A browser without a screen: cookies, the product's sign-in, the engine's own CSRF token. */
final class Session {

    private final String racine;
    private final CookieManager biscuits = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(biscuits)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Session(int port) {
        racine = "http://localhost:" + port;
    }

    Session connecter(String agent, String motDePasse) {
        lire("/connexion");
        var corps = "identifiant=" + encode(agent) + "&motDePasse=" + encode(motDePasse) + "&_csrf="
                + encode(masquer(biscuit("CAPITOLE-JETON")));
        var reponse = jouer(HttpRequest.newBuilder(URI.create(racine + "/connexion"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(corps)));
        if (reponse.statusCode() != 302
                || reponse.headers().firstValue("Location").orElse("").contains("echec")) {
            throw new IllegalStateException("Connexion refusée : " + reponse.statusCode());
        }
        // the engine's webapps hand out their own token on the first page
        lire("/camunda/app/cockpit/default/");
        return this;
    }

    HttpResponse<String> lire(String chemin) {
        return jouer(HttpRequest.newBuilder(URI.create(racine + chemin)).GET());
    }

    HttpResponse<String> envoyer(String methode, String chemin, String json) {
        return jouer(HttpRequest.newBuilder(URI.create(racine + chemin))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-XSRF-TOKEN", biscuit("XSRF-TOKEN"))
                .method(methode, BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> jouer(HttpRequest.Builder requete) {
        try {
            return client.send(requete.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String biscuit(String nom) {
        return biscuits.getCookieStore().getCookies().stream()
                .filter(biscuit -> biscuit.getName().equals(nom))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Spring Security expects the token masked by random bytes, as its pages write it; zeros are bytes too. */
    private static String masquer(String jeton) {
        var octets = jeton.getBytes(StandardCharsets.UTF_8);
        var masque = new byte[octets.length * 2];
        System.arraycopy(octets, 0, masque, octets.length, octets.length);
        return Base64.getUrlEncoder().encodeToString(masque);
    }

    private static String encode(String texte) {
        return URLEncoder.encode(texte, StandardCharsets.UTF_8);
    }
}
