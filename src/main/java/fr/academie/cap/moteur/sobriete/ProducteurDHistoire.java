package fr.academie.cap.moteur.sobriete;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;

/** Finds what waits in {@link HistoireEnAttente}, and leaves to the base the date that the base already holds. */
class ProducteurDHistoire extends CacheAwareHistoryEventProducer {

    @Override
    protected <T extends HistoryEvent> @Nullable T findInCache(Class<T> type, String id) {
        var attendue = HistoireEnAttente.de(Context.getCommandContext()).trouver(type, id);
        return attendue == null ? super.findInCache(type, id) : attendue;
    }

    @Override
    protected HistoricProcessInstanceEventEntity getHistoricRootProcessInstance(String racine) {
        var attendue = HistoireEnAttente.de(Context.getCommandContext())
                .trouver(HistoricProcessInstanceEventEntity.class, racine);
        return attendue == null ? super.getHistoricRootProcessInstance(racine) : attendue;
    }

    /** The engine would read the row of the definition again, for its key. */
    @Override
    protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
        return Context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(id);
    }

    /** Of an activity, the insert itself copies the date of its root; a task is kept by its activity only. */
    @Override
    protected void provideRemovalTime(HistoryEvent evenement) {
        var racine = evenement.getRootProcessInstanceId();
        if (evenement instanceof HistoricTaskInstanceEventEntity
                || evenement instanceof HistoricActivityInstanceEventEntity
                        && HistoireEnAttente.de(Context.getCommandContext())
                                        .trouver(HistoricProcessInstanceEventEntity.class, String.valueOf(racine))
                                == null) {
            return;
        }
        super.provideRemovalTime(evenement);
    }
}
