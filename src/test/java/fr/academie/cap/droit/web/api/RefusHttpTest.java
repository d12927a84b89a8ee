package fr.academie.cap.droit.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.JsonNode;
import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

@AvecLaMaison
@DisplayName("Ce que l'interface des règles refuse de juger")
class RefusHttpTest {

    @Autowired
    MockMvc mvc;

    @LocalServerPort
    int port;

    private Appels appels;

    @BeforeEach
    void preparer() throws Exception {
        appels = new Appels(mvc);
    }

    static Stream<String> regles() {
        return Exemples.TOUS.keySet().stream().sorted();
    }

    private static List<String> faits(JsonNode refus) {
        return StreamSupport.stream(refus.path("errors").spliterator(), false)
                .map(erreur -> erreur.path("fait").asText())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regles")
    @DisplayName("sans aucun fait, chacun de ceux qu'il faut est réclamé par son nom")
    void aucunFait(String regle) throws Exception {
        var refus = appels.refus(regle, "{}", 422, "faits-invalides");

        assertThat(faits(refus)).contains("repere").hasSizeGreaterThanOrEqualTo(3);
        assertThat(refus.path("errors"))
                .allSatisfy(erreur ->
                        assertThat(erreur.path("message").asText()).isNotBlank().doesNotContain("null"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regles")
    @DisplayName("avant le 1er septembre 2002, le refus nomme la date et le décret de 1987")
    void avant2002(String regle) throws Exception {
        var corps = Appels.avec(Exemples.de(regle), "/repere", "{\"jour\": \"2002-08-31\", \"session\": 2002}");
        if (regle.equals("notes-conservees")) {
            corps = Appels.avec(Appels.avec(corps, "/obtenueLe", "\"1999-07-01\""), "/sessionDObtention", "1999");
        }

        var refus = appels.refus(regle, corps, 422, "hors-perimetre");

        assertThat(refus.path("detail").asText()).contains("87-852");
        assertThat(faits(refus)).containsExactly("repere.jour");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regles")
    @Exigence("FIA-09.91")
    @DisplayName("un fait inconnu n'est pas ignoré : il est nommé")
    void faitInconnu(String regle) throws Exception {
        var refus = appels.refus(regle, Appels.avec(Exemples.de(regle), "/nom", "\"Durand\""), 422, "faits-invalides");

        assertThat(faits(refus)).containsExactly("nom");
        assertThat(refus.toString()).doesNotContain("Durand");
    }

    @ParameterizedTest(name = "note {0}")
    @ValueSource(strings = {"20.25", "\"20,25\"", "20.5", "-0.5", "\"-1\"", "10.25", "\"10,01\"", "999999"})
    @DisplayName("une note hors de l'échelle ou du demi-point est nommée, avec l'arrêté qui la borne")
    void noteFausse(String note) throws Exception {
        var refus = appels.refus(
                "delivrance", Appels.avec(Exemples.DELIVRANCE, "/resultats/1/note", note), 422, "faits-irrecevables");

        assertThat(faits(refus)).containsExactly("resultats[1].note");
        assertThat(refus.at("/article/citation").asText()).contains("20 novembre 2000");
        assertThat(refus.path("regle").asText()).isEqualTo("R-NOT-1");
    }

    @ParameterizedTest(name = "note {0}")
    @ValueSource(
            strings = {
                "12.345",
                "\"douze\"",
                "1e1",
                "1e999999999",
                "\"\"",
                "true",
                "[12]",
                "{\"v\": 12}",
                "\"12.5 \"",
                "\"+12\""
            })
    @DisplayName("une note qui ne se lit pas exactement n'est pas lue du tout")
    void noteIllisible(String note) throws Exception {
        var refus = appels.refus(
                "delivrance", Appels.avec(Exemples.DELIVRANCE, "/resultats/0/note", note), 422, "faits-invalides");

        assertThat(faits(refus)).containsExactly("resultats[0].note");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/resultats/0/unite/coefficient | -3 | resultats[0].unite.coefficient",
                "/resultats/0/unite/coefficient | 0 | resultats[0].unite.coefficient",
                "/resultats/0/unite/coefficient | 100 | resultats[0].unite.coefficient",
                "/resultats/0/unite/coefficient | 1.5 | resultats[0].unite.coefficient",
                "/resultats/0/unite/coefficient | \"2\" | resultats[0].unite.coefficient",
                "/resultats/0/unite/coefficient | 99999999999 | resultats[0].unite.coefficient",
                "/resultats/0/unite/facultative | 1 | resultats[0].unite.facultative",
                "/resultats/0/unite/nature | \"SPORT\" | resultats[0].unite.nature",
                "/resultats/0/unite/nature | 2 | resultats[0].unite.nature",
                "/resultats/0/unite/code | \"\" | resultats[0].unite.code",
                "/resultats/0/unite/code | 12 | resultats[0].unite.code",
                "/resultats/0/unite | null | resultats[0].unite",
                "/resultats/0/presence | null | resultats[0].presence",
                "/resultats/0/position | \"DISPENSE\" | resultats[0].presence",
                "/resultats | [] | resultats",
                "/resultats | [null] | resultats[0]",
                "/resultats | \"tous\" | resultats",
                "/repere/jour | \"2027-02-30\" | repere.jour",
                "/repere/jour | \"15/06/2027\" | repere.jour",
                "/repere/jour | [2027, 6, 15] | repere.jour",
                "/repere/jour | \"+99999-01-01\" | repere.jour",
                "/repere/session | 999999999999 | repere.session",
                "/repere | 2027 | repere",
            })
    @DisplayName("un fait mal écrit ou hors de ses bornes est nommé là où il est")
    void faitMalEcrit(String pointeur, String valeur, String fait) throws Exception {
        var refus =
                appels.refus("delivrance", Appels.avec(Exemples.DELIVRANCE, pointeur, valeur), 422, "faits-invalides");

        assertThat(faits(refus)).contains(fait);
    }

    @Test
    @DisplayName("plusieurs fautes sont dites ensemble")
    void plusieursFautes() throws Exception {
        var corps = Appels.avec(
                Appels.avec(Appels.avec(Exemples.ADMISSION, "/voie", "\"PAR AVION\""), "/formationJustifiee", null),
                "/couleur",
                "1");

        assertThat(faits(appels.refus("admission", corps, 422, "faits-invalides")))
                .containsExactlyInAnyOrder("voie", "formationJustifiee", "couleur");
    }

    @Test
    @DisplayName("deux résultats pour une unité : le second est nommé")
    void deuxResultats() throws Exception {
        var refus = appels.refus(
                "delivrance",
                Appels.avec(Exemples.DELIVRANCE, "/resultats/1/unite/code", "\"UP1\""),
                422,
                "faits-irrecevables");

        assertThat(refus.path("detail").asText()).isEqualTo("Une unité a deux résultats.");
        assertThat(faits(refus)).containsExactly("resultats[1]");
    }

    @Test
    @DisplayName("une note manquante, une dispense notée : le résultat en cause est nommé")
    void positionsContradictoires() throws Exception {
        assertThat(faits(appels.refus(
                        "delivrance",
                        Appels.avec(Exemples.DELIVRANCE, "/resultats/1/note", null),
                        422,
                        "faits-irrecevables")))
                .containsExactly("resultats[1]");
        var dispense = Appels.avec(
                Appels.avec(Exemples.DELIVRANCE, "/resultats/0/position", "\"DISPENSE\""),
                "/resultats/0/presence",
                null);
        assertThat(faits(appels.refus("delivrance", dispense, 422, "faits-irrecevables")))
                .containsExactly("resultats[0]");
    }

    @Test
    @DisplayName("huit unités obligatoires sous la loi de 2008 sont refusées, et admises depuis la session 2018")
    void huitUnites() throws Exception {
        var refus = appels.refus(
                "delivrance", Exemples.delivrance("2008-09-01", 2009, 8, "12"), 422, "reglement-irregulier");

        assertThat(refus.path("detail").asText()).contains("au plus sept unités");
        assertThat(refus.at("/article/citation").asText()).contains("D337-3");
        appels.verdict("delivrance", Exemples.delivrance("2008-09-01", 2009, 7, "12"));
        appels.verdict("delivrance", Exemples.delivrance("2018-06-15", 2018, 8, "12"));
        appels.refus("delivrance", Exemples.delivrance("2027-06-15", 2027, 17, "12"), 422, "faits-invalides");
    }

    @Test
    @DisplayName("sans unité professionnelle, aucune moyenne n'est devinée")
    void sansProfessionnelle() throws Exception {
        var corps = Exemples.DELIVRANCE.replace("PROFESSIONNELLE", "ARTS_APPLIQUES");

        assertThat(appels.refus("delivrance", corps, 422, "reglement-irregulier")
                        .path("detail")
                        .asText())
                .contains("aucune unité professionnelle");
    }

    @Test
    @DisplayName("faits contradictoires : formation sans préparation, dates inversées, jury plus présent que nommé")
    void contradictions() throws Exception {
        var sansPreparation =
                Appels.avec(Appels.avec(Exemples.ADMISSION, "/voie", "\"AUCUNE\""), "/formationJustifiee", "true");
        assertThat(faits(appels.refus("admission", sansPreparation, 422, "faits-irrecevables")))
                .containsExactly("formationJustifiee", "voie");
        assertThat(faits(appels.refus(
                        "echeance-legale",
                        Appels.avec(Exemples.ECHEANCE, "/completeLe", "\"2026-11-01\""),
                        422,
                        "faits-irrecevables")))
                .contains("recueLe", "completeLe");
        assertThat(faits(appels.refus(
                        "composition-jury",
                        Appels.avec(Exemples.JURY, "/presents/salaries", "3"),
                        422,
                        "faits-irrecevables")))
                .containsExactly("presents", "nommes");
        assertThat(faits(appels.refus(
                        "mode-evaluation",
                        Appels.avec(Exemples.MODE, "/etablissement", "\"CENTRE_A_DISTANCE\""),
                        422,
                        "faits-irrecevables")))
                .contains("etablissement", "voie");
        assertThat(faits(appels.refus(
                        "admission", Appels.avec(Exemples.ADMISSION, "/naissance", "2028"), 422, "faits-irrecevables")))
                .containsExactly("naissance");
    }

    @Test
    @DisplayName("un fait qu'un autre rend nécessaire est réclamé")
    void faitsLies() throws Exception {
        assertThat(faits(appels.refus(
                        "admission",
                        Appels.avec(Exemples.ADMISSION, "/experienceExigee", "true"),
                        422,
                        "faits-invalides")))
                .containsExactly("semainesProuvees");
        assertThat(faits(appels.refus(
                        "forme", Appels.avec(Exemples.FORME, "/dejaArretee", "\"GLOBALE\""), 422, "faits-invalides")))
                .containsExactly("memeSpecialite");
        var sansNaissance = Appels.avec(Exemples.FORME, "/naissance", null).replace("SCOLAIRE", "DISTANCE");
        assertThat(faits(appels.refus("forme", sansNaissance, 422, "faits-irrecevables")))
                .containsExactly("naissance");
        var eps2004 = Appels.avec(Exemples.EPS, "/repere", "{\"jour\": \"2004-10-01\", \"session\": 2005}");
        assertThat(faits(appels.refus("dispense-eps", eps2004, 422, "faits-irrecevables")))
                .containsExactly("etablissement");
        var nonConforme = Appels.avec(Exemples.MODE, "/repere", "{\"jour\": \"2003-06-15\", \"session\": 2003}");
        assertThat(faits(appels.refus("mode-evaluation", nonConforme, 422, "hors-perimetre")))
                .containsExactly("repere.conformeDepuis");
    }

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "12",
                "\"texte\"",
                "{",
                "{\"naissance\": 2010,}",
                "{\"naissance\": 2010} {\"naissance\": 2011}",
                "{'naissance': 2010}",
                "{\"naissance\": NaN}",
                "<admission/>",
            })
    @DisplayName("ce qui n'est pas un objet JSON est refusé sans panne")
    void pasUnObjet(String corps) throws Exception {
        var reponse = appels.envoyer("admission", corps.getBytes(StandardCharsets.UTF_8), "application/json")
                .getResponse();

        assertThat(reponse.getStatus()).isIn(400, 422);
        assertThat(reponse.getContentType()).isEqualTo("application/problem+json");
    }

    @Test
    @Exigence("FIA-09.91")
    @DisplayName("une clé donnée deux fois, un document profond, un nombre interminable : illisibles")
    void jsonHostile() throws Exception {
        var enDouble = Exemples.ADMISSION.replace("\"naissance\": 2010", "\"naissance\": 2010, \"naissance\": 2000");
        assertThat(appels.refus("admission", enDouble, 400, "json-illisible")
                        .path("detail")
                        .asText())
                .contains("naissance", "deux fois");
        var inconnueDouble = "{\"x\": {\"a\": 1, \"a\": 2}}";
        appels.refus("admission", inconnueDouble, 400, "json-illisible");
        appels.refus("admission", "{\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}", 400, "json-illisible");
        appels.refus("admission", "{\"a\":".repeat(10_000), 400, "json-illisible");
        appels.refus("admission", "{\"naissance\": " + "9".repeat(20_000) + "}", 400, "json-illisible");
        var octets = Exemples.ADMISSION.replace("SCOLAIRE", "SCOLAIR\u00c9").getBytes(StandardCharsets.ISO_8859_1);
        appels.refus("admission", octets, "application/json", 400, "json-illisible");
    }

    @Test
    @DisplayName("64 Kio se lisent, un octet de plus est refusé")
    void tropLong() throws Exception {
        var blancs = " ".repeat(EntreeDesDemandes.MAXIMUM - Exemples.ADMISSION.length());
        appels.verdict("admission", Exemples.ADMISSION + blancs);
        appels.refus("admission", Exemples.ADMISSION + blancs + " ", 413, "corps-trop-grand");
    }

    @Test
    @DisplayName("sur le vrai serveur, un corps sans longueur annoncée est refusé au même octet")
    void tropLongSansLongueur() throws Exception {
        var flux = " ".repeat(EntreeDesDemandes.MAXIMUM + 1).getBytes(StandardCharsets.UTF_8);
        var reponse = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + Appels.REGLES + "admission"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new java.io.ByteArrayInputStream(flux)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(reponse.statusCode()).isEqualTo(413);
        assertThat(reponse.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(Appels.JSON.readTree(reponse.body()).path("type").asText())
                .isEqualTo("urn:capitole:probleme:corps-trop-grand");
    }

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(
            strings = {
                "",
                "text/plain",
                "application/xml",
                "application/yaml",
                "application/vnd.capitole+json",
                "application/x-www-form-urlencoded",
                "application/json;charset=ISO-8859-1",
                "multipart/form-data;boundary=x",
                "*/*"
            })
    @DisplayName("un autre type de contenu est refusé")
    void typeDeContenu(String type) throws Exception {
        appels.refus("admission", Exemples.ADMISSION.getBytes(StandardCharsets.UTF_8), type, 415, "type-de-contenu");
    }

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(strings = {"json", "application/", "application/json;", "application/json; charset=\"utf-8\""})
    @DisplayName("sur le vrai serveur, un type de contenu mal écrit n'est pas une panne")
    void typeMalEcrit(String type) throws Exception {
        var demande = HttpRequest.newBuilder(URI.create("http://localhost:" + port + Appels.REGLES + "admission"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(Exemples.ADMISSION))
                .build();

        var reponse = HttpClient.newHttpClient().send(demande, HttpResponse.BodyHandlers.ofString());

        assertThat(reponse.statusCode()).as(reponse.body()).isEqualTo(type.contains("json;") ? 200 : 415);
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "GET, /api/v1/regles/admission, 405, verbe-refuse",
        "PUT, /api/v1/regles/admission, 405, verbe-refuse",
        "DELETE, /api/v1/openapi.yaml, 405, verbe-refuse",
        "POST, /api/v1/regles/grace, 404, adresse-inconnue",
        "GET, /api/v1/dossiers, 404, adresse-inconnue",
    })
    @DisplayName("une autre adresse ou un autre verbe ne sont pas servis")
    void horsRegistre(String verbe, String adresse, int statut, String probleme) throws Exception {
        var reponse = mvc.perform(request(HttpMethod.valueOf(verbe), adresse))
                .andReturn()
                .getResponse();

        assertThat(reponse.getStatus()).isEqualTo(statut);
        assertThat(Appels.lire(reponse).path("type").asText()).isEqualTo("urn:capitole:probleme:" + probleme);
        assertThat(reponse.getHeader("Allow"))
                .isEqualTo(statut == 404 ? null : adresse.endsWith("yaml") ? "GET" : "POST");
    }
}
