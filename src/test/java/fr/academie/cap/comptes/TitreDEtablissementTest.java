package fr.academie.cap.comptes;

import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.identite.RegistreDesComptes;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.web.ValidateurHtml;
import fr.academie.cap.web.securite.JetonDEpreuve;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Le titre d'un chef d'établissement se donne par l'écran des comptes, et n'ouvre que son établissement")
class TitreDEtablissementTest {

    private static final String SIEN = uai(359001);
    private static final String VOISIN = uai(359002);
    private static final String FERME = uai(359003);
    private static final String AILLEURS = uai(699004);
    private static final String MOT_DE_PASSE = "brouette lampion cerf quinze";
    private static final AtomicInteger RANG = new AtomicInteger();

    @Autowired
    MockMvc serveur;

    @Autowired
    Annuaire annuaire;

    @Autowired
    RegistreDesComptes registre;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    SceneDInscription scene;

    @Autowired
    HorlogeDEpreuve horloge;

    @Autowired
    JdbcTemplate base;

    private final String id = "chefouvert" + RANG.incrementAndGet();

    private static String uai(int numero) {
        return "%07d".formatted(numero) + "ABCDEFGHJKLMNPRSTUVWXYZ".charAt(numero % 23);
    }

    @BeforeEach
    void annuaire() {
        scene.campagneOuverte(RENNES, Campagne.Mode.MEL);
        etablissement(SIEN, "14", "");
        etablissement(VOISIN, "14", "");
        etablissement(FERME, "14", "2026-09-01");
        etablissement(AILLEURS, "10", "");
        if (annuaire.parId("adminchefs").isEmpty()) {
            annuaire.inscrire(
                    new Agent(
                            "adminchefs",
                            "Ada",
                            "Nguyen",
                            "adminchefs@comptes.invalid",
                            Set.of(new Agent.Titre(Role.ADMIN_TECHNIQUE, Agent.PARTOUT))),
                    MOT_DE_PASSE);
        }
    }

    @AfterEach
    void heure() {
        horloge.remettre();
    }

    private void etablissement(String code, String academie, String fin) {
        base.update(
                "insert into etablissement (code, debut, fin, nom, nature, statut, contrat, implantation, code_postal,"
                        + " commune, fictif, demonstration) values (?, '2020-01-01', nullif(?, '')::date, ?, 'LYCEE', 'PUBLIC',"
                        + " 'SANS_OBJET', ?, '35000', 'Rennes', false, true) on conflict do nothing",
                code,
                fin,
                "Lycée d'épreuve " + code,
                academie);
    }

    private MockHttpServletResponse administrer(MockHttpServletRequestBuilder requete) throws Exception {
        return serveur.perform(requete.with(user(annuaire.loadUserByUsername("adminchefs")))
                        .with(JetonDEpreuve.jeton()))
                .andReturn()
                .getResponse();
    }

    private String page(MockHttpServletResponse reponse, int statut) throws Exception {
        assertThat(reponse.getStatus()).isEqualTo(statut);
        reponse.setCharacterEncoding(StandardCharsets.UTF_8.name());
        assertThat(ValidateurHtml.messages(reponse.getContentAsString())).isEmpty();
        return reponse.getContentAsString().replace('\u00a0', ' ').replace("&#39;", "'");
    }

    private Map<String, String> compte() {
        var champs = new LinkedHashMap<String, String>();
        champs.put("id", id);
        champs.put("prenom", "Dominique");
        champs.put("nom", "Prigent");
        champs.put("courriel", id + "@comptes.invalid");
        champs.put("role", "ETABLISSEMENT");
        champs.put("academie", "14");
        champs.put("etablissement", SIEN);
        return champs;
    }

    private static MockHttpServletRequestBuilder envoi(String adresse, Map<String, String> champs) {
        var envoi = post(adresse).param("cle", UUID.randomUUID().toString());
        champs.forEach(envoi::param);
        return envoi;
    }

    private void ouvrir() throws Exception {
        assertThat(administrer(envoi("/comptes/nouveau", compte())).getRedirectedUrl())
                .isEqualTo("/comptes/" + id);
        transactions.executeWithoutResult(etat -> registre.changerMotDePasse(id, MOT_DE_PASSE));
    }

    private MockHttpSession connecter() throws Exception {
        var session = serveur.perform(post("/connexion")
                        .param("identifiant", id)
                        .param("motDePasse", MOT_DE_PASSE)
                        .with(JetonDEpreuve.jeton()))
                .andReturn()
                .getRequest()
                .getSession();
        return (MockHttpSession) Objects.requireNonNull(session);
    }

    private MockHttpServletResponse lire(MockHttpSession session, String adresse) throws Exception {
        return serveur.perform(get(adresse).session(session)).andReturn().getResponse();
    }

