package fr.academie.cap.droit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.regles.Parametres;
import fr.academie.cap.regles.TextesDuDroit;
import fr.academie.cap.regles.Typographie;
import fr.academie.cap.web.ValidateurHtml;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

@AvecLaMaison
@DisplayName("Le droit du CAP, lu par tous")
class PagesDuDroitTest {

    private static final Pattern LIEN = Pattern.compile("href=\"/droit/articles/([^\"]+)\"");

    @Autowired
    MockMvc serveur;

    static Stream<String> cles() {
        return TextesDuDroit.tous().keySet().stream();
    }

    private MockHttpServletResponse envoyer(String adresse, String... parametres) throws Exception {
        var requete = get(adresse).header("Accept", "text/html");
        for (var i = 0; i < parametres.length; i += 2) {
            requete.queryParam(parametres[i], parametres[i + 1]);
        }
        var reponse = serveur.perform(requete).andReturn().getResponse();
        reponse.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return reponse;
    }

    /** The page as read, valid, its entities said in signs. */
    private String page(String adresse, String... parametres) throws Exception {
        var reponse = envoyer(adresse, parametres);
        var html = reponse.getContentAsString();
        assertThat(reponse.getStatus()).as(adresse).isEqualTo(200);
        assertThat(ValidateurHtml.messages(html)).as(adresse).isEmpty();
        return HtmlUtils.htmlUnescape(html);
    }

    private static List<String> articles(String page) {
        return LIEN.matcher(page).results().map(lien -> lien.group(1)).toList();
    }

    @Test
    @DisplayName("le catalogue mène à chaque texte appliqué, une fois, sans compte à donner")
    void catalogueComplet() throws Exception {
        var page = page("/droit");

        assertThat(articles(page))
                .containsExactlyElementsOf(TextesDuDroit.tous().keySet());
        assertThat(page)
                .contains("Textes appliqués\u00a0: " + TextesDuDroit.tous().size())
                .contains("href=\"/droit/points-a-confirmer\"", "href=\"/droit/api\"");
    }

    @ParameterizedTest(name = "« {0} » → {1}")
    @CsvSource({
        "D337-7, 07",
        "d337-7, 07",
        "art. 7, 07",
        "DISPENSE éducation physique, 18",
        "dispense education  physique, 18",
        "L’Administration, crpa",
    })
    @DisplayName(
            "la recherche trouve un article par son numéro d'hier ou d'aujourd'hui, ou par ses mots, sans regarder aux accents")
    void rechercheTrouve(String mots, String cle) throws Exception {
        var page = page("/droit", "q", mots);

        assertThat(articles(page))
                .contains(cle)
                .hasSizeLessThan(TextesDuDroit.tous().size());
        assertThat(page).contains("Textes trouvés\u00a0: " + articles(page).size());
        assertThat(page).contains("value=\"" + mots + "\"");
    }

    @Test
    @DisplayName("un numéro se cherche entier : D337-1 n'est pas D337-16")
    void numeroEntier() throws Exception {
        assertThat(articles(page("/droit", "q", "D337-1"))).contains("01").doesNotContain("15", "10");
        assertThat(articles(page("/droit", "q", "D337-16"))).contains("15").doesNotContain("01");
    }

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(strings = {"zzz", "D337-99", "\"><script>alert(1)</script>", "%00", "((((", "\\"})
    @DisplayName("une recherche sans réponse le dit et propose autre chose ; ce qui est tapé n'est jamais exécuté")
    void rechercheVaine(String mots) throws Exception {
        var reponse = envoyer("/droit", "q", mots);

        assertThat(reponse.getStatus()).isEqualTo(200);
        assertThat(ValidateurHtml.messages(reponse.getContentAsString())).isEmpty();
        assertThat(reponse.getContentAsString()).contains("Aucun texte").doesNotContain("<script>alert");
    }

    @Test
    @DisplayName("une recherche interminable est coupée, une recherche blanche montre tout")
    void rechercheExtreme() throws Exception {
        assertThat(page("/droit", "q", "a".repeat(5_000))).contains("value=\"" + "a".repeat(80) + "\"");
        assertThat(articles(page("/droit", "q", "   ")))
                .hasSize(TextesDuDroit.tous().size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cles")
    @DisplayName(
            "chaque article a sa page : toutes ses versions, de la plus récente à la plus ancienne, et leur source")
    void chaqueArticle(String cle) throws Exception {
        var versions = Objects.requireNonNull(TextesDuDroit.tous().get(cle));
        var page = page("/droit/articles/" + cle);

        var attendus = versions.stream()
                .map(version -> ">" + Typographie.mendre(version.citation()) + "</h2>")
                .collect(Collectors.toList());
        Collections.reverse(attendus);
        assertThat(page).containsSubsequence(attendus);
        for (var version : versions) {
            assertThat(page).contains(Typographie.mendre(version.source()));
            for (var alinea : version.paragraphes()) {
                assertThat(page).contains(Typographie.mendre(alinea.resume()));
                alinea.regles().forEach(regle -> assertThat(page).contains(regle));
            }
        }
        assertThat(page).doesNotContainPattern("\\{\\w+}");
    }

    @Test
    @DisplayName("l'article de l'admission dit la phrase que lira le candidat et l'élément de processus qui l'applique")
    void articleApplique() throws Exception {
        var page = page("/droit/articles/07");

        assertThat(page).contains("AdmissionDuCandidat", "R-ADM-1", "Ce que les règles constatent");
    }

    @Test
    @DisplayName("un article qui porte un élément BPMN le montre")
    void articleDansUnProcessus() throws Exception {
        var montres = new TreeSet<String>();
        for (var cle : TextesDuDroit.tous().keySet()) {
            if (page("/droit/articles/" + cle).contains("Où cet article s’applique dans les processus")) {
                montres.add(cle);
            }
        }

        assertThat(montres).contains("07");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/droit/articles/99",
                "/droit/articles/d337-7",
                "/droit/articles/index.txt",
                "/droit/articles/07/1",
                "/droit/articles/",
                "/droit/nulle-part",
            })
    @DisplayName("un article inconnu n'est pas une panne : la page n'existe pas")
    void articleInconnu(String adresse) throws Exception {
        var reponse = envoyer(adresse);

        assertThat(reponse.getStatus()).isIn(302, 404);
        if (adresse.matches("/droit/articles/[a-z0-9-]+")) {
            assertThat(reponse.getStatus()).isEqualTo(404);
            assertThat(ValidateurHtml.messages(reponse.getContentAsString())).isEmpty();
        }
    }

    @Test
    @DisplayName("chaque point à confirmer dit la question, ce que le service fait en attendant et son texte")
    void pointsAConfirmer() throws Exception {
        var page = page("/droit/points-a-confirmer");

        for (var point : Parametres.pointsAConfirmer()) {
            assertThat(page)
                    .containsSubsequence(
                            Typographie.mendre(point.question()),
                            Typographie.mendre(point.parDefaut()),
                            Typographie.mendre(point.fondement()));
        }
    }

    @Test
    @DisplayName("la page de l'interface nomme chaque règle ouverte et mène au contrat")
    void pageDeLApi() throws Exception {
        var page = page("/droit/api");

        assertThat(page).contains("href=\"/api/v1/openapi.yaml\"", "href=\"/api/v1/openapi.json\"");
        for (var regle : RegleOuverte.values()) {
            assertThat(page).contains(regle.adresse(), regle.question());
        }
    }
}
