package fr.academie.cap.simulateurs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.referentiel.Reglements;
import fr.academie.cap.regles.FaitsDEpreuves.Deliberer;
import fr.academie.cap.regles.Position;
import fr.academie.cap.regles.ReglesCap;
import fr.academie.cap.regles.Resultat;
import fr.academie.cap.regles.Unite;
import fr.academie.cap.web.ValidateurHtml;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Électricien, session 2027 : EP1 × 6, EP2 × 4, EP3 × 2, EG1 × 3, EG2 × 2, EG3 × 1, EG4 × 1. */
@AvecLaMaison
@DisplayName("Garder ou repasser")
class GarderOuRepasserTest {

    private static final String ADRESSE = "/simulateurs/garder-ou-repasser";
    private static final String ELECTRICIEN = "500-25524";

    @Autowired
    MockMvc serveur;

    @Autowired
    ReglesCap regles;

    @Autowired
    Reglements reglements;

    private static Map<String, String> electricien(String... champs) {
        var tous = new LinkedHashMap<String, String>();
        tous.put("specialite", ELECTRICIEN);
        tous.put("session", "2027");
        tous.put("calcul", "1");
        for (var i = 0; i < champs.length; i += 2) {
            tous.put(champs[i], champs[i + 1]);
        }
        return tous;
    }

    private static Map<String, String> avec(
            Map<String, String> champs, String unite, String cas, String note, String session) {
        champs.put("cas-" + unite, cas);
        champs.put("note-" + unite, note);
        champs.put("session-" + unite, session);
        return champs;
    }

    private String page(int statut, Map<String, String> champs) throws Exception {
        var requete = get(ADRESSE);
        champs.forEach(requete::queryParam);
        var reponse = serveur.perform(requete).andReturn().getResponse();
        reponse.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var html = reponse.getContentAsString();
        assertThat(reponse.getStatus()).as(html.contains("erreur") ? html : "").isEqualTo(statut);
        assertThat(ValidateurHtml.messages(html)).isEmpty();
        var ancres = Pattern.compile("href=\"#([^\"]+)\"").matcher(html);
        while (ancres.find()) {
            assertThat(html).containsOnlyOnce("id=\"" + ancres.group(1) + "\"");
        }
        return html.replace('\u00a0', ' ').replace("&#39;", "'");
    }

    @Test
    @DisplayName("le règlement choisi donne ses épreuves et leurs coefficients, sans rien calculer encore")
    void epreuves() throws Exception {
        var html = page(200, Map.of("specialite", ELECTRICIEN, "session", "2027"));

        assertThat(html)
                .contains("EP1 – Réalisation", "(coefficient 6)", "facultative)", "Vos épreuves")
                .doesNotContain("id=\"titre-reponse\"", "aria-invalid");
    }

    @Test
    @Exigence({"N13", "FT-27"})
    @DisplayName(
            "une note de 8 gardée jusqu'en 2030 : sommes exactes, note à obtenir ailleurs, note à toutes si on la repasse")
    void garderOuRepasser() throws Exception {
        var champs = avec(electricien("cas-UG3", "DISPENSE"), "UP1", "GARDER", "8", "2025");
        var html = page(200, avec(champs, "UG1", "GARDER", "12,5", "2024"));

        assertThat(html)
                .contains("Il faut 12,00 sur 20 à chacune des 4 épreuves restantes")
                .contains("85,50 points ÷ 9 = 9,50", "94,50 points à trouver, sur 180,00 en jeu : 10,50 de moyenne")
                .contains("48,00 points ÷ 6 = 8,00", "72,00 points à trouver, sur 120,00 en jeu : 12,00 de moyenne")
                .contains("session 2030", "session 2029", "12,00 aux autres", "10,00 à toutes")
                .contains(
                        "à partir de 8,50", "à partir de 13,00", "même plus basse", "même en dessous de 10", "D337-17");
    }

