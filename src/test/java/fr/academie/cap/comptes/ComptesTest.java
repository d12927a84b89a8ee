package fr.academie.cap.comptes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.courrier.Envoi;
import fr.academie.cap.courrier.Lettres;
import fr.academie.cap.courrier.Rendus;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.identite.Compte;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.journal.ActeInscrit;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.web.ValidateurHtml;
import fr.academie.cap.web.securite.JetonDEpreuve;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AvecLaMaison
@DisplayName("Les comptes : ouverts, titrés, suspendus, jamais effacés")
class ComptesTest {

    private static final AtomicInteger RANG = new AtomicInteger();
    private static final String LONG = "brouette lampion cerf quinze";

    @Autowired
    MockMvc serveur;

    @Autowired
    Annuaire annuaire;

    @Autowired
    Comptes comptes;

    @Autowired
    Rendus rendus;

    @Autowired
    Lettres lettres;

    @Autowired
    HorlogeDEpreuve horloge;

    @Autowired
    JdbcTemplate base;

    @Autowired
    PlatformTransactionManager transactions;

    private Agent admin = new Agent("admincomptes", "Ada", "Nguyen", "ada@comptes.invalid", Set.of());

    @BeforeEach
    void administrateur() {
        horloge.regler(SceneDInscription.PENDANT);
        admin = administrateur("admincomptes", Agent.PARTOUT);
    }

    @AfterEach
    void heure() {
        horloge.remettre();
    }

    private Agent administrateur(String id, String academie) {
        var agent = new Agent(
                id, "Ada", "Nguyen", id + "@comptes.invalid", Set.of(new Agent.Titre(Role.ADMIN_TECHNIQUE, academie)));
        if (annuaire.parId(id).isEmpty()) {
            annuaire.inscrire(agent, LONG);
        }
        return agent;
    }

    private MockHttpServletResponse appeler(Agent agent, MockHttpServletRequestBuilder requete) throws Exception {
        var reponse = serveur.perform(requete.with(user(annuaire.loadUserByUsername(agent.id())))
                        .with(JetonDEpreuve.jeton()))
                .andReturn()
                .getResponse();
        reponse.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return reponse;
    }

    private String page(Agent agent, MockHttpServletRequestBuilder requete, int statut) throws Exception {
        return page(appeler(agent, requete), statut);
    }

    private static String page(MockHttpServletResponse reponse, int statut) throws Exception {
        assertThat(reponse.getStatus()).isEqualTo(statut);
        reponse.setCharacterEncoding(StandardCharsets.UTF_8.name());
        assertThat(ValidateurHtml.messages(reponse.getContentAsString())).isEmpty();
        return reponse.getContentAsString().replace('\u00a0', ' ').replace("&#39;", "'");
    }

    private static MockHttpServletRequestBuilder envoi(String adresse, String... champs) {
        var envoi = post(adresse).param("cle", UUID.randomUUID().toString());
        for (var i = 0; i < champs.length; i += 2) {
            envoi.param(champs[i], champs[i + 1]);
        }
        return envoi;
    }

    private static Map<String, String> bons(String id) {
        var champs = new LinkedHashMap<String, String>();
        champs.put("cle", UUID.randomUUID().toString());
        champs.put("id", id);
        champs.put("prenom", "Maëlle");
        champs.put("nom", "Le Bras");
        champs.put("courriel", id + "@comptes.invalid");
        champs.put("role", "GESTIONNAIRE_DEC");
        champs.put("academie", "14");
        champs.put("debut", "");
        champs.put("fin", "");
        return champs;
    }

    private static MockHttpServletRequestBuilder creation(Map<String, String> champs) {
        var envoi = post("/comptes/nouveau");
        champs.forEach(envoi::param);
        return envoi;
    }

    private String ouvrir() throws Exception {
        var id = "agent" + RANG.incrementAndGet();
        assertThat(appeler(admin, creation(bons(id))).getRedirectedUrl()).isEqualTo("/comptes/" + id);
        return id;
    }

