package fr.academie.cap.moteur;

import fr.academie.cap.moteur.taches.ActesDesTaches;
import fr.academie.cap.socle.ActeDejaFait;
import fr.academie.cap.socle.RefusMetier;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Les gestes du bureau sur une tâche : prendre, rendre, attribuer, accomplir.
 *
 * <p>Who may do it is checked by the caller, which knows the académies; the engine is asked without authentication.
 */
@Service
@Transactional
public class Taches {

    private final TaskService taches;
    private final RuntimeService instances;
    private final RepositoryService modeles;
    private final ActesDesTaches actes;

    Taches(TaskService taches, RuntimeService instances, RepositoryService modeles, ActesDesTaches actes) {
        this.taches = taches;
        this.instances = instances;
        this.modeles = modeles;
        this.actes = actes;
    }

    /** @throws ActeDejaFait when somebody else holds it or it is already done */
    public void prendre(String tache, String agent) {
        essayer(() -> {
            taches.claim(tache, agent);
            return tache;
        });
    }

    public void rendre(String tache) {
        essayer(() -> {
            taches.setAssignee(tache, null);
            return tache;
        });
    }

    public void attribuer(String tache, String agent) {
        essayer(() -> {
            taches.setAssignee(tache, agent);
            return tache;
        });
    }

    /** What the task's form shows beside its questions. */
    @Transactional(readOnly = true)
    public Map<String, Object> contexte(String tache) {
        return essayer(() -> {
            var trouvee = taches.createTaskQuery().taskId(tache).singleResult();
            if (trouvee == null) {
                throw new ActeDejaFait("Cette tâche n'existe plus : elle vient d'être traitée.");
            }
            var instance = instances
                    .createProcessInstanceQuery()
                    .processInstanceId(trouvee.getProcessInstanceId())
                    .singleResult();
            var processus = modeles.getProcessDefinition(trouvee.getProcessDefinitionId())
                    .getKey();
            return actes.de(processus, trouvee.getTaskDefinitionKey())
                    .contexte(CleMetier.de(instance.getBusinessKey()), tache);
        });
    }

    /**
     * Completes with answers that live only for this transaction: no answer is written in a process table.
     *
     * @throws ReponsesRefusees when the form refuses
     * @throws RefusMetier when the domain refuses
     * @throws ActeDejaFait when the task is already done
     */
    public void accomplir(String tache, Map<String, Object> reponses) {
        var passageres = Variables.createVariables();
        reponses.forEach((champ, valeur) -> passageres.putValueTyped(champ, Variables.untypedValue(valeur, true)));
        essayer(() -> {
            taches.complete(tache, passageres);
            return tache;
        });
    }

    private static <T> T essayer(Supplier<T> geste) {
        try {
            return geste.get();
        } catch (TaskAlreadyClaimedException e) {
            throw new ActeDejaFait("Cette tâche vient d'être prise par un autre agent.");
        } catch (OptimisticLockingException | NullValueException e) {
            throw new ActeDejaFait("Cette tâche vient d'être traitée par un autre agent.");
        } catch (ProcessEngineException e) {
            throw cause(e);
        }
    }

    /** The engine wraps whatever a task listener throws; the screen needs the refusal itself. */
    private static RuntimeException cause(ProcessEngineException enveloppe) {
        for (Throwable cause = enveloppe; cause != null; cause = cause.getCause()) {
            if (cause instanceof ReponsesRefusees || cause instanceof RefusMetier || cause instanceof ActeDejaFait) {
                return (RuntimeException) cause;
            }
        }
        return enveloppe;
    }
}