    @Test
    @Exigence("N13")
    @DisplayName("tiré au sort : la note à obtenir est celle du service des règles, choix par choix")
    void egaleAuxRegles() throws Exception {
        var hasard = new Random(2027);
        var droit = regles.droit(LocalDate.of(2026, 11, 10), 2027);
        var unites = reglements.enVigueur(ELECTRICIEN, 2027).orElseThrow().obligatoires();
        for (var tour = 0; tour < 12; tour++) {
            var champs = electricien();
            var resultats = new ArrayList<Resultat>();
            var restantes = new HashSet<String>();
            for (var unite : unites) {
                var droite = unite.enDroit().orElseThrow();
                var note = hasard.nextInt(2001);
                switch (hasard.nextInt(3)) {
                    case 0 -> {
                        avec(champs, unite.code(), "GARDER", NoteTapee.ecrire(note), "2024");
                        resultats.add(Resultat.benefice(droite, note));
                    }
                    case 1 -> {
                        avec(champs, unite.code(), "REPASSER", NoteTapee.ecrire(note), "2024");
                        aPasser(droite, resultats, restantes);
                    }
                    default -> aPasser(droite, resultats, restantes);
                }
            }
            var attendue = regles.noteNecessaire(Deliberer.individuel(resultats), restantes, droit);

            var html = page(200, champs);

            if (restantes.isEmpty()) {
                assertThat(html).contains("Plus rien ne reste à passer");
            } else if (attendue.isEmpty()) {
                assertThat(html).contains("même 20 à toutes les épreuves restantes");
            } else if (attendue.getAsInt() == 0) {
                assertThat(html).contains("Les points acquis suffisent");
            } else {
                assertThat(html).contains("Il faut " + NoteTapee.ecrire(attendue.getAsInt()) + " sur 20");
            }
        }
    }

    private static void aPasser(Unite unite, List<Resultat> resultats, HashSet<String> restantes) {
        resultats.add(Resultat.sansNote(unite, Position.NON_INSCRIT));
        restantes.add(unite.code());
    }

    @ParameterizedTest(name = "{0} partout → {1}")
    @CsvSource({
        "'10', admis, 'La moyenne générale, 10,00, atteint 10'",
        "'9,99', ajourné, 'La moyenne générale, 9,99'",
        "'20', 'admis, très bien', Rien à gagner",
    })
    @DisplayName("plus rien à passer : la décision de la règle, sans arrondi qui la contredise")
    void decision(String note, String decision, String phrase) throws Exception {
        var champs = electricien();
        for (var unite : List.of("UP1", "UP2", "UP3", "UG1", "UG2", "UG3", "UG4")) {
            avec(champs, unite, "GARDER", note, "2022");
        }

        assertThat(page(200, champs))
                .contains(
                        "Plus rien ne reste à passer. Ces notes donnent : " + decision,
                        phrase,
                        "session 2027",
                        "D337-16");
    }

    @Test
    @DisplayName("garder 5 aux trois épreuves professionnelles ferme la session ; les repasser la rouvre")
    void horsDAtteinte() throws Exception {
        var champs = electricien();
        for (var unite : List.of("UP1", "UP2", "UP3")) {
            avec(champs, unite, "GARDER", "5", "2025");
        }

        assertThat(page(200, champs))
                .contains("même 20 à toutes les épreuves restantes ne donne pas 10", "même 20 ne suffit pas")
                .contains("La garder ferme l’accès au diplôme à cette session");
    }

    @Test
    @DisplayName("le chef-d'œuvre compte pour un, les points facultatifs au-dessus de 10 s'ajoutent")
    void chefDOeuvreEtFacultative() throws Exception {
        var champs = avec(electricien("chef", "16"), "UP1", "OBTENUE", "10", "");
        var html = page(200, avec(champs, "UF1", "GARDER", "12", "2025"));

        assertThat(html).contains("78,00 points ÷ 7", "76,00 points ÷ 7");
    }

