package fr.academie.cap.droit.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.regles.TextesDuDroit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@AvecLaMaison
@DisplayName("Les règles du CAP par HTTP")
class ReglesHttpTest {

    @Autowired
    MockMvc mvc;

    private Appels appels;

    @BeforeEach
    void preparer() throws Exception {
        appels = new Appels(mvc);
    }

    static Stream<String> regles() {
        return Exemples.TOUS.keySet().stream().sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regles")
    @DisplayName(
            "chaque réponse se défend : motif, faits, règles dans l'ordre, article cité et en vigueur, page du service")
    void reponseDefendable(String regle) throws Exception {
        var reponse = appels.verdict(regle, Exemples.de(regle));

        assertThat(reponse.path("motif").asText()).isNotBlank();
        assertThat(reponse.path("faits")).isNotEmpty().allSatisfy(fait -> {
            assertThat(fait.path("libelle").asText()).isNotBlank();
            assertThat(fait.path("valeur").asText()).isNotBlank().doesNotContain("[", "=");
        });
        assertThat(reponse.path("regles")).isNotEmpty();
        var derniere = reponse.path("regles").get(reponse.path("regles").size() - 1);
        assertThat(derniere.path("phrase")).isEqualTo(reponse.path("motif"));
        assertThat(derniere.path("article").path("citation"))
                .isEqualTo(reponse.path("article").path("citation"));
        assertThat(reponse.at("/article/enVigueur").asText()).startsWith("en vigueur depuis");
        assertThat(TextesDuDroit.tous())
                .containsKey(reponse.at("/article/page").asText().replace("/droit/articles/", ""));
    }

    @ParameterizedTest(name = "né en {0}, formation justifiée : {1} → {2}")
    @CsvSource({
        "2009, false, CONFORME", // 18 ans au plus tard le 31 décembre 2027
        "2010, false, NON_CONFORME",
        "2010, true, CONFORME",
    })
    @DisplayName("admission : la borne des 18 ans, et ce qui changerait le refus")
    void admission(int naissance, boolean formation, String issue) throws Exception {
        var corps = Appels.avec(
                Appels.avec(Exemples.ADMISSION, "/naissance", "" + naissance), "/formationJustifiee", "" + formation);

        var reponse = appels.verdict("admission", corps);

        assertThat(reponse.path("issue").asText()).isEqualTo(issue);
        if (issue.equals("NON_CONFORME")) {
            assertThat(reponse.at("/changement/phrase").asText())
                    .isEqualTo(
                            "L’issue changerait si «\u00a0formation justifiée\u00a0» était «\u00a0oui\u00a0» au lieu de"
                                    + " «\u00a0non\u00a0».");
            assertThat(reponse.at("/changement/issue").asText()).isEqualTo("CONFORME");
            assertThat(reponse.at("/article/citation").asText()).isEqualTo("code de l’éducation, article D337-7");
        }
    }

    @Test
    @DisplayName("forme : un scolaire passe tout en une session, sauf dérogation")
    void forme() throws Exception {
        assertThat(issue("forme", Exemples.FORME)).isEqualTo("NON_CONFORME");
        assertThat(issue("forme", Appels.avec(Exemples.FORME, "/derogationAccordee", "true")))
                .isEqualTo("CONFORME");
    }

    @ParameterizedTest(name = "le {0}, établissement {1} → {2}")
    @CsvSource({
        "2021-07-17, CFA_PUBLIC, TERMINAL",
        "2021-07-18, CFA_PUBLIC, QUATRE_EN_CCF_AUTRES_CCF_OU_TERMINAL", // décret n° 2021-940
        "2021-07-18, CFA, TERMINAL",
    })
    @DisplayName("mode d'évaluation : le CFA public la veille et le jour du décret de 2021")
    void mode(String jour, String etablissement, String mode) throws Exception {
        var corps = Appels.avec(Exemples.MODE, "/repere", "{\"jour\": \"" + jour + "\", \"session\": 2022}");

        var reponse =
                appels.verdict("mode-evaluation", Appels.avec(corps, "/etablissement", '"' + etablissement + '"'));

        assertThat(reponse.at("/etabli/code").asText()).isEqualTo(mode);
    }

    @Test
    @DisplayName("dispense d'EPS : ouverte à qui n'est ni scolaire ni apprenti")
    void dispenseEps() throws Exception {
        assertThat(issue("dispense-eps", Exemples.EPS)).isEqualTo("CONFORME");
        assertThat(issue("dispense-eps", Appels.avec(Exemples.EPS, "/voie", "\"APPRENTISSAGE\"")))
                .isEqualTo("NON_CONFORME");
    }

    @ParameterizedTest(name = "session d''obtention {0} → {1}")
    @CsvSource({"2022, CONFORME", "2021, NON_CONFORME"})
    @DisplayName("notes gardées : cinq sessions, pas six")
    void notes(int session, String issue) throws Exception {
        var corps = Appels.avec(Exemples.NOTES, "/sessionDObtention", "" + session);

        var reponse = appels.verdict("notes-conservees", Appels.avec(corps, "/obtenueLe", "\"" + session + "-07-05\""));

        assertThat(reponse.path("issue").asText()).isEqualTo(issue);
        if (issue.equals("CONFORME")) {
            assertThat(reponse.at("/etabli/derniereSession").asInt()).isEqualTo(2027);
        }
    }

    @Test
    @DisplayName("délivrance : 130,50 points pour 13 coefficients font 10,038…, sans un centième perdu")
    void delivrance() throws Exception {
        var reponse = appels.verdict("delivrance", Exemples.DELIVRANCE);

        assertThat(reponse.at("/etabli/decision/code").asText()).isEqualTo("ADMIS");
        assertThat(reponse.at("/etabli/moyenneGenerale/points").asInt()).isEqualTo(13_050);
        assertThat(reponse.at("/etabli/moyenneGenerale/coefficients").asInt()).isEqualTo(13);
        assertThat(reponse.at("/etabli/moyenneGenerale/texte").asText()).isEqualTo("10,04");
        assertThat(reponse.path("faits").toString()).contains("UP1\u00a0: 10,50 sur 20, coefficient 10");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "9.5 | AJOURNE",
                "\"9,50\" | AJOURNE",
                "10 | ADMIS",
                "\"10.000\" | ADMIS",
                "20 | ADMIS",
                "0 | AJOURNE"
            })
    @DisplayName("délivrance : une note se lit en nombre ou en texte, à la borne de 10 et aux deux bouts de l'échelle")
    void notesLues(String note, String decision) throws Exception {
        var reponse = appels.verdict("delivrance", Exemples.delivrance("2027-06-15", 2027, 7, note));

        assertThat(reponse.at("/etabli/decision/code").asText()).isEqualTo(decision);
    }

