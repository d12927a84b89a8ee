package fr.academie.cap.moteur.sobriete;

import java.util.List;
import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;

/**
 * The engine looks for jobs left by an event delivered later. Only signals and compensations are ever delivered so; a
 * message is received in the transaction that sends it, and leaves none.
 */
class AbonnementsSansTravail extends EventSubscriptionManager {

    private final DefinitionsGardees definitions;

    AbonnementsSansTravail(DefinitionsGardees definitions) {
        this.definitions = definitions;
    }

    /** A correlation also looks for a process that the message would start: asked once, « none » is good for a while. */
    @Override
    public List<EventSubscriptionEntity> findMessageStartEventSubscriptionByName(String message) {
        if (definitions.neDemarreRien(message)) {
            return List.of();
        }
        var trouves = super.findMessageStartEventSubscriptionByName(message);
        if (trouves.isEmpty()) {
            definitions.noterSansDemarrage(message);
        }
        return trouves;
    }

    @Override
    public void deleteEventSubscription(EventSubscriptionEntity abonnement) {
        if (EventType.MESSAGE.name().equals(abonnement.getEventType())) {
            getDbEntityManager().delete(abonnement);
        } else {
            super.deleteEventSubscription(abonnement);
        }
    }
}
