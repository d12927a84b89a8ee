package fr.academie.cap.moteur.taches;

import fr.academie.cap.moteur.EtatDeTache;
import fr.academie.cap.moteur.SuiviDesTaches.Moment;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/** Reads the engine's task without a query of its own: everything is already in the session. */
final class LectureDeTache {

    private LectureDeTache() {}

    static EtatDeTache lire(TaskEntity tache, Moment moment) {
        return new EtatDeTache(
                tache.getId(),
                tache.getProcessInstanceId(),
                tache.getExecution().getProcessDefinition().getKey(),
                tache.getTaskDefinitionKey(),
                Optional.ofNullable(tache.getName()).orElse(tache.getTaskDefinitionKey()),
                Optional.ofNullable(tache.getExecution().getProcessBusinessKey())
                        .orElse(""),
                groupes(tache, moment),
                formulaire(tache),
                Optional.ofNullable(tache.getAssignee()),
                tache.getCreateTime().toInstant(),
                Optional.ofNullable(tache.getDueDate()).map(Date::toInstant),
                tache.getPriority());
    }

    /** Of a task already there, the links are in the base: nobody asks for them while it changes hands. */
    private static Set<String> groupes(TaskEntity tache, Moment moment) {
        if (moment == Moment.AFFECTEE || moment == Moment.MODIFIEE) {
            return Set.of();
        }
        return tache.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(groupe -> groupe != null)
                .collect(Collectors.toSet());
    }

    static Optional<String> formulaire(TaskEntity tache) {
        return Optional.ofNullable(tache.getTaskDefinition().getCamundaFormDefinitionKey())
                .map(Expression::getExpressionText);
    }
}
