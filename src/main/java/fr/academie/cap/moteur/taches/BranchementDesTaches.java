package fr.academie.cap.moteur.taches;

import fr.academie.cap.moteur.SuiviDesTaches;
import fr.academie.cap.moteur.ValidateurDeFormulaire;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Adds our listeners to every user task of every model.
 *
 * <p>As <em>built-in</em> listeners: they run first, and the API's "skip custom listeners" does not skip them.
 */
@Component
public class BranchementDesTaches extends AbstractBpmnParseListener {

    private final EcouteDuSuivi suivi;
    private final ObjectProvider<ValidateurDeFormulaire> validateurs;
    private final ActesDesTaches actes;

    BranchementDesTaches(
            ObjectProvider<SuiviDesTaches> suivis,
            ObjectProvider<ValidateurDeFormulaire> validateurs,
            ActesDesTaches actes) {
        this.suivi = new EcouteDuSuivi(suivis);
        this.validateurs = validateurs;
        this.actes = actes;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl portee, ActivityImpl activite) {
        var definition = ((UserTaskActivityBehavior) activite.getActivityBehavior()).getTaskDefinition();
        var formulaire = definition.getCamundaFormDefinitionKey();
        if (formulaire != null) {
            var processus = ((ProcessDefinitionEntity) activite.getProcessDefinition()).getKey();
            controler(definition, processus, formulaire.getExpressionText());
        }
        EcouteDuSuivi.MOMENTS.keySet().forEach(moment -> definition.addBuiltInTaskListener(moment, suivi));
    }

    private void controler(TaskDefinition definition, String processus, String formulaire) {
        var controle = new ControleDesReponses(processus, formulaire, validateurs, actes);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, controle);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, controle);
    }
}
