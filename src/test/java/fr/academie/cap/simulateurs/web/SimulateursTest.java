package fr.academie.cap.simulateurs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.referentiel.Academies;
import fr.academie.cap.regles.FaitsDeProcedure.DemandeEnCours;
import fr.academie.cap.regles.Procedure;
import fr.academie.cap.regles.ReglesCap;
import fr.academie.cap.web.EnClair;
import fr.academie.cap.web.ValidateurHtml;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@AvecLaMaison
@DisplayName("Les simulateurs : l'adresse est la question")
class SimulateursTest {

    private static final String HORLOGE = "/simulateurs/horloge-legale";
    private static final String FORME = "/simulateurs/forme-et-mode";
    private static final String[] VIDE = {};

    @Autowired
    MockMvc serveur;

    @Autowired
    ReglesCap regles;

    @Autowired
    Academies academies;

    private MockHttpServletResponse appeler(String adresse, String... champs) throws Exception {
        var requete = get(adresse);
        for (var i = 0; i < champs.length; i += 2) {
            requete.queryParam(champs[i], champs[i + 1]);
        }
        var reponse = serveur.perform(requete).andReturn().getResponse();
        reponse.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return reponse;
    }

    private String page(int statut, String adresse, String... champs) throws Exception {
        var reponse = appeler(adresse, champs);
        assertThat(reponse.getStatus()).as(adresse).isEqualTo(statut);
        var html = reponse.getContentAsString();
        assertThat(ValidateurHtml.messages(html)).as(adresse).isEmpty();
        var ancres = Pattern.compile("href=\"#([^\"]+)\"").matcher(html);
        while (ancres.find()) {
            assertThat(html).containsOnlyOnce("id=\"" + ancres.group(1) + "\"");
        }
        return html.replace('\u00a0', ' ').replace("&#39;", "'");
    }

    private String horloge(int statut, Procedure procedure, String academie, String recue, String... autres)
            throws Exception {
        var champs = new String[6 + autres.length];
        System.arraycopy(
                new String[] {"procedure", procedure.name(), "academie", academie, "recue", recue}, 0, champs, 0, 6);
        System.arraycopy(autres, 0, champs, 6, autres.length);
        return page(statut, HORLOGE, champs);
    }

    @Test
    @Exigence({"FT-57", "FT-27"})
    @DisplayName("l'accueil mène aux simulateurs, et chaque page s'ouvre sans question ni erreur")
    void entrees() throws Exception {
        assertThat(page(200, "/", VIDE)).contains("href=\"/simulateurs\"");
        assertThat(page(200, "/simulateurs", VIDE)).contains(HORLOGE, FORME, "/simulateurs/garder-ou-repasser");
        for (var adresse : new String[] {HORLOGE, FORME, "/simulateurs/garder-ou-repasser"}) {
            assertThat(page(200, adresse, VIDE)).contains("Votre question").doesNotContain("aria-invalid", "Réponse");
        }
    }

    @ParameterizedTest(name = "{0}, académie {1} → {2}")
    @Exigence({"N02", "FT-57"})
    @CsvSource({
        "29/11/2023, 14, jeudi 29 février 2024, 20240229T230000Z",
        "30/11/2023, 14, jeudi 29 février 2024, 20240229T230000Z",
        "30/11/2022, 14, mardi 28 février 2023, 20230228T230000Z",
        "29/11/2023, 28, jeudi 29 février 2024, 20240229T200000Z",
        "29/11/2023, 32, jeudi 29 février 2024, 20240301T040000Z",
        "29/11/2023, 41, jeudi 29 février 2024, 20240301T100000Z",
        "30/12/2025, 14, lundi 30 mars 2026, 20260330T220000Z",
        "25/07/2026, 14, dimanche 25 octobre 2026, 20261025T230000Z",
        "31/05/2026, 28, lundi 31 août 2026, 20260831T200000Z",
    })
    @DisplayName(
            "trois mois de quantième à quantième, jusqu'à 24 h à l'heure de l'académie ; l'agenda dit le même instant")
    void troisMois(String recue, String academie, String dernierJour, String instant) throws Exception {
        var html = horloge(200, Procedure.HABILITATION_CCF, academie, recue);

        assertThat(html).contains(dernierJour, "Jusqu’à 24 h 00", "silence vaut acceptation", "337-15");
        var agenda = appeler(
                HORLOGE + "/echeance.ics", "procedure", "HABILITATION_CCF", "academie", academie, "recue", recue);
        assertThat(agenda.getContentType()).startsWith("text/calendar");
        var evenement = new CalendarBuilder()
                .build(new StringReader(agenda.getContentAsString()))
                .<VEvent>getComponent("VEVENT")
                .orElseThrow();
        assertThat(evenement.<Property>getProperty("DTEND").orElseThrow().getValue())
                .isEqualTo(instant);
        assertThat(evenement.<Property>getProperty("URL").orElseThrow().getValue())
                .contains("recue=" + recue.replace("/", "%2F"));
    }

