package fr.academie.cap.moteur.taches;

import fr.academie.cap.moteur.EtatDeTache;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/** Reads the engine's task without a query of its own: everything is already in the session. */
final class LectureDeTache {

    private LectureDeTache() {}

    static EtatDeTache lire(TaskEntity tache) {
        return new EtatDeTache(
                tache.getId(),
                tache.getProcessInstanceId(),
                tache.getExecution().getProcessDefinition().getKey(),
                tache.getTaskDefinitionKey(),
                Optional.ofNullable(tache.getName()).orElse(tache.getTaskDefinitionKey()),
                Optional.ofNullable(tache.getExecution().getProcessBusinessKey())
                        .orElse(""),
                tache.getCandidates().stream()
                        .map(IdentityLink::getGroupId)
                        .filter(groupe -> groupe != null)
                        .collect(Collectors.toSet()),
                formulaire(tache),
                Optional.ofNullable(tache.getAssignee()),
                tache.getCreateTime().toInstant(),
                Optional.ofNullable(tache.getDueDate()).map(Date::toInstant),
                tache.getPriority());
    }

    static Optional<String> formulaire(TaskEntity tache) {
        return Optional.ofNullable(tache.getTaskDefinition().getCamundaFormDefinitionKey())
                .map(Expression::getExpressionText);
    }
}
