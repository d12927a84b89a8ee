package fr.academie.cap.moteur.reglages;

import fr.academie.cap.moteur.sante.GardeDHorloge;
import fr.academie.cap.moteur.sante.Tentatives;
import fr.academie.cap.socle.Perimetre;
import java.time.Duration;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The background work: a small pool, national perimeter, short locks, a drain of at most twenty seconds. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class Travaux {

    private static final int FILS = 3;
    private static final int FILE = 100;
    private static final int ACQUISITION = 50;
    private static final Duration VERROU = Duration.ofSeconds(60);
    private static final Duration ATTENTE = Duration.ofSeconds(1);
    private static final Duration ATTENTE_MAXIMALE = Duration.ofSeconds(5);
    private static final Duration VIDANGE = Duration.ofSeconds(20);

    /** Name imposed by the starter. */
    @Bean("camundaTaskExecutor")
    ThreadPoolTaskExecutor filsDesTravaux() {
        var fils = new ThreadPoolTaskExecutor();
        fils.setThreadNamePrefix("travaux-");
        fils.setCorePoolSize(FILS);
        fils.setMaxPoolSize(FILS);
        fils.setQueueCapacity(FILE);
        fils.setTaskDecorator(travail -> () -> Perimetre.dans(Perimetre.NATIONAL, travail));
        fils.setWaitForTasksToCompleteOnShutdown(true);
        fils.setAwaitTerminationMillis(VIDANGE.toMillis());
        return fils;
    }

    @Bean
    ExecuteurDeTravaux executeurDeTravaux(
            @Qualifier("camundaTaskExecutor") ThreadPoolTaskExecutor fils, GardeDHorloge garde, Tentatives tentatives) {
        var executeur = new ExecuteurDeTravaux(garde, tentatives);
        executeur.setTaskExecutor(fils);
        executeur.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        executeur.setLockTimeInMillis((int) VERROU.toMillis());
        executeur.setMaxJobsPerAcquisition(ACQUISITION);
        executeur.setWaitTimeInMillis((int) ATTENTE.toMillis());
        executeur.setMaxWait(ATTENTE_MAXIMALE.toMillis());
        return executeur;
    }
}
