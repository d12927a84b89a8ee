package fr.academie.cap.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("Les pages communes et chaque fragment, lus comme un navigateur les reçoit")
@SpringBootTest(
        classes = Vitrine.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"cap.demo=true", "spring.mvc.problemdetails.enabled=false"})
class PagesValidesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern NOS_FICHIERS = Pattern.compile("(?:href|src)=\"(/(?:css|js|images|vendor)/[^\"#]+)");

    @LocalServerPort
    private int port;

    @BeforeAll
    static void frontConstruit() {
        assertThat(Path.of("target/classes/static/vendor/composants.css"))
                .as("assets of the front build (run without -Dfront.skip once)")
                .exists();
    }

    private HttpResponse<String> lire(String adresse) throws IOException, InterruptedException {
        var requete = HttpRequest.newBuilder(URI.create("http://localhost:" + port + adresse))
                .header("Accept", "text/html")
                .build();
        return CLIENT.send(requete, HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "/, 200",
        "/aide, 200",
        "/accessibilite, 200",
        "/mentions-legales, 200",
        "/donnees-personnelles, 200",
        "/vitrine/formulaire, 200",
        "/vitrine/formulaire-en-erreur, 200",
        "/vitrine/recapitulatif, 200",
        "/vitrine/bureau?agent, 200",
        "/vitrine/tache?agent, 200",
        "/vitrine/lien-expire, 200",
        "/vitrine/saisie-refusee, 200",
        "/vitrine/refus, 409",
        "/vitrine/introuvable, 404",
        "/vitrine/concurrence, 409",
        "/vitrine/statut/403, 403",
        "/vitrine/statut/413, 413",
        "/vitrine/statut/429, 429",
        "/vitrine/statut/503, 503",
        "/nulle-part, 404",
        "/vitrine/panne, 500",
    })
    @DisplayName("chaque page est un document HTML valide, en français, sans rien d'écrit dans la page")
    void documentValide(String adresse, int statut) throws Exception {
        var reponse = lire(adresse);
        var html = reponse.body();
        garder(adresse, html);

        assertThat(reponse.statusCode()).isEqualTo(statut);
        assertThat(ValidateurHtml.messages(html)).isEmpty();
        assertThat(html)
                .contains("<html lang=\"fr\"", "<h1", "Aller au contenu", "Accessibilité : non conforme")
                .doesNotContain("style=\"", "<style", "onclick=", "th:", "secret interne", "govuk-frontend-supported")
                .doesNotContainPattern("<script(?![^>]*src=)");
    }

    @Test
    @DisplayName("les fichiers liés existent, portent leur empreinte et se gardent un an")
    void fichiersAvecEmpreinte() throws Exception {
        var liens = NOS_FICHIERS.matcher(lire("/vitrine/bureau?agent").body());
        var vus = 0;
        while (liens.find()) {
            vus++;
            assertThat(liens.group(1)).containsPattern("-[0-9a-f]{32}\\.");
            var fichier = lire(liens.group(1));
            assertThat(fichier.statusCode()).as(liens.group(1)).isEqualTo(200);
            assertThat(fichier.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(v -> assertThat(v).contains("max-age=31536000", "immutable"));
        }
        assertThat(vus).isGreaterThan(10);
    }

    @Test
    @DisplayName("la feuille des jetons appelle la police par une adresse qui porte son empreinte")
    void policeAvecEmpreinte() throws Exception {
        var page = lire("/").body();
        var feuille = Pattern.compile("/css/jetons-[0-9a-f]{32}\\.css").matcher(page);
        assertThat(feuille.find()).isTrue();

        assertThat(lire(feuille.group()).body()).containsPattern("vendor/police/latin-[0-9a-f]{32}\\.woff2");
    }

    @Test
    @DisplayName("en erreur : le titre commence par « Erreur : », le résumé suit l'ordre des champs et mène à chacun")
    void resumeDesErreurs() throws Exception {
        var html = lire("/vitrine/formulaire-en-erreur").body();

        assertThat(html).contains("<title>Erreur : Étape 2 sur 8", "9 réponses sont à corriger");
        assertThat(html)
                .containsSubsequence(
                        "href=\"#nom\"",
                        "href=\"#codePostal\"",
                        "href=\"#naissance.mois\"",
                        "href=\"#categorie\"",
                        "href=\"#departement\"",
                        "href=\"#diplomes\"",
                        "href=\"#precision\"",
                        "href=\"#exact\"",
                        "href=\"#code\"");
        var ancres = Pattern.compile("href=\"#([^\"]+)\"").matcher(html);
        while (ancres.find()) {
            assertThat(html).containsOnlyOnce("id=\"" + ancres.group(1) + "\"");
        }
        assertThat(html).containsPattern("aria-describedby=\"nom-aide nom-erreur\"[^>]*aria-invalid=\"true\"");
    }

    @Test
    @DisplayName("un formulaire de tâche fautif revient valide, avec ce qui avait été écrit et chaque ancre servie")
    void tacheFautive() throws Exception {
        var requete = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/vitrine/tache?agent="))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("reference=%3Cscript%3E&decision=delai&note=x&pieces=jdc"))
                .build();
        var html = CLIENT.send(requete, HttpResponse.BodyHandlers.ofString()).body();

        assertThat(ValidateurHtml.messages(html)).isEmpty();
        assertThat(html)
                .contains("<title>Erreur : ", "value=\"&lt;script&gt;\"")
                .containsPattern("value=\"jdc\"\\s+checked=\"checked\"")
                .doesNotContain("<script>");
        var ancres = Pattern.compile("href=\"#([^\"]+)\"").matcher(html);
        var vues = 0;
        while (ancres.find()) {
            vues++;
            assertThat(html).containsOnlyOnce("id=\"" + ancres.group(1) + "\"");
        }
        assertThat(vues).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/vitrine/formulaire", "/"})
    @DisplayName("sans erreur, ni résumé ni mention dans le titre")
    void sansErreur(String adresse) throws Exception {
        assertThat(lire(adresse).body()).doesNotContain("data-erreurs", "Erreur : ", "aria-invalid");
    }

    @Test
    @DisplayName("le menu suit les rôles : rien pour le public, corbeille et réception pour la gestionnaire")
    void menuSelonLesRoles() throws Exception {
        assertThat(lire("/").body()).doesNotContain("Menu principal", "Se déconnecter");
        assertThat(lire("/vitrine/bureau?agent").body())
                .contains("Menu principal", "Claire Kervella", "/corbeille", "/reception", "Courriels envoyés")
                .doesNotContain("/camunda");
    }

    @Test
    @DisplayName("le bandeau « Données fictives » se voit en démonstration")
    void bandeauDeDemonstration() throws Exception {
        assertThat(lire("/").body()).contains("Données fictives");
    }

    /** Kept for the eye: open them beside the static files. */
    private static void garder(String adresse, String html) throws IOException {
        var dossier = Files.createDirectories(Path.of("target/vitrine"));
        var nom = adresse.equals("/") ? "accueil" : adresse.substring(1).replaceAll("[^a-z0-9-]", "-");
        Files.writeString(dossier.resolve(nom + ".html"), html);
    }
}
