package fr.academie.cap.moteur.taches;

import fr.academie.cap.moteur.SuiviDesTaches;
import fr.academie.cap.moteur.SuiviDesTaches.Moment;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;

/** Tells the projection what happened to a task, inside the transaction that made it happen. */
class EcouteDuSuivi implements TaskListener {

    static final Map<String, Moment> MOMENTS = Map.of(
            EVENTNAME_CREATE, Moment.CREEE,
            EVENTNAME_ASSIGNMENT, Moment.AFFECTEE,
            EVENTNAME_UPDATE, Moment.MODIFIEE,
            EVENTNAME_COMPLETE, Moment.ACCOMPLIE,
            EVENTNAME_DELETE, Moment.SUPPRIMEE);

    private final ObjectProvider<SuiviDesTaches> suivis;

    EcouteDuSuivi(ObjectProvider<SuiviDesTaches> suivis) {
        this.suivis = suivis;
    }

    @Override
    public void notify(DelegateTask tache) {
        var moment = MOMENTS.get(tache.getEventName());
        if (moment != null) {
            var etat = LectureDeTache.lire((TaskEntity) tache, moment);
            suivis.orderedStream().forEach(suivi -> suivi.suivre(moment, etat));
        }
    }
}