    @ParameterizedTest(name = "{0} {1} = {2} : {4}")
    @CsvSource({
        "GARDER, note-UP1, '20,5', 2025, doit être comprise entre 0 et 20",
        "GARDER, note-UP1, '13.005', 2025, a trop de décimales",
        "GARDER, note-UP1, treize, 2025, n’est pas une note",
        "GARDER, note-UP1, '', 2025, écrivez la note",
        "OBTENUE, note-UP1, '13,25', '', demi-points",
        "A_PASSER, note-UP1, '13', '', dites d’où elle vient",
        "GARDER, session-UP1, 2021, 2021, les cinq ans sont passés",
        "GARDER, session-UP1, 2027, 2027, vient d’une session avant 2027",
        "GARDER, session-UP1, '', '', écrivez la session",
        "GARDER, session-UP1, hier, hier, écrivez la session",
    })
    @Exigence("N13")
    @DisplayName("une note ou une session fausse est dite deux fois, et tout ce qui est tapé revient")
    void noteFausse(String cas, String champ, String tape, String session, String message) throws Exception {
        var champs = avec(electricien(), "UG1", "GARDER", "12,75", "2024");
        avec(champs, "UP1", cas, "13", session == null ? "" : session);
        champs.put(champ, tape == null ? "" : tape);

        var html = page(422, champs);

        assertThat(html)
                .contains("Erreur : Garder ou repasser", "href=\"#" + champ + "\"", "id=\"" + champ + "-erreur\"")
                .contains("value=\"12,75\"", "value=\"2024\"", "value=\"" + champs.get(champ) + "\"")
                .containsPattern("value=\"" + cas + "\"\\s+selected")
                .doesNotContain("id=\"titre-reponse\"");
        assertThat(html.split(Pattern.quote(message), -1)).as(message).hasSize(3);
    }

    @ParameterizedTest(name = "{0}, session {1} : {2}")
    @CsvSource({
        "500-25524, 2026, La session 2026 est close, session",
        "500-25524, 2001, avant le 1er septembre 2002, session",
        "500-25524, bientôt, quatre chiffres, session",
        "500-33204, 2027, est close à la session 2027, session",
        "n'importe quoi, 2027, Choisissez une spécialité, specialite",
        "'', '', Choisissez une spécialité, specialite",
    })
    @DisplayName("une session close, une spécialité close ou inconnue : dit, et les notes déjà tapées attendent")
    void questionFausse(String specialite, String session, String message, String ancre) throws Exception {
        var champs = avec(electricien(), "UP1", "GARDER", "13,25", "2025");
        champs.put("specialite", specialite);
        champs.put("session", session);

        assertThat(page(422, champs))
                .contains(message, "href=\"#" + ancre + "\"", "value=\"13,25\"", "name=\"note-UP1\"");
    }

    @Test
    @DisplayName("trop de facultatives, un chef-d'œuvre impossible : la règle le dit à son champ")
    void ensemble() throws Exception {
        var trois = electricien("cas-UF1", "A_PASSER", "cas-UF2", "A_PASSER", "cas-UF3", "A_PASSER");
        assertThat(page(422, trois)).contains("href=\"#cas-UF3\"", "2 épreuve(s) facultative(s) au plus");
        assertThat(page(422, electricien("chef", "12,3"))).contains("href=\"#chef\"", "demi-points");
        assertThat(page(422, electricien("chef", "12", "cas-UP1", "DISPENSE"))).contains("href=\"#chef\"");
    }

    @Test
    @DisplayName("une adresse bricolée ne casse rien : champs inconnus, répétés, injections")
    void adresseBricolee() throws Exception {
        assertThat(page(200, electricien("cas-UP1", "EFFACER", "cas-XX", "GARDER", "note-<b>", "1", "calcul", "")))
                .contains("10 aux deux moyennes")
                .doesNotContain("<b>");
    }
}
