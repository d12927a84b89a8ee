package fr.academie.cap.inscription.web;

import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static fr.academie.cap.inscription.SceneDInscription.toutEstConforme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.AgentConnecte;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.web.ValidateurHtml;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.ui.ExtendedModelMap;

@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Le candidat suit son dossier")
class SuiviDuCandidatTest {

    /** An académie of its own: the usual delay counts every control of the session. */
    private static final String POITIERS = "13";

    @Autowired
    MockMvc serveur;

    @Autowired
    SceneDInscription scene;

    @Autowired
    HorlogeDEpreuve horloge;

    @Autowired
    JdbcTemplate base;

    @BeforeEach
    void campagnes() {
        scene.campagneOuverte(RENNES, Campagne.Mode.MEL);
        scene.campagneOuverte(POITIERS, Campagne.Mode.COURRIER);
    }

    @AfterEach
    void lHeureRevient() {
        horloge.remettre();
    }

    private MockHttpSession ouvert(CleMetier cle) {
        var session = new MockHttpSession();
        session.setAttribute(
                DossierOuvert.class.getName(),
                new DossierOuvert(cle.academie(), scene.dossier(cle).getId()));
        return session;
    }

    private MockHttpServletResponse lire(String adresse, MockHttpSession session) throws Exception {
        var reponse = serveur.perform(get(adresse).session(session)).andReturn().getResponse();
        reponse.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return reponse;
    }

    private String page(String adresse, CleMetier cle) throws Exception {
        var reponse = lire(adresse, ouvert(cle));
        assertThat(reponse.getStatus()).as(adresse).isEqualTo(200);
        assertThat(ValidateurHtml.messages(reponse.getContentAsString())).isEmpty();
        return reponse.getContentAsString().replace('\u00a0', ' ').replace("&#39;", "'");
    }

