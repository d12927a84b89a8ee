package fr.academie.cap.moteur.reglages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.moteur.epreuve.Modeles;
import fr.academie.cap.moteur.epreuve.PartoutEnFrance;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ContextResource;
import org.springframework.jdbc.core.JdbcTemplate;

@AvecLaMaison
@ExtendWith(PartoutEnFrance.class)
@DisplayName("Les réglages du moteur")
class ReglagesDuMoteurTest {

    @Autowired
    ProcessEngine moteur;

    @Autowired
    Deploiement deploiement;

    @Autowired
    JdbcTemplate base;

    private ProcessEngineConfigurationImpl reglages() {
        return (ProcessEngineConfigurationImpl) moteur.getProcessEngineConfiguration();
    }

    @Test
    @DisplayName("l'histoire garde les chemins, datés au début, effacés la nuit")
    void histoire() {
        assertThat(reglages().getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_ACTIVITY);
        assertThat(reglages().getHistoryRemovalTimeStrategy()).isEqualTo("start");
        assertThat(reglages().isEnforceHistoryTimeToLive()).isTrue();
        assertThat(reglages().getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
        assertThat(reglages().getHistoryCleanupBatchWindowEndTime()).isEqualTo("05:00");
    }

    @Test
    @DisplayName("une instance qui commence porte déjà sa date d'effacement")
    void dateDEffacement() {
        var id = Modeles.deployer(moteur.getRepositoryService(), Modeles.tacheHumaine("epreuveHistoire"));
        try {
            var instance = moteur.getRuntimeService().startProcessInstanceByKey("epreuveHistoire", Modeles.CLE);
            assertThat(moteur.getHistoryService()
                            .createHistoricProcessInstanceQuery()
                            .processInstanceId(instance.getId())
                            .singleResult()
                            .getRemovalTime())
                    .isNotNull();
            assertThat(base.queryForObject("select count(*) from act_hi_detail", Long.class))
                    .isZero();
        } finally {
            moteur.getRepositoryService().deleteDeployment(id, true);
        }
    }

    @Test
    @DisplayName("identifiants UUID, lots JDBC, droits en service, ni métrique ni tâche sans processus")
    void reglagesFixes() {
        assertThat(reglages().getIdGenerator()).isInstanceOf(StrongUuidGenerator.class);
        assertThat(reglages().isJdbcBatchProcessing()).isTrue();
        assertThat(reglages().isAuthorizationEnabled()).isTrue();
        assertThat(reglages().isAuthorizationEnabledForCustomCode()).isFalse();
        assertThat(reglages().isJavaSerializationFormatEnabled()).isFalse();
        assertThat(reglages().isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(reglages().getQueryMaxResultsLimit()).isEqualTo(1000);
        assertThat(reglages().isMetricsEnabled()).isFalse();
        assertThat(reglages().isTaskMetricsEnabled()).isFalse();
        assertThat(reglages().isJobExecutorAcquireByDueDate()).isTrue();
        assertThat(reglages().getDatabaseSchemaUpdate()).isEqualTo("false");
    }

    @Test
    @DisplayName("aucun objet Java n'entre dans le moteur")
    void pasDObjet() {
        var id = Modeles.deployer(moteur.getRepositoryService(), Modeles.tacheHumaine("epreuveObjet"));
        try {
            assertThatThrownBy(() -> moteur.getRuntimeService()
                            .startProcessInstanceByKey(
                                    "epreuveObjet", Modeles.CLE, java.util.Map.of("objet", new StringBuilder("x"))))
                    .isInstanceOf(org.camunda.bpm.engine.ProcessEngineException.class);
            assertThat(base.queryForObject("select count(*) from act_ru_variable where name_ = 'objet'", Long.class))
                    .isZero();
        } finally {
            moteur.getRepositoryService().deleteDeployment(id, true);
        }
    }

    @Test
    @DisplayName(
            "les modèles et formulaires portent des noms stables, modèles avant formulaires, en un seul déploiement")
    void nomsStables() {
        assertThat(deploiement.getDeploymentResources())
                .allSatisfy(ressource -> assertThat(((ContextResource) ressource).getPathWithinContext())
                        .matches("(processes/[a-z]+/[a-z-]+\\.bpmn|forms/[a-z]+/[a-z-]+\\.form)"));
        assertThat(moteur.getRepositoryService()
                        .createDeploymentQuery()
                        .deploymentName("capitole")
                        .count())
                .isLessThanOrEqualTo(1);
    }

    @Test
    @DisplayName("un second démarrage sur la même base ne crée ni déploiement ni version")
    void secondDemarrage() {
        var avant = versions();
        var ressources = deploiement.getDeploymentResources();
        var depot = moteur.getRepositoryService()
                .createDeployment()
                .name("capitole")
                .enableDuplicateFiltering(false);
        ressources.forEach(ressource ->
                depot.addInputStream(((ContextResource) ressource).getPathWithinContext(), flux(ressource)));
        if (!ressources.isEmpty()) {
            depot.deploy();
        }

        assertThat(versions()).isEqualTo(avant);
        assertThat(ProcessEngines.getDefaultProcessEngine()).isSameAs(moteur);
    }

    private static java.io.InputStream flux(org.springframework.core.io.Resource ressource) {
        try {
            return ressource.getInputStream();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> versions() {
        return base.queryForList(
                "select key_ || ' ' || version_ || ' ' || deployment_id_ from act_re_procdef order by 1", String.class);
    }
}
