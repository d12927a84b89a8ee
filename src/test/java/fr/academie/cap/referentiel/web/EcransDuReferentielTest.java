package fr.academie.cap.referentiel.web;

import static fr.academie.cap.referentiel.AdministrateurDEpreuve.SAISIT;
import static fr.academie.cap.referentiel.AdministrateurDEpreuve.VERIFIE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.AgentConnecte;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.referentiel.AdministrateurDEpreuve;
import fr.academie.cap.referentiel.Reglements;
import fr.academie.cap.web.ValidateurHtml;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@AvecLaMaison
@DisplayName("Les écrans du référentiel")
class EcransDuReferentielTest {

    private static final String SPECIALITE = "/referentiel/specialites/500-22143";

    @Autowired
    MockMvc serveur;

    @Autowired
    Annuaire annuaire;

    @Autowired
    Reglements reglements;

    @Autowired
    JdbcTemplate base;

    private Agent agent = SAISIT;

    @BeforeEach
    void entrer() {
        AdministrateurDEpreuve.inscrire(annuaire);
    }

    @AfterEach
    void remettre() {
        base.update("delete from depot_import");
        base.update("delete from proposition_reglement");
        base.update("delete from reglement where specialite = '500-22143'");
        reglements.oublier();
    }

    private MockHttpServletResponse appeler(AbstractMockHttpServletRequestBuilder<?> requete) throws Exception {
        var reponse = serveur.perform(
                        requete.with(user(new AgentConnecte(agent, "", true))).with(AdministrateurDEpreuve.jeton()))
                .andReturn()
                .getResponse();
        reponse.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return reponse;
    }

    private static String page(MockHttpServletResponse reponse, int statut) throws Exception {
        assertThat(reponse.getStatus()).isEqualTo(statut);
        assertThat(ValidateurHtml.messages(reponse.getContentAsString())).isEmpty();
        return reponse.getContentAsString().replace('\u00a0', ' ');
    }

    private String lire(String adresse, int statut) throws Exception {
        return page(appeler(get(adresse)), statut);
    }

    @Test
    @DisplayName(
            "une spécialité se trouve par un mot sans accent ou son code, à une session, et dit tout ce que l'on en sait")
    void specialites() throws Exception {
        assertThat(lire("/referentiel/specialites?q=electricien", 200)).contains("500-25524", "Électricien");
        assertThat(lire("/referentiel/specialites?q=50025524", 200)).contains("500-25524");
        assertThat(lire("/referentiel/specialites?q=22132&session=2030", 200)).contains("Aucune spécialité");
        assertThat(lire("/referentiel/specialites?q=22132&session=2010", 200)).contains("500-22132");
        assertThat(lire("/referentiel/specialites?session=deux", 200)).contains("par exemple 2027", "value=\"deux\"");
        assertThat(lire("/referentiel/specialites/500-25524", 200))
                .contains("Vérifié", "connu depuis le", "EP1", "Diplômes ouvrant droit");
        assertThat(lire("/referentiel/specialites/500-33205", 200)).contains("Non vérifié", "Aucun jury ne délibère");
        assertThat(lire(SPECIALITE, 200)).contains("aucun règlement n’est en vigueur");
        assertThat(lire("/referentiel/specialites/500-00000", 404)).contains("introuvable");
    }

    @Test
    @DisplayName(
            "un règlement mal tapé revient entier, chaque faute à sa place ; bien tapé, une autre personne le vérifie")
    void reglement() throws Exception {
        assertThat(lire(SPECIALITE + "/reglement", 200)).contains("unites[9].code");
        assertThat(lire("/referentiel/specialites/500-25524/reglement?depuis=2021", 200))
                .contains("value=\"UP1\"", "value=\"2021\"");

        var fautif = page(
                appeler(post(SPECIALITE + "/reglement")
                        .param("cle", UUID.randomUUID().toString())
                        .param("debut", "bientot")
                        .param("facultativesMax", "1")
                        .param("citation", "court")
                        .param("unites[0].code", "UP1")
                        .param("unites[0].libelle", "Production gardee")),
                422);
        assertThat(fautif)
                .contains(
                        "value=\"bientot\"",
                        "Production gardee",
                        "id=\"debut-erreur\"",
                        "href=\"#unites%5B0%5D.nature\"");

        var cle = UUID.randomUUID().toString();
        var adresse = Objects.requireNonNull(saisir(cle).getRedirectedUrl());
        assertThat(saisir(cle).getRedirectedUrl()).as("second clic").isEqualTo(adresse);
        assertThat(lire(adresse, 200))
                .contains("La vérification doit être faite par une autre personne.", "Retirer ma saisie");
        assertThat(lire(SPECIALITE, 200)).contains("attend d’être vérifiée");
        assertThat(page(
                        appeler(post(adresse + "/decision")
                                .param("sens", "verifier")
                                .param("motif", "je me relis moi-même")),
                        422))
                .contains("La vérification doit être faite par une autre personne.", "je me relis moi-même");

        agent = VERIFIE;
        assertThat(lire("/referentiel/reglements", 200)).contains("500-22143", "Nadia Épreuve");
        assertThat(page(
                        appeler(post(adresse + "/decision")
                                .param("sens", "verifier")
                                .param("motif", "vu")),
                        422))
                .contains("Écrivez ce que vous avez confronté");
        appeler(post(adresse + "/decision").param("sens", "verifier").param("motif", "arrêté, annexe II, page 4"));
        assertThat(lire(SPECIALITE, 200)).contains("Vérifié", "Saisi par Nadia Épreuve, vérifié par Simon Épreuve");
        assertThat(page(
                        appeler(post(adresse + "/decision")
                                .param("sens", "refuser")
                                .param("motif", "trop tard venu")),
                        409))
                .contains("attend plus");
    }

