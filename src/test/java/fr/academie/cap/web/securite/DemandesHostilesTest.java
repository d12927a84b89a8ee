package fr.academie.cap.web.securite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** On the real server, byte by byte: what no browser sends. */
@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Demandes hostiles : refusées vite, sans trace technique, le service répond encore")
class DemandesHostilesTest {

    private static final String RENNES = SceneDInscription.RENNES;
    private static final String ETAT_CIVIL = "/inscription/etapes/etat-civil";
    private static final Duration VITE = Duration.ofSeconds(5);
    private static final Pattern JETON = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String POST = "POST /inscription/connexion HTTP/1.1\r\nHost: localhost\r\n";
    private static final String FORMULAIRE = "Content-Type: application/x-www-form-urlencoded\r\n";

    @LocalServerPort
    int port;

    @Autowired
    SceneDInscription scene;

    @Autowired
    HorlogeDEpreuve horloge;

    private final HttpClient navigateur = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @BeforeEach
    void campagne() {
        scene.campagneOuverte(RENNES, Campagne.Mode.MEL);
    }

    @AfterEach
    void lHeureRevient() {
        horloge.remettre();
    }

    static Stream<Arguments> brutes() throws IOException {
        return Stream.of(
                brute(
                        "corps annoncé de 100 Mo",
                        POST + FORMULAIRE + "Content-Length: 104857600\r\n\r\n" + "a".repeat(70_000)),
                brute(
                        "corps sans fin, par morceaux",
                        POST + FORMULAIRE + "Transfer-Encoding: chunked\r\n\r\n493E0\r\na=" + "b".repeat(299_998)
                                + "\r\n"),
                brute(
                        "longueur et morceaux à la fois",
                        POST + FORMULAIRE + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                brute("deux longueurs", POST + FORMULAIRE + "Content-Length: 5\r\nContent-Length: 6\r\n\r\na=b&c=d"),
                brute("codage inconnu", POST + FORMULAIRE + "Transfer-Encoding: gibberish\r\n\r\n0\r\n\r\n"),
                Arguments.of("bombe gzip", gzip()),
                brute("texte brut", POST + "Content-Type: text/plain\r\nContent-Length: 3\r\n\r\na=b"),
                brute("JSON", POST + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"),
                brute("XML", POST + "Content-Type: application/xml\r\nContent-Length: 4\r\n\r\n<a/>"),
                brute(
                        "parties sans frontière",
                        POST + "Content-Type: multipart/form-data\r\nContent-Length: 3\r\n\r\na=b"),
                brute("type illisible", POST + "Content-Type: ;;;\r\nContent-Length: 3\r\n\r\na=b"),
                brute("sans jeton", POST + FORMULAIRE + "Content-Length: 3\r\n\r\na=b"),
                brute(
                        "d'un autre site, avec un jeton d'ailleurs",
                        POST + FORMULAIRE
                                + "Origin: https://mechant.example\r\nCookie: CAPITOLE-JETON=aaaa\r\nContent-Length: 10\r\n\r\n_csrf=bbbb"),
                brute(
                        "verbe caché dans un champ",
                        POST.replace("connexion", "dossier/modification") + FORMULAIRE
                                + "X-HTTP-Method-Override: DELETE\r\nContent-Length: 14\r\n\r\n_method=DELETE"),
                brute("TRACE", "TRACE / HTTP/1.1\r\nHost: localhost\r\nCookie: secret=1\r\n\r\n"),
                brute("verbe inventé", "EFFACER /inscription HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                brute("PUT", "PUT /inscription/connexion HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"),
                brute("sans hôte", "GET / HTTP/1.1\r\n\r\n"),
                brute(
                        "chemin qui remonte",
                        "GET /inscription/..%2f..%2fetc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                brute(
                        "point-virgule dans le chemin",
                        "GET /inscription;a=b/connexion HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                brute("zéro dans le chemin", "GET /inscription%00 HTTP/1.1\r\nHost: localhost\r\n\r\n"),
                brute(
                        "en-tête de 100 ko",
                        "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(100_000) + "\r\n\r\n"),
                brute(
                        "retour à la ligne dans un en-tête",
                        "GET / HTTP/1.1\r\nHost: localhost\r\nX: a\rSet-Cookie: b=c\r\n\r\n"));
    }

    private static Arguments brute(String cas, String octets) {
        return Arguments.of(cas, octets.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] gzip() throws IOException {
        var bombe = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bombe)) {
            gzip.write(new byte[20_000_000]);
        }
        var demande = new ByteArrayOutputStream();
        demande.writeBytes(
                (POST + FORMULAIRE + "Content-Encoding: gzip\r\nContent-Length: " + bombe.size() + "\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        demande.writeBytes(bombe.toByteArray());
        return demande.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brutes")
    @Exigence("FIA-09.89")
    @DisplayName(
            "refus de la famille 400 (501 pour un codage inconnu), en moins de cinq secondes, sans rien de la machine")
    void refusee(String cas, byte[] demande) throws Exception {
        var debut = System.nanoTime();

        var reponse = envoyer(demande);

        assertThat(Duration.ofNanos(System.nanoTime() - debut)).as("durée").isLessThan(VITE);
        assertThat(reponse).as(cas).matches("(?s)HTTP/1\\.1 (4[0-9]{2}|501).*");
        assertThat(reponse)
                .as(cas)
                .doesNotContain("Exception", "fr.academie", "org.springframework", "org.apache", "Tomcat/", "secret=1");
        var apres =
                navigateur.send(HttpRequest.newBuilder(adresse("/inscription")).build(), BodyHandlers.ofString());
        assertThat(apres.statusCode()).isEqualTo(200);
    }

    /** What comes back before the server closes, or before we stop waiting. */
    private String envoyer(byte[] demande) throws IOException {
        try (var prise = new Socket("localhost", port)) {
            prise.setSoTimeout((int) VITE.toMillis());
            var lue = new ByteArrayOutputStream();
            try {
                prise.getOutputStream().write(demande);
                prise.getOutputStream().flush();
                var morceau = new byte[8192];
                var entree = prise.getInputStream();
                do {
                    var nombre = entree.read(morceau);
                    if (nombre < 0) {
                        break;
                    }
                    lue.write(morceau, 0, nombre);
                } while (entree.available() > 0
                        || lue.size() < 300
                                && !lue.toString(StandardCharsets.ISO_8859_1).contains("\r\n\r\n"));
            } catch (SocketException coupee) {
                assertThat(lue.size()).as("coupé avant toute réponse").isPositive();
            }
            return lue.toString(StandardCharsets.UTF_8);
        }
    }

    private URI adresse(String chemin) {
        return URI.create("http://localhost:" + port + chemin);
    }

    private HttpResponse<String> poster(String chemin, String corps) throws Exception {
        var page = navigateur
                .send(HttpRequest.newBuilder(adresse(chemin)).build(), BodyHandlers.ofString())
                .body();
        var jeton = JETON.matcher(page);
        assertThat(jeton.find()).as(chemin).isTrue();
        return navigateur.send(
                HttpRequest.newBuilder(adresse(chemin))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=" + jeton.group(1) + (corps.isEmpty() ? "" : "&" + corps)))
                        .build(),
                BodyHandlers.ofString());
    }

    private void aLEtatCivil() throws Exception {
        assertThat(poster("/inscription/academie/35", "").statusCode()).isEqualTo(302);
        assertThat(poster("/inscription/etapes/origine", "").statusCode()).isEqualTo(302);
    }

    @Test
    @Exigence("FIA-09.89")
    @DisplayName(
            "avec un vrai jeton : dix mille champs, un corps trop long, un champ en double ; le brouillon n'en sait rien")
    void avecUnJeton() throws Exception {
        aLEtatCivil();
        var dixMille = IntStream.range(0, 10_000).mapToObj(i -> "c" + i + "=x").collect(Collectors.joining("&"));

        assertThat(poster(ETAT_CIVIL, dixMille).statusCode()).isBetween(400, 499);
        assertThat(poster(ETAT_CIVIL, "nomFamille=" + "x".repeat(300_000)).statusCode())
                .isBetween(400, 499);
        var enDouble = poster(ETAT_CIVIL, "nomFamille=Martin&nomFamille=Durand&prenoms=Jeanne");
        assertThat(enDouble.statusCode()).isEqualTo(400);
        assertThat(enDouble.body()).contains("ne peut pas être traitée", "Revenir à ma saisie");

        var page = navigateur
                .send(HttpRequest.newBuilder(adresse(ETAT_CIVIL)).build(), BodyHandlers.ofString())
                .body();
        assertThat(page).contains("name=\"nomFamille\" value=\"\"");
    }

    @Test
    @Exigence("FIA-09.89")
    @DisplayName(
            "des octets qui ne sont pas de l'UTF-8 : le champ le dit, comme d'un autre alphabet ; jamais une panne")
    void octetsIllisibles() throws Exception {
        aLEtatCivil();

        for (var octets : new String[] {"%FF%FE", "%C3%28", "%ED%A0%80", "abc%00def"}) {
            var reponse = poster(ETAT_CIVIL, "nomFamille=" + octets);
            assertThat(reponse.statusCode()).as(octets).isEqualTo(200);
            assertThat(reponse.body()).as(octets).contains("id=\"nomFamille-erreur\"");
        }
        assertThat(poster(ETAT_CIVIL, "nomFamille=%zz").statusCode()).isIn(200, 400);
    }
}
