package fr.academie.cap.web.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** A provider that says of whoever comes what the test wants; its user information is signed, as the State's providers do. */
public final class FournisseurDEpreuve {

    public static final String CLIENT = "capitole";

    private static final int PORT = portLibre();
    private static @Nullable FournisseurDEpreuve unique;

    private final MockOAuth2Server serveur = new MockOAuth2Server(new Infos());
    private final HttpClient navigateur =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private Map<String, Object> infos = Map.of();
    private String type = "application/jwt";
    private String pour = CLIENT;
    private UnaryOperator<String> alteration = UnaryOperator.identity();

    private FournisseurDEpreuve() {
        serveur.start(PORT);
    }

    /** Started by the first test that needs it, for as long as the tests run. */
    public static synchronized FournisseurDEpreuve pret() {
        if (unique == null) {
            unique = new FournisseurDEpreuve();
        }
        unique.type = "application/jwt";
        unique.pour = CLIENT;
        unique.alteration = UnaryOperator.identity();
        return unique;
    }

    public static String[] reglages() {
        return List.of(Usage.values()).stream()
                .flatMap(u -> List.of(
                        "cap.identite." + u.nom() + ".emetteur=" + emetteur(u),
                        "cap.identite." + u.nom() + ".client=" + CLIENT,
                        "cap.identite." + u.nom() + ".secret=confidentiel",
                        "cap.identite." + u.nom() + ".niveaux=eidas1")
                        .stream())
                .toArray(String[]::new);
    }

    static String emetteur(Usage usage) {
        return "http://localhost:" + PORT + "/" + usage.nom();
    }

    FournisseurDEpreuve enJson() {
        type = "application/json";
        return this;
    }

    FournisseurDEpreuve pour(String client) {
        pour = client;
        return this;
    }

    /** What becomes of the signed information on its way. */
    FournisseurDEpreuve alterer(UnaryOperator<String> comment) {
        alteration = comment;
        return this;
    }

    /** The person who signs in next. */
    public FournisseurDEpreuve personne(Usage usage, String sujet, Map<String, Object> dites) {
        return personne(usage, sujet, dites, Map.of("acr", "eidas1"), 120);
    }

    FournisseurDEpreuve personne(
            Usage usage, String sujet, Map<String, Object> dites, Map<String, Object> jeton, long duree) {
        infos = new HashMap<>(dites);
        infos.putIfAbsent("sub", sujet);
        serveur.enqueueCallback(
                new DefaultOAuth2TokenCallback(usage.nom(), sujet, "JWT", List.of(CLIENT), jeton, duree));
        return this;
    }

    /** The browser follows the link, the person agrees: what comes back, as an address of the product. */
    public String accepter(@Nullable String versLeFournisseur) throws Exception {
        var reponse = navigateur.send(
                HttpRequest.newBuilder(URI.create(String.valueOf(versLeFournisseur)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(reponse.statusCode()).isEqualTo(302);
        return retour(reponse.headers().firstValue("Location").orElseThrow());
    }

    /** Decoded: test clients encode again. */
    private static String retour(String adresse) {
        var lue = URI.create(adresse);
        return lue.getPath() + "?" + URLDecoder.decode(lue.getRawQuery(), StandardCharsets.UTF_8);
    }

    static Map<String, String> parametres(@Nullable String adresse) {
        var lus = new HashMap<String, String>();
        for (var paire : URI.create(String.valueOf(adresse)).getRawQuery().split("&")) {
            var parties = paire.split("=", 2);
            lus.put(parties[0], URLDecoder.decode(parties[1], StandardCharsets.UTF_8));
        }
        return lus;
    }

    private static int portLibre() {
        try (var prise = new ServerSocket(0)) {
            return prise.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Infos implements Route {

        @Override
        public boolean match(OAuth2HttpRequest requete) {
            return requete.getUrl().encodedPath().endsWith("/userinfo");
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest requete) {
            var usage = requete.getUrl().pathSegments().get(0);
            var corps = type.equals("application/json")
                    ? com.nimbusds.jose.util.JSONObjectUtils.toJSONString(infos)
                    : alteration.apply(signees(usage).serialize());
            return new OAuth2HttpResponse(Headers.of("Content-Type", type), 200, corps, null);
        }

        private SignedJWT signees(String usage) {
            return serveur.issueToken(usage, String.valueOf(infos.get("sub")), pour, infos, 60);
        }
    }
}
