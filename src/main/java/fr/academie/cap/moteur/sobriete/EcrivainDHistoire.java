package fr.academie.cap.moteur.sobriete;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Puts the paths of a command aside, to be written in one statement at its end; incidents, jobs and migrations go the
 * engine's own way.
 *
 * <p>A task leaves no row of its own: its activity says when it was open, the journal says who decided what.
 */
class EcrivainDHistoire extends DbHistoryEventHandler {

    @Override
    protected void insertOrUpdate(HistoryEvent evenement) {
        if (evenement instanceof HistoricTaskInstanceEventEntity) {
            return;
        }
        var attente = HistoireEnAttente.de(Context.getCommandContext());
        if (evenement instanceof HistoricActivityInstanceEventEntity activite) {
            if (attente.contient(activite) || evenement.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE)) {
                // already aside, and this very object has just been completed; later, only the assignee would change
                return;
            }
            if (activite.getId() == null) {
                // an activity cancelled while it waited to begin: there is nothing to end
                return;
            }
            if (isInitialEvent(evenement) || evenement.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
                clore(attente, evenement);
                attente.ajouter(activite);
                return;
            }
        }
        if (evenement instanceof HistoricProcessInstanceEventEntity instance) {
            if (attente.contient(instance)) {
                return;
            }
            if (isInitialEvent(evenement) || evenement.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) {
                clore(attente, evenement);
                attente.ajouter(instance);
                return;
            }
        }
        super.insertOrUpdate(evenement);
    }

    private void clore(HistoireEnAttente attente, HistoryEvent evenement) {
        if (!isInitialEvent(evenement)) {
            attente.clore();
        }
    }
}
