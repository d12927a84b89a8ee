package fr.academie.cap.moteur.sobriete;

import fr.academie.cap.echeances.Horloge;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Plugs our sparing replacements into the engine, through its own extension points.
 *
 * <p>The count gate of {@code mesures.CoutDUneInscriptionTest} says what each is worth; taking one away costs
 * statements, never behaviour.
 */
@Component
@Order(Integer.MAX_VALUE - 9)
class Sobriete extends AbstractProcessEnginePlugin {

    /** One of the engine's managers, replaced under its own name. */
    private record Remplacant(Class<? extends Session> type, Supplier<Session> fabrique) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return fabrique.get();
        }
    }

    private final Horloge horloge;
    private final DefinitionsGardees definitions = new DefinitionsGardees();

    Sobriete(Horloge horloge) {
        this.horloge = horloge;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl moteur) {
        moteur.setIdGenerator(
                new IdentifiantsOrdonnes(() -> horloge.maintenant().toEpochMilli()));
        moteur.setResourceAuthorizationProvider(new AucunDroitParTache());
        moteur.setCustomSessionFactories(List.of(
                new Remplacant(AuthorizationManager.class, DroitsParGroupe::new),
                new Remplacant(EventSubscriptionManager.class, () -> new AbonnementsSansTravail(definitions)),
                new Remplacant(TaskManager.class, TachesSansSousTache::new),
                new Remplacant(HistoireEnAttente.class, HistoireEnAttente::new)));
        moteur.setHistoryEventProducer(new ProducteurDHistoire());
        moteur.setHistoryEventHandler(new EcrivainDHistoire());
    }

    /** The engine has made its cache by now and has put nothing in it yet. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl moteur) {
        definitions.setDeployers(moteur.getDeployers());
        moteur.setDeploymentCache(definitions);
    }
}
