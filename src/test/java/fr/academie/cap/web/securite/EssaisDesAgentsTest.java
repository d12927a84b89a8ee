package fr.academie.cap.web.securite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.identite.Role;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@AvecLaMaison
@DisplayName("La connexion des services compte ses essais")
class EssaisDesAgentsTest {

    private static final String MOT_DE_PASSE = "mot de passe d'épreuve";
    private static final Pattern JETON = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Annuaire annuaire;

    @Autowired
    HorlogeDEpreuve horloge;

    @Autowired
    JdbcTemplate base;

    @Autowired
    TransactionTemplate transactions;

    private final CookieManager biscuits = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(biscuits)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @AfterEach
    void oublier() {
        transactions.executeWithoutResult(etat -> base.update("delete from tentative"));
        horloge.remettre();
    }

    @Test
    @DisplayName(
            "quatre échecs, compte connu ou non ; au cinquième, le bon mot de passe sans captcha n'est pas regardé")
    void captchaAuCinquieme() throws Exception {
        annuaire.inscrire(
                new Agent(
                        "essaie",
                        "Camille",
                        "Durand",
                        "e@academie.invalid",
                        Set.of(new Agent.Titre(Role.RECTEUR, "14"))),
                MOT_DE_PASSE);
        assertThat(connecter("essaie", MOT_DE_PASSE)).doesNotContain("connexion");
        oublierLaSession();

        for (var compte : new String[] {"essaie", "inconnu", "essaie", "inconnu"}) {
            assertThat(lire("/connexion")).doesNotContain("data-captcha");
            assertThat(connecter(compte, "faux")).endsWith("/connexion?echec");
        }
        assertThat(lire("/connexion")).contains("data-captcha");
        assertThat(connecter("essaie", MOT_DE_PASSE)).endsWith("/connexion?captcha");
        assertThat(lire("/connexion?captcha")).contains("Je ne suis pas un robot");
        assertThat(lire("/connexion?attente")).contains("quinze minutes");
    }

    @Test
    @DisplayName("l'en-tête d'un mandataire que l'on ne connaît pas ne change pas l'adresse comptée")
    void enTeteForge() throws Exception {
        for (var rang = 1; rang <= 4; rang++) {
            connecter("compte" + rang, "faux", "X-Forwarded-For", "198.51.100." + rang);
        }
        assertThat(connecter("compte5", "faux", "X-Forwarded-For", "198.51.100.5"))
                .endsWith("/connexion?captcha");
    }

    private String connecter(String compte, String motDePasse, String... entetes) throws Exception {
        var jeton = JETON.matcher(lire("/connexion"));
        assertThat(jeton.find()).isTrue();
        var corps = "identifiant=" + encode(compte) + "&motDePasse=" + encode(motDePasse) + "&_csrf="
                + encode(jeton.group(1));
        var requete = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/connexion"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(corps));
        for (var i = 0; i < entetes.length; i += 2) {
            requete.header(entetes[i], entetes[i + 1]);
        }
        var reponse = client.send(requete.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(reponse.statusCode()).isEqualTo(302);
        return reponse.headers().firstValue("Location").orElse("");
    }

    private String lire(String chemin) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + chemin))
                                .GET()
                                .build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }

    private void oublierLaSession() {
        biscuits.getCookieStore().getCookies().stream()
                .filter(b -> b.getName().equals("CAPITOLE"))
                .toList()
                .forEach(b -> biscuits.getCookieStore().remove(URI.create("http://localhost:" + port), b));
        assertThat(biscuits.getCookieStore().getCookies().stream().map(HttpCookie::getName))
                .doesNotContain("CAPITOLE");
    }

    private static String encode(String texte) {
        return URLEncoder.encode(texte, StandardCharsets.UTF_8);
    }
}