    @Test
    @DisplayName("délivrance : une note gardée de 9,99 reste 9,99 ; dix unités à 9,99 ne font pas 10")
    void centiemesExacts() throws Exception {
        var corps = Exemples.delivrance("2027-06-15", 2027, 10, "9.99")
                .replace("\"position\": \"INSCRIT\", \"presence\": \"PRESENT\"", "\"position\": \"BENEFICE\"");

        var reponse = appels.verdict("delivrance", corps);

        assertThat(reponse.at("/etabli/decision/code").asText()).isEqualTo("AJOURNE");
        assertThat(reponse.at("/etabli/moyenneGenerale/texte").asText()).isEqualTo("9,99");
    }

    @Test
    @DisplayName(
            "délivrance : le pire cas, seize unités à zéro, a une réponse ; toutes les délibérations voisines sont essayées, en vain")
    void pireCas() throws Exception {
        var reponse = appels.verdict("delivrance", Exemples.delivrance("2027-06-15", 2027, 16, "0"));

        assertThat(reponse.path("issue").asText()).isEqualTo("NON_CONFORME");
        assertThat(reponse.path("changement").isMissingNode()
                        || reponse.path("changement").isNull())
                .isTrue();
    }

    @Test
    @DisplayName("remplacement : au recteur de l'autoriser ; ni l'EPS ni la facultative ne se remplacent")
    void remplacement() throws Exception {
        assertThat(issue("remplacement", Exemples.REMPLACEMENT)).isEqualTo("A_INSTRUIRE");
        assertThat(issue("remplacement", Appels.avec(Exemples.REMPLACEMENT, "/autorisation", "true")))
                .isEqualTo("CONFORME");
        assertThat(issue("remplacement", Appels.avec(Exemples.REMPLACEMENT, "/unite/nature", "\"EPS\"")))
                .isEqualTo("NON_CONFORME");
    }

    @Test
    @DisplayName("jury : la parité s'apprécie à la nomination, une absence n'y change rien")
    void jury() throws Exception {
        assertThat(issue("composition-jury", Exemples.JURY)).isEqualTo("CONFORME");
        assertThat(issue("composition-jury", Appels.avec(Exemples.JURY, "/nommes/enseignants", "5")))
                .isEqualTo("NON_CONFORME");
    }

    @Test
    @DisplayName(
            "échéance : complète le 30 novembre 2026, l'habilitation est acquise par silence après le 28 février 2027")
    void echeance() throws Exception {
        var reponse = appels.verdict("echeance-legale", Exemples.ECHEANCE);

        assertThat(reponse.at("/etabli/dernierJour").asText()).isEqualTo("2027-02-28");
        assertThat(reponse.at("/etabli/silence/code").asText()).isEqualTo("ACCEPTATION");
        assertThat(issue("echeance-legale", Appels.avec(Exemples.ECHEANCE, "/completeLe", null)))
                .isEqualTo("A_INSTRUIRE");
    }

    @ParameterizedTest(name = "jour {0}, session {1} → droit de {2}")
    @CsvSource({
        "2003-06-15, 2003, 2002",
        "2026-11-10, 2017, 2021", // par le jour seul : aucun changement daté par session
        "2026-11-10, 2035, 2024",
        "2030-01-15, 2024, 2024", // recours jugé longtemps après la session
    })
    @DisplayName("repère : le jour et la session choisissent chacun leur part du droit, et la réponse dit la version")
    void repere(String jour, int session, int version) throws Exception {
        var corps = Appels.avec(
                Appels.avec(
                        Exemples.ADMISSION, "/repere", "{\"jour\": \"%s\", \"session\": %d}".formatted(jour, session)),
                "/naissance",
                "1980");

        var droit = appels.verdict("admission", corps).path("droit");

        assertThat(droit.path("version").asInt()).isEqualTo(version);
        assertThat(droit.path("session").asInt()).isEqualTo(session);
        assertThat(droit.path("jour").asText()).isEqualTo(jour);
    }

    @Test
    @DisplayName("sans état : ni témoin ni session ni cache, et la politique de contenu du site")
    void sansEtat() throws Exception {
        var reponse = appels.envoyer("admission", Exemples.ADMISSION.getBytes(), "application/json")
                .getResponse();

        assertThat(reponse.getCookies()).isEmpty();
        assertThat(reponse.getHeader("Set-Cookie")).isNull();
        assertThat(reponse.getHeader("Cache-Control")).contains("no-store");
        assertThat(reponse.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reponse.getHeader("Access-Control-Allow-Origin")).isNull();
    }

    private String issue(String regle, String corps) throws Exception {
        JsonNode reponse = appels.verdict(regle, corps);
        return reponse.path("issue").asText();
    }
}
