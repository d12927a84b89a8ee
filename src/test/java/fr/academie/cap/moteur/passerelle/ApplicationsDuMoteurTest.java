package fr.academie.cap.moteur.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.identite.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;

@AvecLaMaison
@TestInstance(Lifecycle.PER_CLASS)
@Exigence("S1")
@DisplayName("Cockpit et Admin, par leur interface réelle : lire et relancer, rien d'autre")
class ApplicationsDuMoteurTest {

    private static final String API = "/camunda/api/engine/engine/default/";
    private static final String TEMOIN = "cap.epreuve.cve";

    @LocalServerPort
    int port;

    @Autowired
    Annuaire annuaire;

    @Autowired
    IdentityService identites;

    @Autowired
    AuthorizationService droits;

    @Autowired
    RepositoryService modeles;

    private final Map<String, Session> sessions = new HashMap<>();

    @BeforeAll
    void comptes() {
        annuaire.inscrire(agent("pilotecve", Role.PILOTE_PROCESSUS), "mot de passe d'épreuve");
        annuaire.inscrire(agent("recteurcve", Role.RECTEUR), "mot de passe d'épreuve");
    }

    @AfterEach
    void effacerLeTemoin() {
        System.clearProperty(TEMOIN);
    }

    private static Agent agent(String id, Role role) {
        return new Agent(id, "Ada", "Épreuve", id + "@academie.invalid", Set.of(new Agent.Titre(role, Agent.PARTOUT)));
    }

    private Session session(String agent) {
        return sessions.computeIfAbsent(agent, id -> new Session(port).connecter(id, "mot de passe d'épreuve"));
    }