    @Test
    @DisplayName("donné, il ouvre au prochain clic l'espace de son établissement et d'aucun autre ; retiré, plus rien")
    void deBoutEnBout() throws Exception {
        ouvrir();
        var session = connecter();

        assertThat(lire(session, "/bureau").getRedirectedUrl()).isEqualTo("/etablissement");
        assertThat(lire(session, "/etablissement").getStatus()).isIn(200, 302);
        assertThat(page(lire(session, "/etablissement/" + SIEN + "/eleves"), 200))
                .contains("Lycée d'épreuve " + SIEN);
        assertThat(lire(session, "/etablissement/" + VOISIN + "/eleves").getStatus())
                .isEqualTo(404);
        assertThat(lire(session, "/comptes").getStatus()).isEqualTo(403);

        var second = Map.of("role", "ETABLISSEMENT", "academie", "14", "etablissement", VOISIN.toLowerCase());
        assertThat(administrer(envoi("/comptes/" + id + "/titres", second)).getStatus())
                .isEqualTo(302);
        assertThat(lire(session, "/etablissement/" + VOISIN + "/eleves").getStatus())
                .as("deux établissements de la même académie")
                .isEqualTo(200);

        retirer(SIEN);
        assertThat(lire(session, "/etablissement/" + SIEN + "/eleves").getStatus())
                .isEqualTo(404);
        retirer(VOISIN);
        assertThat(lire(session, "/etablissement").getStatus()).isEqualTo(403);
    }

    private void retirer(String uai) throws Exception {
        var titre = Map.of("role", "ETABLISSEMENT", "academie", "14", "etablissement", uai, "debut", "2026-11-10");
        assertThat(administrer(envoi("/comptes/" + id + "/titres/retrait", titre))
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    @DisplayName("un titre qui a une fin cesse ce jour-là ; la liste et l'histoire disent le nom de l'établissement")
    void aUneFin() throws Exception {
        var champs = compte();
        champs.put("fin", "12/11/2026");
        assertThat(administrer(envoi("/comptes/nouveau", champs)).getStatus()).isEqualTo(302);
        transactions.executeWithoutResult(etat -> registre.changerMotDePasse(id, MOT_DE_PASSE));
        var nom = "Lycée d'épreuve " + SIEN + " — Rennes (" + SIEN + ")";

        assertThat(page(administrer(get("/comptes?q=" + id)), 200)).contains(nom);
        assertThat(page(administrer(get("/comptes/" + id)), 200))
                .contains("Compte créé : Chef d'établissement ou délégataire, " + nom);
        var session = connecter();
        assertThat(lire(session, "/etablissement/" + SIEN + "/eleves").getStatus())
                .isEqualTo(200);
        horloge.regler(SceneDInscription.PENDANT.plus(Duration.ofDays(2)));
        assertThat(lire(session, "/etablissement/" + SIEN + "/eleves").getStatus())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("le même établissement ne se donne pas deux fois sur les mêmes jours ; un autre, si")
    void chevauchement() throws Exception {
        ouvrir();
        var memes = Map.of("role", "ETABLISSEMENT", "academie", "14", "etablissement", SIEN, "fin", "01/02/2027");

        assertThat(page(administrer(envoi("/comptes/" + id + "/titres", memes)), 422))
                .contains("tient déjà ce rôle", "id=\"etablissement-erreur\"", "value=\"" + SIEN + "\"");
    }

    @ParameterizedTest(name = "{0} dans l''académie {1} pour {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''       | 14 | ETABLISSEMENT   | etablissement | Écrivez le numéro UAI",
                "0350001A | 14 | ETABLISSEMENT   | etablissement | lettre de contrôle",
                "lycée    | 14 | ETABLISSEMENT   | etablissement | Écrivez le numéro UAI",
                "F-14-VAE | 14 | ETABLISSEMENT   | etablissement | Écrivez le numéro UAI",
                "INCONNU  | 14 | ETABLISSEMENT   | etablissement | aucun établissement ouvert",
                "FERME    | 14 | ETABLISSEMENT   | etablissement | aucun établissement ouvert",
                "AILLEURS | 14 | ETABLISSEMENT   | etablissement | pas dans l'académie choisie",
                "SIEN     | *  | ETABLISSEMENT   | academie      | Choisissez celle de l'établissement",
                "SIEN     | 14 | RECTEUR         | etablissement | Seul un chef d'établissement",
            })
    @DisplayName("chaque mauvais numéro est dit à son champ, et rien n'est créé")
    void mauvaisNumeros(String saisi, String academie, String role, String champ, String phrase) throws Exception {
        var connus = Map.of("SIEN", SIEN, "FERME", FERME, "AILLEURS", AILLEURS, "INCONNU", uai(359999));
        var champs = compte();
        champs.put("etablissement", connus.getOrDefault(saisi, saisi));
        champs.put("academie", academie);
        champs.put("role", role);

        assertThat(page(administrer(envoi("/comptes/nouveau", champs)), 422))
                .contains(phrase, "href=\"#" + champ + "\"", "id=\"" + champ + "-erreur\"");
        assertThat(annuaire.parId(id)).isEmpty();
    }
}
