package fr.academie.cap.comptes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.identite.RegistreDesComptes;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.web.ValidateurHtml;
import fr.academie.cap.web.federation.FournisseurDEpreuve;
import fr.academie.cap.web.federation.Usage;
import fr.academie.cap.web.securite.JetonDEpreuve;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@AvecLaMaison
@DisplayName("Un agent entre par le fournisseur d'identité : son compte et ses titres d'ici, ou rien")
class FederationDesAgentsTest {

    private static final AtomicInteger RANG = new AtomicInteger();
    private static final String INCONNU = "/connexion?identite=inconnu";

    @Autowired
    MockMvc serveur;

    @Autowired
    Annuaire annuaire;

    @Autowired
    RegistreDesComptes registre;

    @Autowired
    HorlogeDEpreuve horloge;

    @Autowired
    JdbcTemplate base;

    @Autowired
    TransactionTemplate transactions;

    private final String id = "federe" + RANG.incrementAndGet();
    private final String courriel = id + "@academie.invalid";
    private MockHttpSession session = new MockHttpSession();
    private FournisseurDEpreuve fournisseur;

    @BeforeEach
    void compte() {
        horloge.regler(SceneDInscription.PENDANT);
        fournisseur = FournisseurDEpreuve.pret();
        annuaire.inscrire(
                new Agent(id, "Gwen", "Tanguy", courriel, Set.of(new Agent.Titre(Role.GESTIONNAIRE_DEC, "14"))),
                "brouette lampion cerf quinze");
    }

    @AfterEach
    void heure() {
        horloge.remettre();
    }

    private MockHttpServletResponse appeler(MockHttpServletRequestBuilder requete) throws Exception {
        var reponse = serveur.perform(requete.session(session)).andReturn().getResponse();
        reponse.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return reponse;
    }

    private String entrer(String sujet, Map<String, Object> dites) throws Exception {
        fournisseur.personne(Usage.AGENTS, sujet, dites);
        var depart = appeler(get("/connexion/identite/depart")).getRedirectedUrl();
        return String.valueOf(appeler(get(fournisseur.accepter(depart))).getRedirectedUrl());
    }

    private Map<String, Object> verifie(String adresse) {
        return Map.of("email", adresse, "email_verified", true);
    }

    @Test
    @DisplayName(
            "adresse vérifiée et connue : il est chez lui, avec ses titres et eux seuls ; il sort aussi du fournisseur")
    void entree() throws Exception {
        var page = appeler(get("/connexion")).getContentAsString();
        assertThat(ValidateurHtml.messages(page)).isEmpty();
        assertThat(page).contains("S’identifier avec ProConnect");

        assertThat(entrer("u-" + id, verifie(courriel.toUpperCase()))).isEqualTo("/bureau");
        assertThat(appeler(get("/reception")).getStatus()).isEqualTo(200);
        assertThat(appeler(get("/comptes")).getStatus()).isEqualTo(403);
        assertThat(appeler(post("/deconnexion").with(JetonDEpreuve.jeton())).getRedirectedUrl())
                .contains("/agents/endsession?id_token_hint=", "post_logout_redirect_uri=");
        session = new MockHttpSession();
        assertThat(entrer("u-" + id, verifie(courriel))).isEqualTo("/bureau");
    }

    @Test
    @DisplayName("la page demandée avant d'entrer s'ouvre après")
    void pageDemandee() throws Exception {
        assertThat(appeler(get("/reception")).getRedirectedUrl()).contains("/connexion");
        assertThat(entrer("u-" + id, verifie(courriel))).startsWith("/reception");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"inconnue", "non vérifiée", "absente", "suspendu", "sans titre"})
    @DisplayName("inconnu, non vérifié, suspendu, sans titre : la même réponse, et personne n'est entré")
    void refuse(String cas) throws Exception {
        var dites = switch (cas) {
            case "inconnue" -> verifie("personne@academie.invalid");
            case "non vérifiée" -> Map.<String, Object>of("email", courriel, "email_verified", false);
            case "absente" -> Map.<String, Object>of("given_name", "Gwen");
            default -> verifie(courriel);
        };
        if (cas.equals("suspendu")) {
            base.update("update agent set actif = false where id = ?", id);
        }
        if (cas.equals("sans titre")) {
            base.update("update titre_agent set fin = debut where agent = ?", id);
        }

        assertThat(entrer("u-" + id, dites)).isEqualTo(INCONNU);
        assertThat(appeler(get("/reception")).getRedirectedUrl()).contains("/connexion");
        assertThat(appeler(get(INCONNU)).getContentAsString()).contains("n’ouvre aucun compte ici", "role=\"alert\"");
    }

    @Test
    @DisplayName(
            "l'adresse passée à une autre personne n'ouvre pas le compte ; une nouvelle adresse le rouvre à l'agent")
    void adresseReprise() throws Exception {
        assertThat(entrer("u-" + id, verifie(courriel))).isEqualTo("/bureau");
        session = new MockHttpSession();
        assertThat(entrer("successeur-" + id, verifie(courriel))).isEqualTo(INCONNU);

        transactions.executeWithoutResult(etat -> {
            var compte = registre.parId(id).orElseThrow();
            registre.corriger(id, compte.verrou(), "Gwen", "Tanguy", "nouvelle-" + courriel);
        });
        assertThat(entrer("u-" + id, verifie("nouvelle-" + courriel))).isEqualTo("/bureau");
    }

    @Test
    @DisplayName(
            "le titre retiré ou le compte suspendu pendant la session agit au clic suivant, comme avec un mot de passe")
    void ensuite() throws Exception {
        entrer("u-" + id, verifie(courriel));
        transactions.executeWithoutResult(etat -> registre.activer(id, false));
        assertThat(session.isInvalid() ? 302 : appeler(get("/reception")).getStatus())
                .isEqualTo(302);
    }

    @Test
    @DisplayName("un retour rejoué n'ouvre rien, et la page de connexion dit quoi faire")
    void rejoue() throws Exception {
        fournisseur.personne(Usage.AGENTS, "u-" + id, verifie(courriel));
        var retour =
                fournisseur.accepter(appeler(get("/connexion/identite/depart")).getRedirectedUrl());
        appeler(get(retour));
        session = new MockHttpSession();
        assertThat(appeler(get(retour)).getRedirectedUrl()).isEqualTo("/connexion?identite=perimee");
        assertThat(appeler(get("/connexion?identite=perimee")).getContentAsString())
                .contains("a déjà servi", "role=\"alert\"");
    }
}