    /** The link as the mail says it. */
    private String lien(String id) {
        var envois = Perimetre.dans(Perimetre.NATIONAL, () -> comptes.envois(compte(id)));
        var dernier = envois.get(envois.size() - 1);
        var piece = rendus.rendre("00", dernier.modele(), reference(dernier)).orElseThrow();
        var lu = Pattern.compile("lien=(\\S+)")
                .matcher(lettres.rediger(piece.message()).texte());
        assertThat(lu.find()).isTrue();
        return lu.group(1);
    }

    private String reference(Envoi envoi) {
        return Perimetre.dans(
                Perimetre.NATIONAL,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions)
                        .execute(e -> base.queryForObject(
                                "select reference from envoi where id = ?", String.class, envoi.id()))));
    }

    private Compte compte(String id) {
        return comptes.ouvrir(id, admin);
    }

    private List<String> actes(String id) {
        return comptes.histoire(compte(id)).stream().map(ActeInscrit::action).toList();
    }

    @Test
    @DisplayName("ouvert deux fois par le même formulaire, un compte l'est une fois ; son lien sert une fois")
    void ouverture() throws Exception {
        assertThat(page(admin, get("/comptes/nouveau"), 200)).contains("Ouvrir un compte", "Tout le territoire");
        var champs = bons("nouvelle");
        for (var clic = 0; clic < 2; clic++) {
            assertThat(appeler(admin, creation(champs)).getRedirectedUrl()).isEqualTo("/comptes/nouvelle");
        }
        assertThat(page(admin, get("/comptes/nouvelle"), 200))
                .contains("Maëlle Le Bras", "Compte créé", "académie de Rennes");
        assertThat(page(admin, get("/comptes?q=maelle le"), 200)).contains("/comptes/nouvelle");
        assertThat(comptes.envois(compte("nouvelle"))).hasSize(1);
        var lien = lien("nouvelle");

        assertThat(visiter(lien, 200)).contains("Pour l’identifiant nouvelle");
        assertThat(choisir(lien, "password1234", "password1234", 422))
                .contains("se devine")
                .doesNotContain("password1234");
        assertThat(choisir(lien, LONG, LONG + "x", 422)).contains("diffèrent");
        assertThat(appelerSansCompte(post("/compte/mot-de-passe")
                                .param("lien", lien)
                                .param("motDePasse", LONG)
                                .param("confirmation", LONG))
                        .getRedirectedUrl())
                .isEqualTo("/connexion");
        assertThat(visiter(lien, 404)).contains("n’est plus valable");
        choisir(lien, LONG + " bis", LONG + " bis", 404);
        assertThat(connecter("nouvelle", LONG)).isNotNull();
        assertThat(actes("nouvelle")).containsExactly("compte.cree", "compte.mot-de-passe-choisi");
    }

    @ParameterizedTest(name = "{0} = « {1} »")
    @CsvSource(
            delimiter = '|',
            value = {
                "id       | Claire!    | lettres minuscules sans accent",
                "id       | a          | lettres minuscules sans accent",
                "prenom   | ''         | Écrivez le prénom",
                "nom      | ' '        | Écrivez le nom",
                "courriel | maelle     | de la forme prenom.nom@ac-exemple.fr",
                "courriel | ADMINCOMPTES@comptes.invalid | Un autre compte a déjà cette adresse",
                "id       | admincomptes | déjà pris",
                "role     | CANDIDAT   | Choisissez le rôle",
                "role     | ROI        | Choisissez le rôle",
                "academie | ''         | Choisissez l'académie",
                "debut    | 30/02/2027 | Écrivez la date ainsi",
                "debut    | 09/11/2026 | ne se donne pas pour le passé",
                "fin      | 10/11/2026 | La fin vient après le début",
            })
    @DisplayName("chaque mauvaise valeur est dite en haut et à son champ")
    void mauvaisesValeurs(String champ, String valeur, String phrase) throws Exception {
        var champs = bons("faux" + RANG.incrementAndGet());
        champs.put(champ, valeur);

        assertThat(page(admin, creation(champs), 422))
                .contains(phrase, "href=\"#" + champ + "\"", "id=\"" + champ + "-erreur\"");
    }

    @Test
    @DisplayName("des liens faux, périmés, d'avant un changement ou d'un compte suspendu n'ouvrent rien")
    void liensMorts() throws Exception {
        var id = ouvrir();
        var lien = lien(id);
        for (var faux :
                List.of("", "abc", UUID.randomUUID() + ".", lien.substring(0, lien.length() - 1) + "!", lien + "x")) {
            assertThat(visiter(faux, 404)).contains("n’est plus valable");
        }
        appeler(admin, envoi("/comptes/" + id + "/lien"));
        var second = lien(id);
        assertThat(visiter(second, 200)).contains(id);
        // the clock runs on: however slow the machine, the second link is more than an hour old
        horloge.regler(SceneDInscription.PENDANT.plus(Duration.ofHours(2)));
        visiter(second, 404);
        visiter(lien, 200);
        appeler(admin, envoi("/comptes/" + id + "/suspension"));
        visiter(lien, 404);
        appeler(admin, envoi("/comptes/" + id + "/retablissement"));
        visiter(lien, 404);
        assertThat(page(admin, get("/comptes/" + id), 200)).contains("Compte rétabli", "Compte suspendu");
    }

    @Test
    @DisplayName("suspendu, le compte perd sa session au clic suivant, et la retrouver demande de se reconnecter")
    void suspension() throws Exception {
        var id = ouvrir();
        choisirPour(id);
        var session = connecter(id, LONG);
        assertThat(lire(session)).isEqualTo(200);

        assertThat(appeler(admin, envoi("/comptes/" + id + "/suspension")).getRedirectedUrl())
                .isNotNull();
        assertThat(lire(session)).isEqualTo(302);
        appeler(admin, envoi("/comptes/" + id + "/retablissement"));
        assertThat(lire(session)).as("la session d'avant ne revient pas").isEqualTo(302);
        assertThat(lire(connecter(id, LONG))).isEqualTo(200);
        assertThat(actes(id)).endsWith("compte.suspendu", "compte.retabli");
    }

    @Test
    @DisplayName("un titre se donne pour un intervalle, se retire aujourd'hui, et reste écrit")
    void titres() throws Exception {
        var id = ouvrir();
        var chemin = "/comptes/" + id + "/titres";
        assertThat(page(admin, envoi(chemin, "role", "GESTIONNAIRE_DEC", "academie", "14"), 422))
                .contains("tient déjà ce rôle");
        assertThat(appeler(
                                admin,
                                envoi(
                                        chemin,
                                        "role",
                                        "CHEF_BUREAU_DEC",
                                        "academie",
                                        "14",
                                        "debut",
                                        "01/12/2026",
                                        "fin",
                                        "01/02/2027"))
                        .getRedirectedUrl())
                .isNotNull();
        assertThat(annuaire.parId(id).orElseThrow().roles()).containsExactly(Role.GESTIONNAIRE_DEC);

        appeler(admin, envoi(chemin + "/retrait", "role", "GESTIONNAIRE_DEC", "academie", "14", "debut", "2026-11-10"));
        assertThat(annuaire.parId(id).orElseThrow().roles()).isEmpty();
        assertThat(compte(id).titres()).hasSize(2);
        assertThat(appeler(admin, envoi(chemin, "role", "GESTIONNAIRE_DEC", "academie", "14"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(actes(id))
                .containsExactly("compte.cree", "compte.titre-donne", "compte.titre-retire", "compte.titre-donne");
    }

    @Test
    @DisplayName(
            "personne ne change ses propres titres ni ne se suspend ; l'administrateur d'une académie reste chez lui")
    void barrieres() throws Exception {
        var rennes = administrateur("adminrennes", "14");
        var chezLui = ouvrir();
        for (var geste : List.of("/suspension", "/titres", "/titres/retrait")) {
            var envoi = envoi("/comptes/adminrennes" + geste, "role", "RECTEUR", "academie", "14");
            if (geste.endsWith("retrait")) {
                envoi.param("debut", "2026-11-10");
            }
            assertThat(page(rennes, envoi, 409)).contains("Personne ne change ses propres titres");
        }
        assertThat(annuaire.parId("adminrennes").orElseThrow().roles()).containsExactly(Role.ADMIN_TECHNIQUE);
        assertThat(page(rennes, get("/comptes/" + chezLui), 200)).doesNotContain("Tout le territoire");
        assertThat(appeler(rennes, envoi("/comptes/" + chezLui + "/titres", "role", "RECTEUR", "academie", "*"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(appeler(rennes, envoi("/comptes/" + chezLui + "/titres", "role", "RECTEUR", "academie", "10"))
                        .getStatus())
                .isEqualTo(404);
        for (var geste : List.of("/suspension", "/lien", "/identite", "/retablissement")) {
            page(rennes, envoi("/comptes/admincomptes" + geste), 404);
        }
        page(rennes, get("/comptes/admincomptes"), 404);
        page(rennes, get("/comptes/inconnu"), 404);
    }

    @Test
    @DisplayName("le dernier administrateur permanent du pays ne se suspend ni ne se déchoit, même par un intérimaire")
    void dernierAdministrateur() throws Exception {
        var interim = administrateur("admininterim", Agent.PARTOUT);
        base.update("update titre_agent set fin = '2027-02-01' where agent = 'admininterim'");
        var autres = base.queryForList(
                "select id from agent where actif and id not in ('admincomptes', 'admininterim') and id in"
                        + " (select agent from titre_agent where role = 'ADMIN_TECHNIQUE' and academie = '*')",
                String.class);
        autres.forEach(id -> base.update("update agent set actif = false where id = ?", id));
        var debut = compte("admincomptes").titres().get(0).debut().toString();

        assertThat(page(interim, envoi("/comptes/admincomptes/suspension"), 409))
                .contains("le dernier administrateur");
        assertThat(page(
                        interim,
                        envoi(
                                "/comptes/admincomptes/titres/retrait",
                                "role",
                                "ADMIN_TECHNIQUE",
                                "academie",
                                "*",
                                "debut",
                                debut),
                        409))
                .contains("le dernier administrateur");
        assertThat(compte("admincomptes").actif()).isTrue();
        assertThat(appeler(admin, envoi("/comptes/admininterim/suspension")).getStatus())
                .isEqualTo(302);

        autres.forEach(id -> base.update("update agent set actif = true where id = ?", id));
    }

    @Test
    @DisplayName("deux administrateurs sur le même compte : le second est prévenu, rien n'est écrasé")
    void concurrence() throws Exception {
        var id = ouvrir();
        var champs =
                new String[] {"prenom", "Maëlle", "nom", "Le Goff", "courriel", id + "@comptes.invalid", "verrou", "0"};
        assertThat(appeler(admin, envoi("/comptes/" + id + "/identite", champs)).getStatus())
                .isEqualTo(302);
        champs[3] = "Autre";
        assertThat(page(admin, envoi("/comptes/" + id + "/identite", champs), 409))
                .contains("modifié entre-temps");
        assertThat(compte(id).nom()).isEqualTo("Le Goff");
    }

    private void choisirPour(String id) throws Exception {
        appelerSansCompte(post("/compte/mot-de-passe")
                .param("lien", lien(id))
                .param("motDePasse", LONG)
                .param("confirmation", LONG));
    }

    private String visiter(String lien, int statut) throws Exception {
        return page(appelerSansCompte(get("/compte/mot-de-passe").param("lien", lien)), statut);
    }

    private String choisir(String lien, String motDePasse, String confirmation, int statut) throws Exception {
        return page(
                appelerSansCompte(post("/compte/mot-de-passe")
                        .param("lien", lien)
                        .param("motDePasse", motDePasse)
                        .param("confirmation", confirmation)),
                statut);
    }

    private MockHttpServletResponse appelerSansCompte(MockHttpServletRequestBuilder requete) throws Exception {
        return serveur.perform(requete.with(JetonDEpreuve.jeton())).andReturn().getResponse();
    }

    private MockHttpSession connecter(String id, String motDePasse) throws Exception {
        HttpSession session = serveur.perform(post("/connexion")
                        .param("identifiant", id)
                        .param("motDePasse", motDePasse)
                        .with(JetonDEpreuve.jeton()))
                .andReturn()
                .getRequest()
                .getSession();
        assertThat(session).isNotNull();
        return (MockHttpSession) java.util.Objects.requireNonNull(session);
    }

    private int lire(MockHttpSession session) throws Exception {
        if (session.isInvalid()) {
            return 302;
        }
        return serveur.perform(get("/reception").session(session))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