    private MockHttpServletResponse saisir(String cle) throws Exception {
        return appeler(post(SPECIALITE + "/reglement")
                .param("cle", cle)
                .param("debut", "2027")
                .param("facultativesMax", "1")
                .param("citation", "Arrêté d'essai du 1-1-2020, annexe II")
                .param("unites[0].code", "UP1")
                .param("unites[0].epreuve", "EP1")
                .param("unites[0].libelle", "Production")
                .param("unites[0].nature", "PROFESSIONNELLE")
                .param("unites[0].facultative", "non")
                .param("unites[0].coefficient", "6")
                .param("unites[0].mode", "SELON_VOIE")
                .param("unites[1].facultative", "non")
                .param("unites[1].mode", "SELON_VOIE"));
    }

    @Test
    @DisplayName("un import s'essaie, se lit et s'applique ; sans fichier ou sans choix, l'écran dit quoi faire")
    void imports() throws Exception {
        assertThat(lire("/referentiel/imports", 200)).contains("Colonnes attendues", "Identifiant_de_l_etablissement");
        assertThat(page(appeler(multipart("/referentiel/imports")), 422)).contains("Dites ce que contient le fichier");
        assertThat(page(appeler(multipart("/referentiel/imports").param("nomenclature", "DIPLOMES")), 422))
                .contains("Choisissez un fichier CSV");
        assertThat(page(appeler(deposer("")), 422)).contains("0 octet", "id=\"fichier-erreur\"", "checked");

        var adresse = Objects.requireNonNull(appeler(deposer(
                        "rang;examen;code;specialite;libelle;effet;natures;date_decision;session_debut;session_fin;citation\n"
                                + "x;403;99998;;=BEP;DISPENSE;EPS;non;2020;;Arrêté d'essai du 1-1-2020\n"))
                .getRedirectedUrl());
        assertThat(lire(adresse, 200)).contains("rien n’est écrit", "Nombre attendu", "Ce fichier ne changerait rien");
        var rapport = appeler(get(adresse + "/rapport.csv"));
        assertThat(rapport.getContentType()).startsWith("text/csv");
        assertThat(rapport.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(lire("/referentiel/imports", 200)).contains("essai.csv", "Essayé");
        assertThat(lire("/referentiel/imports/999999", 404)).contains("introuvable");

        agent = AdministrateurDEpreuve.LOCAL;
        assertThat(lire(adresse, 404)).doesNotContain("essai.csv");
        assertThat(lire("/referentiel/specialites", 404)).contains("introuvable");
    }

    @Test
    @DisplayName("un envoi de plus de vingt et un mégaoctets s'arrête à la porte pour tous, sauf pour les imports")
    void grosEnvois() throws Exception {
        var gros = 22L << 20;
        for (var adresse : new String[] {"/inscription/etapes/situation", "/referentiel/imports"}) {
            assertThat(serveur.perform(post(adresse)
                                    .contentType("multipart/form-data; boundary=x")
                                    .with(requete -> taille(requete, gros)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(adresse)
                    .isEqualTo(413);
        }
        assertThat(appeler(post("/referentiel/imports")
                                .contentType("multipart/form-data; boundary=x")
                                .with(requete -> taille(requete, gros)))
                        .getStatus())
                .as("l'administrateur passe la porte")
                .isNotEqualTo(413);
    }

    private static MockHttpServletRequest taille(MockHttpServletRequest requete, long octets) {
        return new MockHttpServletRequest(
                Objects.requireNonNull(requete.getServletContext()), requete.getMethod(), requete.getRequestURI()) {
            {
                setContentType(requete.getContentType());
                setServletPath(requete.getServletPath());
                setPathInfo(requete.getPathInfo());
            }

            @Override
            public long getContentLengthLong() {
                return octets;
            }
        };
    }

    private static AbstractMockHttpServletRequestBuilder<?> deposer(String contenu) {
        return multipart("/referentiel/imports")
                .file(new MockMultipartFile(
                        "fichier", "C:\\Bureau\\essai.csv", "text/csv", contenu.getBytes(StandardCharsets.UTF_8)))
                .param("nomenclature", "DIPLOMES");
    }
}
