package fr.academie.cap.moteur.reglages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.moteur.epreuve.EpreuveDelegate;
import fr.academie.cap.moteur.epreuve.Modeles;
import fr.academie.cap.moteur.epreuve.PartoutEnFrance;
import fr.academie.cap.moteur.sante.GardeDHorloge;
import fr.academie.cap.moteur.sante.Tentatives;
import fr.academie.cap.socle.Perimetre;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultAcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.JdbcTemplate;

@AvecLaMaison
@ExtendWith(PartoutEnFrance.class)
@DisplayName("Les travaux de fond")
class TravauxTest {

    private static final String PROCESSUS = "epreuveDeTravail";

    @Autowired
    ProcessEngine moteur;

    @Autowired
    ManagementService gestion;

    @Autowired
    GardeDHorloge garde;

    @Autowired
    Tentatives tentatives;

    @Autowired
    HealthIndicator horlogeHealthIndicator;

    @Autowired
    EpreuveDelegate delegue;

    @Autowired
    JdbcTemplate base;

    private String deploiement = "";

    @BeforeEach
    void unTravailEnAttente() {
        delegue.remettre();
        deploiement = Modeles.deployer(moteur.getRepositoryService(), Modeles.travailDifferable(PROCESSUS));
        moteur.getRuntimeService().startProcessInstanceByKey(PROCESSUS, Modeles.CLE);
    }

    @AfterEach
    void ranger() {
        ClockUtil.reset();
        garde.mesurer();
        delegue.remettre();
        base.update("delete from tentative_job");
        moteur.getRepositoryService().deleteDeployment(deploiement, true);
    }

    private ProcessEngineConfigurationImpl reglages() {
        return (ProcessEngineConfigurationImpl) moteur.getProcessEngineConfiguration();
    }

    private Job travail() {
        return gestion.createJobQuery().processDefinitionKey(PROCESSUS).singleResult();
    }

    private void executer(String travail) {
        new TravauxSurveilles(List.of(travail), (ProcessEngineImpl) moteur, tentatives)
                .executeJob(travail, reglages().getCommandExecutorTxRequired(), new JobFailureCollector(travail));
    }

    private long departs() {
        var departs = base.queryForObject("select coalesce(sum(departs), 0) from tentative_job", Long.class);
        return departs == null ? -1 : departs;
    }

    @Test
    @DisplayName("un travail s'exécute dans le périmètre national, puis l'exécuteur s'arrête en rendant ses verrous")
    void perimetreNational() {
        var configuration = new Travaux();
        var fils = configuration.filsDesTravaux();
        fils.initialize();
        var executeur = configuration.executeurDeTravaux(fils, garde, tentatives);
        var precedent = reglages().getJobExecutor();
        reglages().setJobExecutor(executeur);
        executeur.registerProcessEngine((ProcessEngineImpl) moteur);
        executeur.start();
        try {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(delegue.passages.get()).isOne());
        } finally {
            new ArretEnDouceur(executeur, fils, base).stop();
            reglages().setJobExecutor(precedent);
        }