    private int ouvrirAuService(Agent agent, CleMetier cle) throws Exception {
        return serveur.perform(get("/dossiers/" + cle).with(user(new AgentConnecte(agent, "", true))))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private List<Map<String, Object>> lectures(CleMetier cle) {
        return scene.dans(
                cle.academie(),
                () -> base.queryForList(
                        "select agent, role, objet from consultation where dossier = ? order by id",
                        scene.dossier(cle).getId()));
    }

    @Test
    @Exigence("FT-19")
    @DisplayName("de la pré-inscription à l'inscription définitive, la page dit où on en est et qui agit")
    void deBoutEnBout() throws Exception {
        var cle = scene.valider(RENNES, scene.unAdulteSalarie());
        assertThat(page("/inscription/dossier", cle))
                .contains(
                        "Signez la confirmation et postez-la avant le 22 décembre 2026.",
                        "Copie d'une pièce d'identité",
                        "Pré-inscription enregistrée",
                        "Confirmation signée attendue",
                        "10 novembre 2026");

        scene.recevoir(cle, 0);
        assertThat(page("/inscription/dossier", cle))
                .contains("Le service contrôle votre confirmation", "Confirmation signée reçue", "Contrôle en cours")
                .doesNotContain("Délai habituel");

        scene.accomplir(cle, Role.GESTIONNAIRE_DEC, toutEstConforme(List.of("PIECE_IDENTITE")));
        assertThat(page("/inscription/dossier", cle))
                .contains("Vous êtes inscrit", "Elle est conforme", "Inscription définitive")
                .doesNotContain("Maintenant");
    }

    @Test
    @Exigence("FT-19")
    @DisplayName("il manque une pièce : la page la nomme et dit avant quand")
    void incomplet() throws Exception {
        var cle = scene.valider(RENNES, scene.unAdulteSalarie());
        scene.recevoir(cle, 0);
        scene.accomplir(cle, Role.GESTIONNAIRE_DEC, toutEstConforme(List.of()));

        assertThat(page("/inscription/dossier", cle))
                .contains("Envoyez au service les pièces qui manquent", "Pièces qui manquent", "Il manque des pièces");
    }

    @Test
    @DisplayName("un courrier revenu se voit, et dit quoi faire")
    void courrierRevenu() throws Exception {
        var cle = scene.valider(RENNES, scene.unAdulteSalarie());
        scene.retourNonDistribue(cle);

        assertThat(page("/inscription/dossier", cle)).contains("Vérifiez votre adresse", "Courrier revenu au service");
    }

    @Test
    @DisplayName("par la poste, rien n'est demandé avant que le service n'envoie la confirmation")
    void parLaPoste() throws Exception {
        var cle = scene.valider(POITIERS, scene.unAdulteSalarie());

        assertThat(page("/inscription/dossier", cle))
                .contains("Le service vous enverra la confirmation par la poste", "Le service des examens");
    }

    @Test
    @DisplayName("le délai habituel vient de vrais contrôles : rien à dix-neuf, une médiane à vingt")
    void delaiHabituel() throws Exception {
        var cle = scene.valider(POITIERS, scene.unAdulteSalarie());
        controler(cle, 19);
        var attente = scene.valider(POITIERS, scene.unAdulteSalarie());
        scene.dans(
                POITIERS,
                () -> base.update(
                        "update dossier set etat = 'CONFIRMATION_RECUE' where id = ?",
                        scene.dossier(attente).getId()));
        assertThat(page("/inscription/dossier", attente)).doesNotContain("Délai habituel");

        controler(cle, 1);
        horloge.avancer(Duration.ofMinutes(16));
        assertThat(page("/inscription/dossier", attente))
                .contains("Délai habituel", "contrôlées en 3 jours ou moins (20 contrôles)");
    }

    /** Papers received one hour apart, each controlled three days later. */
    private void controler(CleMetier cle, int nombre) {
        scene.dans(POITIERS, () -> {
            var id = scene.dossier(cle).getId();
            for (var i = 0; i < nombre; i++) {
                base.update(
                        "insert into reception (academie, dossier, ordre_lu, recue_le, agent, constat)"
                                + " select ?, ?, 0, coalesce(max(fait_le), timestamptz '2026-10-20 08:00Z')"
                                + " + interval '1 hour', 'agent', 'RECUE' from controle where dossier = ?",
                        POITIERS,
                        id,
                        id);
                base.update(
                        "insert into controle (academie, dossier, ordre, fait_le, agent, ordre_en_cours,"
                                + " signature_candidat, pieces_recues, pieces_manquantes, corrections, issue)"
                                + " select ?, ?, 0, max(recue_le) + interval '3 days', 'agent:x', true, true, '', '',"
                                + " false, 'CONFORME' from reception where dossier = ?",
                        POITIERS,
                        id,
                        id);
            }
            return nombre;
        });
    }

    @Test
    @Exigence("FT-19")
    @DisplayName("les échéances s'ajoutent à un agenda, relu par une autre bibliothèque")
    void agenda() throws Exception {
        var cle = scene.valider(RENNES, scene.unAdulteSalarie());
        var reponse = lire("/inscription/dossier/echeances.ics", ouvert(cle));

        assertThat(reponse.getHeader("Cache-Control")).contains("no-store");
        assertThat(reponse.getContentType()).startsWith("text/calendar");
        var agenda = new CalendarBuilder().build(new StringReader(reponse.getContentAsString()));
        assertThat(agenda.validate().getEntries()).isEmpty();
        List<VEvent> evenements = agenda.getComponents("VEVENT");
        assertThat(evenements).hasSize(2).anySatisfy(e -> {
            assertThat(e.getSummary().getValue()).contains("à signer et à poster");
            assertThat(e.getDateTimeEnd().toString()).contains("20261222T230000Z");
        });
        assertThat(reponse.getContentAsString())
                .doesNotContain(scene.dossier(cle).nom());
    }

    @Test
    @DisplayName("sans dossier ouvert : rien à télécharger, et la page mène à la connexion")
    void sansDossierOuvert() throws Exception {
        assertThat(lire("/inscription/dossier/echeances.ics", new MockHttpSession())
                        .getStatus())
                .isEqualTo(404);
        assertThat(lire("/inscription/dossier/lecteurs", new MockHttpSession()).getRedirectedUrl())
                .isEqualTo("/inscription/connexion");
    }

    @Test
    @Exigence("FT-21")
    @DisplayName("le candidat voit qui a ouvert son dossier : la date et la fonction, jamais le nom")
    void lecteurs() throws Exception {
        var cle = scene.valider(RENNES, scene.unAdulteSalarie());
        assertThat(page("/inscription/dossier/lecteurs", cle)).contains("Aucun agent n’a encore ouvert votre dossier");

        assertThat(ouvrirAuService(scene.gestionnaire(RENNES), cle)).isEqualTo(200);
        assertThat(ouvrirAuService(scene.gestionnaire(RENNES), cle)).isEqualTo(200);
        assertThat(ouvrirAuService(scene.agent(Role.RECTEUR, RENNES), cle)).isEqualTo(200);

        assertThat(lectures(cle)).hasSize(2);
        assertThat(page("/inscription/dossier/lecteurs", cle))
                .contains(
                        "Gestionnaire de la division des examens et concours",
                        "Recteur d'académie",
                        "10 novembre 2026 à",
                        "Division des examens et concours",
                        "Dossier lu")
                .doesNotContain("Durand", "gestionnairedec14");
        horloge.avancer(Duration.ofHours(1));
        ouvrirAuService(scene.gestionnaire(RENNES), cle);
        assertThat(lectures(cle)).as("l'heure suivante compte").hasSize(3);
    }

    @Test
    @DisplayName("ouvrir la tâche, c'est lire le dossier ; un agent d'ailleurs ne lit rien et ne laisse rien")
    void autresLectures() throws Exception {
        var cle = scene.valider(RENNES, scene.unAdulteSalarie());
        scene.campagneOuverte("10", Campagne.Mode.COURRIER);
        assertThat(ouvrirAuService(scene.gestionnaire("10"), cle)).isEqualTo(404);
        assertThat(lectures(cle)).isEmpty();

        scene.recevoir(cle, 0);
        var agent = scene.gestionnaire(RENNES);
        var tache = scene.dans(
                RENNES,
                () -> base.queryForList("select id from tache where cle = ?", String.class, cle.texte())
                        .get(0));
        serveur.perform(get("/corbeille/taches/" + tache).with(user(new AgentConnecte(agent, "", true))))
                .andReturn();
        assertThat(lectures(cle)).singleElement().satisfies(l -> assertThat(l).containsEntry("agent", agent.id()));
    }

    @Test
    @DisplayName("le registre des lectures ne se corrige ni ne s'efface, et une académie n'en voit que la sienne")
    void registreIntact() throws Exception {
        var cle = scene.valider(RENNES, scene.unAdulteSalarie());
        ouvrirAuService(scene.gestionnaire(RENNES), cle);

        for (var ordre : List.of("update consultation set agent = 'x'", "delete from consultation")) {
            assertThatThrownBy(() -> scene.dans(RENNES, () -> base.update(ordre)))
                    .isInstanceOf(DataAccessException.class);
        }
        var id = scene.dossier(cle).getId();
        assertThat(Perimetre.dans(
                        Perimetre.de("10"),
                        () -> scene.dans(
                                "10",
                                () -> base.queryForObject(
                                        "select count(*) from consultation where dossier = ?", Integer.class, id))))
                .isZero();
    }

    @Test
    @DisplayName("« Je donne mon avis » n'est montré que si le service a donné une adresse sûre")
    void avis() throws Exception {
        var cle = scene.valider(RENNES, scene.unAdulteSalarie());
        assertThat(page("/inscription/dossier", cle)).doesNotContain("Je donne mon avis");

        var sans = new ExtendedModelMap();
        new LienDAvis(" ").presenter(sans);
        assertThat(sans).isEmpty();
        var avec = new ExtendedModelMap();
        new LienDAvis("https://avis.exemple.fr/d?id=1").presenter(avec);
        assertThat(avec).containsEntry("adresseAvis", "https://avis.exemple.fr/d?id=1");
        for (var mauvaise : List.of("http://avis.exemple.fr", "javascript:alert(1)", "https:", "avis.exemple.fr")) {
            assertThatThrownBy(() -> new LienDAvis(mauvaise)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