    @ParameterizedTest
    @EnumSource(Procedure.class)
    @Exigence("N02")
    @DisplayName("chaque procédure : le jour et la phrase de la page sont ceux du service des règles")
    void egalAuxRegles(Procedure procedure) throws Exception {
        for (var jour = LocalDate.of(2026, 8, 28); jour.isBefore(LocalDate.of(2026, 9, 3)); jour = jour.plusDays(1)) {
            var demande = new DemandeEnCours(procedure, jour, jour.plusDays(3), jour.plusDays(13), null);
            var verdict = regles.echeance(demande, regles.droit(jour, jour.getMonthValue() >= 9 ? 2027 : 2026));
            var dernier = verdict.valeur().orElseThrow().dernierJour();

            var html = horloge(
                    200,
                    procedure,
                    "14",
                    fr.academie.cap.web.DateTapee.ecrire(jour),
                    "pieces",
                    fr.academie.cap.web.DateTapee.ecrire(jour.plusDays(3)),
                    "complete",
                    fr.academie.cap.web.DateTapee.ecrire(jour.plusDays(13)));

            assertThat(html).contains(EnClair.date(dernier).replace('\u00a0', ' '));
            assertThat(html).contains(verdict.article().replace('\u00a0', ' '));
            assertThat(html.contains("une personne constate la décision implicite"))
                    .isEqualTo(!verdict.estConforme());
            assertThat(html.contains("10 jours de plus"))
                    .isEqualTo(procedure == Procedure.AMENAGEMENT_HANDICAP || procedure == Procedure.RECOURS_GRACIEUX);
        }
    }