        assertThat(delegue.perimetre()).isSameAs(Perimetre.NATIONAL);
        assertThat(executeur.isActive()).isFalse();
        assertThat(executeur.getLockTimeInMillis()).isEqualTo(60_000);
        assertThat(executeur.getMaxWait()).isEqualTo(5_000);
        assertThat(departs()).isZero();
    }

    @Test
    @Exigence("R6")
    @DisplayName("un nœud en avance de quatre heures ne prend aucun travail et se déclare malade ; rétabli, il reprend")
    void horlogeEnAvance() {
        var executeur = new ExecuteurDeTravaux(garde, tentatives);
        executeur.setAcquireJobsCmdFactory(new DefaultAcquireJobsCommandFactory(executeur));
        gestion.setJobDuedate(
                travail().getId(),
                java.util.Date.from(ClockUtil.now().toInstant().plus(Duration.ofHours(2))));
        ClockUtil.offset(Duration.ofHours(4).toMillis());
        garde.mesurer();

        assertThat(pris(executeur, travail().getId())).isFalse();
        assertThat(horlogeHealthIndicator.health().getStatus()).isEqualTo(Status.DOWN);

        // the guard is what held it back: with the base's agreement the same clock would have fired two hours early
        var confiant = new ExecuteurDeTravaux(garde, tentatives) {
            @Override
            public org.camunda.bpm.engine.impl.interceptor.Command<org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs>
                    getAcquireJobsCmd(int nombre) {
                return getAcquireJobsCmdFactory().getCommand(nombre);
            }
        };
        confiant.setAcquireJobsCmdFactory(new DefaultAcquireJobsCommandFactory(confiant));
        assertThat(pris(confiant, travail().getId())).isTrue();

        ClockUtil.reset();
        garde.mesurer();
        assertThat(horlogeHealthIndicator.health().getStatus()).isEqualTo(Status.UP);
    }

    private boolean pris(ExecuteurDeTravaux executeur, String travail) {
        return reglages()
                .getCommandExecutorTxRequired()
                .execute(executeur.getAcquireJobsCmd(10))
                .contains(travail);
    }

    @Test
    @Exigence("R12")
    @DisplayName("un travail qui échoue : trois essais du moteur, un incident, aucun compte qui traîne")
    void travailEnEchec() {
        delegue.faire(() -> {
            throw new IllegalStateException("imprimante absente");
        });
        var id = travail().getId();

        for (int essai = 0; essai < 3; essai++) {
            assertThatThrownBy(() -> executer(id)).hasMessageContaining("imprimante");
        }

        assertThat(travail().getRetries()).isZero();
        assertThat(moteur.getRuntimeService()
                        .createIncidentQuery()
                        .processDefinitionKeyIn(PROCESSUS)
                        .count())
                .isOne();
        assertThat(departs()).isZero();
    }

    @Test
    @Exigence("R12")
    @DisplayName(
            "un travail qui ne revient jamais : au quatrième départ, un incident en français, et il n'est plus joué")
    void travailEmpoisonne() throws InterruptedException {
        var bouchon = new CountDownLatch(1);
        delegue.faire(() -> {
            try {
                bouchon.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        var id = travail().getId();
        var bloques = new ArrayList<Thread>();
        for (int depart = 1; depart <= 3; depart++) {
            var fil = new Thread(() -> executer(id));
            fil.setUncaughtExceptionHandler((f, e) -> {});
            fil.start();
            bloques.add(fil);
            var attendu = depart;
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(delegue.passages.get()).isEqualTo(attendu));
        }

        executer(id);

        assertThat(delegue.passages.get()).isEqualTo(3);
        assertThat(travail().getRetries()).isZero();
        assertThat(moteur.getRuntimeService()
                        .createIncidentQuery()
                        .processDefinitionKeyIn(PROCESSUS)
                        .list())
                .singleElement()
                .satisfies(incident -> assertThat(incident.getIncidentMessage()).isEqualTo(ArretDuTravail.MOTIF));

        bouchon.countDown();
        for (var fil : bloques) {
            fil.join(10_000);
        }
        assertThat(travail())
                .as("les départs bloqués, libérés trop tard, n'ont rien écrit")
                .isNotNull();
    }

    @Test
    @DisplayName("relancé par le pilote après un arrêt, le travail repart d'un compte neuf")
    void relance() {
        var id = travail().getId();
        for (int depart = 0; depart < 3; depart++) {
            assertThat(tentatives.commencer(id)).isTrue();
        }
        executer(id);
        assertThat(travail().getRetries()).isZero();

        gestion.setJobRetries(id, 1);
        executer(id);

        assertThat(delegue.passages.get()).isOne();
        assertThat(travail()).isNull();
    }
}