    @Test
    @DisplayName("le pilote ouvre Cockpit sans second mot de passe et lit les processus")
    void lePiloteLit() {
        var pilote = session("pilotecve");

        assertThat(pilote.lire("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
        assertThat(pilote.lire(API + "process-definition?maxResults=50").statusCode())
                .isEqualTo(200);
        assertThat(pilote.lire(API + "user?maxResults=50").body()).contains("recteurcve");
        assertThat(pilote.envoyer("POST", API + "process-instance?maxResults=50", "{}")
                        .statusCode())
                .isEqualTo(200);
        // what Cockpit itself asks: no page at all, and a page beyond the engine's limit
        assertThat(pilote.lire(API + "process-definition?sortBy=version&sortOrder=desc")
                        .statusCode())
                .isEqualTo(200);
        assertThat(pilote.lire(API + "job-definition?firstResult=0&maxResults=2000")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"/camunda/app/cockpit/default/", "/camunda/app/admin/default/", "/camunda/app/tasklist/default/"})
    @DisplayName("le recteur n'entre dans aucune application du moteur, ni un visiteur")
    void nulAutre(String page) {
        assertThat(session("recteurcve").lire(page).statusCode()).isEqualTo(403);
        assertThat(session("recteurcve").lire(API + "process-definition").statusCode())
                .isEqualTo(403);
        assertThat(new Session(port).lire(page).statusCode()).isIn(302, 401);
        assertThat(new Session(port).lire(API + "user").statusCode()).isIn(302, 401);
    }

    @Test
    @DisplayName("CVE-2026-109432 : l'expression cachée dans orQueries n'est pas calculée")
    void expressionDansOrQueries() {
        var pilote = session("pilotecve");
        var charge = "${''.class.forName('java.lang.System').getMethod('setProperty', ''.class, ''.class)"
                + ".invoke(null, '" + TEMOIN + "', '1')}";
        var corps = "{\"orQueries\": [{\"dueAfterExpression\": \"" + charge + "\"}]}";

        for (var chemin : new String[] {"task?maxResults=5", "task/count"}) {
            var reponse = pilote.envoyer("POST", API + chemin, corps);
            assertThat(reponse.statusCode()).as(chemin).isGreaterThanOrEqualTo(400);
            assertThat(reponse.body()).contains("ProcessEngineException");
        }
        assertThat(System.getProperty(TEMOIN)).isNull();
        // the same request without the expression is answered: what was refused is the expression
        assertThat(pilote.envoyer("POST", API + "task?maxResults=5", "{\"orQueries\": [{\"name\": \"x\"}]}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("CVE-2026-77226 : nul ne crée d'administrateur par la page d'installation")
    void installation() {
        var corps = "{\"profile\": {\"id\": \"intrus\", \"firstName\": \"I\", \"lastName\": \"N\"},"
                + " \"credentials\": {\"password\": \"intrusion\"}}";
        var chemin = "/camunda/api/admin/setup/default/user/create";

        assertThat(new Session(port).envoyer("POST", chemin, corps).statusCode())
                .isIn(302, 401, 403);
        assertThat(session("pilotecve").envoyer("POST", chemin, corps).statusCode())
                .isEqualTo(403);
        assertThat(session("pilotecve")
                        .lire("/camunda/app/admin/default/setup/")
                        .statusCode())
                .isEqualTo(403);
        assertThat(identites.createUserQuery().userId("intrus").count()).isZero();
        assertThat(identites.isReadOnly()).isTrue();
        assertThat(droits.createAuthorizationQuery().groupIdIn("camunda-admin").count())
                .isZero();
    }

    @Test
    @DisplayName("aucun déploiement par l'interface")
    void deploiement() {
        var avant = modeles.createDeploymentQuery().count();

        assertThat(session("pilotecve")
                        .envoyer("POST", API + "deployment/create", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(modeles.createDeploymentQuery().count()).isEqualTo(avant);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "POST, process-definition/key/preinscription/start",
        "POST, message",
        "POST, signal",
        "POST, condition",
        "POST, task/x/complete",
        "POST, task/x/submit-form",
        "POST, task/x/claim",
        "POST, task/create",
        "POST, process-instance/x/modification",
        "POST, process-instance/delete",
        "DELETE, process-instance/x",
        "PUT, process-instance/x/variables/a",
        "PUT, process-instance/suspended",
        "POST, modification/execute",
        "POST, migration/execute",
        "POST, user/create",
        "POST, authorization/create",
        "POST, group/create",
        "POST, filter/create",
        "POST, external-task/fetchAndLock",
        "PUT, job/x/duedate",
        "POST, job/x/execute",
        "DELETE, deployment/x",
        "POST, decision-definition/key/x/evaluate",
        "POST, history/process-instance/delete",
        "POST, identity/verify",
        "GET, ../../../admin/setup/default/x",
        "POST, task;x=1/../deployment/create",
        "POST, deployment%2fcreate",
        "POST, /deployment/create"
    })
    @DisplayName("le pilote ne peut ni agir à la place d'un agent ni changer le moteur")
    void ecrituresRefusees(String methode, String chemin) {
        assertThat(FiltreDesApplications.permise(methode, API + chemin)).isFalse();
        if (!chemin.contains("..")) {
            assertThat(session("pilotecve").envoyer(methode, API + chemin, "{}").statusCode())
                    .isIn(400, 403);
        }
    }

    @Test
    @DisplayName("les droits du moteur sont ceux de la liste, et une main étrangère est effacée au démarrage")
    void droitsRemisAZero(@Autowired DroitsDesPilotes pilotes) {
        var intrus = droits.createNewAuthorization(1);
        intrus.setGroupId(Role.RECTEUR.groupe());
        intrus.setResourceType(0);
        intrus.setResourceId("cockpit");
        droits.saveAuthorization(intrus);

        pilotes.run(new DefaultApplicationArguments());

        assertThat(droits.createAuthorizationQuery().list())
                .hasSize(8)
                .allSatisfy(droit -> assertThat(droit.getGroupId()).isEqualTo("pilote-processus"));
    }

    @Test
    @DisplayName("l'annuaire du moteur montre à chacun lui-même, au pilote tout le monde")
    void annuaireDuMoteur() {
        assertThat(vuPar("recteurcve", Role.RECTEUR)).isOne();
        assertThat(vuPar("pilotecve", Role.PILOTE_PROCESSUS)).isGreaterThan(1);
        assertThat(identites
                        .createUserQuery()
                        .memberOfGroup("recteur")
                        .userLastNameLike("Épr%")
                        .list())
                .extracting("id")
                .contains("recteurcve")
                .doesNotContain("pilotecve");
        assertThat(identites.checkPassword("pilotecve", "mot de passe d'épreuve"))
                .isFalse();
    }

    private long vuPar(String agent, Role role) {
        identites.setAuthentication(agent, List.of(role.groupe()));
        try {
            return identites.createUserQuery().count();
        } finally {
            identites.clearAuthentication();
        }
    }

    @Test
    @DisplayName("le filtre ne laisse passer que ce qu'il nomme")
    void cheminsPermis() {
        Map.of(
                        "job/abc-1/retries", "PUT",
                        "history/process-instance/count", "POST",
                        "process-instance", "POST",
                        "incident/abc/annotation", "PUT")
                .forEach((chemin, methode) -> assertThat(FiltreDesApplications.permise(methode, API + chemin))
                        .as(chemin)
                        .isTrue());
    }
}