    @Test
    @DisplayName("un dossier incomplet n'a pas de terme, une décision notifiée à temps arrête le délai")
    void sansTerme() throws Exception {
        assertThat(horloge(200, Procedure.HABILITATION_CCF, "14", "02/11/2026", "pieces", "05/11/2026"))
                .contains("le délai n’a pas commencé")
                .doesNotContain("echeance.ics");
        assertThat(horloge(200, Procedure.AMENAGEMENT_HANDICAP, "14", "02/11/2026", "pieces", "05/11/2026"))
                .contains("le délai est suspendu");
        assertThat(horloge(200, Procedure.HABILITATION_CCF, "14", "02/11/2026", "notifiee", "02/02/2027"))
                .contains("arrête le délai");
        assertThat(horloge(200, Procedure.HABILITATION_CCF, "14", "02/11/2026", "notifiee", "03/02/2027"))
                .contains("silence vaut acceptation")
                .doesNotContain("arrête le délai");
        assertThat(horloge(200, Procedure.HABILITATION_CCF, "28", "02/11/2026")).contains("À Paris, il sera alors");
        var redirige = appeler(HORLOGE + "/echeance.ics", "procedure", "HABILITATION_CCF", "recue", "31/02/2026");
        assertThat(redirige.getStatus()).isEqualTo(303);
        assertThat(redirige.getRedirectedUrl()).startsWith(HORLOGE).contains("recue=31%2F02%2F2026");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "recue, 31/02/2026, n’est pas une date du calendrier",
        "recue, hier, n’est pas une date du calendrier",
        "recue, 31/08/2002, depuis le 1er septembre 2002",
        "recue, 01/01/2100, avant l’année 2100",
        "recue, '', Écrivez la date de réception",
        "procedure, INCONNUE, Choisissez la procédure",
        "academie, 99, Choisissez l’académie",
        "pieces, 01/11/2026, Les pièces se demandent après la réception",
        "complete, 01/11/2026, avant sa réception",
        "complete, '<script>', n’est pas une date",
        "notifiee, 01/11/2026, La décision se notifie après la réception",
    })
    @DisplayName("une entrée fausse est dite en haut et près du champ, et rien de ce qui est tapé ne se perd")
    void horlogeFausse(String champ, String tape, String message) throws Exception {
        var champs = new java.util.LinkedHashMap<String, String>();
        champs.put("procedure", "HABILITATION_CCF");
        champs.put("academie", "14");
        champs.put("recue", "02/11/2026");
        champs.put(champ, tape);
        var html = page(
                422,
                HORLOGE,
                champs.entrySet().stream()
                        .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                        .toArray(String[]::new));

        assertThat(html)
                .contains("Erreur : Horloge légale", "href=\"#" + champ + "\"", "id=\"" + champ + "-erreur\"")
                .doesNotContain("<script>", "id=\"titre-reponse\"");
        assertThat(html.split(Pattern.quote(message), -1)).as(message).hasSizeGreaterThanOrEqualTo(3);
        if (!champ.equals("procedure") && !champ.equals("academie")) {
            assertThat(html).contains("value=\"" + tape.replace("<", "&lt;").replace(">", "&gt;") + "\"");
        }
    }

    @ParameterizedTest(name = "{0}, {1}, habilité {2}, né en {3} → {4}")
    @CsvSource({
        "SCOLAIRE, PUBLIC, false, 2009, Quatre épreuves au moins en contrôle en cours de formation, pas dans cette situation, D337-11",
        "SCOLAIRE, PRIVE_HORS_CONTRAT, false, 2009, Toutes les épreuves en contrôle terminal, pas dans cette situation, D337-13",
        "APPRENTISSAGE, CFA, true, 2009, Quatre épreuves au moins, pas dans cette situation, D337-11",
        "APPRENTISSAGE, CFA, false, 2009, Toutes les épreuves en contrôle terminal, pas dans cette situation, D337-13",
        "APPRENTISSAGE, CFA_PUBLIC, false, 2009, Quatre épreuves au moins, pas dans cette situation, D337-11",
        "FORMATION_CONTINUE, PUBLIC, true, 1990, Toutes les épreuves en contrôle en cours de formation, possible, D337-12",
        "DISTANCE, '', false, 2010, Toutes les épreuves en contrôle terminal, pas dans cette situation, D337-13",
        "AUCUNE, '', false, 2009, Toutes les épreuves en contrôle terminal, possible, D337-13",
        "AUCUNE, '', false, 2010, Un mineur sans préparation ne se présente pas, possible, D337-7",
    })
    @DisplayName("forme et mode : chaque table du code, la majorité au dernier jour de l'année de l'examen")
    void formeEtMode(
            String voie, String ou, String habilite, String naissance, String mode, String progressive, String article)
            throws Exception {
        var html = page(
                200,
                FORME,
                "voie",
                voie,
                "etablissement",
                ou,
                "habilite",
                habilite,
                "naissance",
                naissance,
                "session",
                "2027");

        assertThat(html).contains(mode, article, "Forme globale");
        assertThat(html.substring(html.indexOf("Forme progressive"), html.indexOf("Mode d’évaluation</h3>")))
                .contains(progressive);
    }

    @Test
    @DisplayName("la dérogation ouvre la forme progressive, la spécialité nomme ses épreuves, 2004 n'est pas 2002")
    void formeDetails() throws Exception {
        var eleve =
                new String[] {"voie", "SCOLAIRE", "etablissement", "PUBLIC", "naissance", "2009", "session", "2027"};
        assertThat(page(200, FORME, eleve)).contains("L’issue changerait si", "dérogation du recteur accordée");
        assertThat(page(200, FORME, avec(eleve, "derogation", "true")))
                .contains("Le recteur a accordé une dérogation individuelle")
                .doesNotContain("pas dans cette situation");
        assertThat(page(200, FORME, avec(eleve, "specialite", "500-25524")))
                .contains("EP1 – Réalisation", "Contrôle en cours de formation");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "voie, X, Dites comment l’examen est préparé, voie",
        "etablissement, '', Choisissez l’établissement, etablissement",
        "etablissement, CFA, ne se suit pas dans cet établissement, etablissement",
        "naissance, 09, quatre chiffres, naissance",
        "naissance, 2026, elle donnerait 1 ans, naissance",
        "session, 2001, avant le 1er septembre 2002, session",
        "session, 2004, pas encore mis en conformité, session",
        "session, demain, quatre chiffres, session",
        "specialite, 500-99999, Choisissez une spécialité de la liste, specialite",
        "specialite, 500-33204, est close à la session 2027, session",
    })
    @DisplayName("forme et mode : une entrée fausse est dite deux fois, et gardée")
    void formeFausse(String champ, String tape, String message, String ancre) throws Exception {
        var champs = new java.util.LinkedHashMap<String, String>();
        champs.put("voie", "SCOLAIRE");
        champs.put("etablissement", "PUBLIC");
        champs.put("naissance", tape.equals("2004") ? "1988" : "2009");
        champs.put("session", "2027");
        champs.put(champ, tape);
        var html = page(
                422,
                FORME,
                champs.entrySet().stream()
                        .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                        .toArray(String[]::new));

        assertThat(html).contains("href=\"#" + ancre + "\"", "id=\"" + ancre + "-erreur\"");
        assertThat(html.split(Pattern.quote(message), -1)).as(message).hasSizeGreaterThanOrEqualTo(3);
        assertThat(html).contains("value=\"" + champs.get("session") + "\"");
    }

    private static String[] avec(String[] champs, String... autres) {
        var tous = java.util.Arrays.copyOf(champs, champs.length + autres.length);
        System.arraycopy(autres, 0, tous, champs.length, autres.length);
        return tous;
    }
}
