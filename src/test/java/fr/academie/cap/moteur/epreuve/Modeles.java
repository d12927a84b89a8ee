package fr.academie.cap.moteur.epreuve;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The smallest models that the engine's tests need. */
public final class Modeles {

    public static final String CLE = "14-2027-175";
    public static final String TACHE = "userTask_statuer";

    private static final String FORMULAIRE = """
            {"id": "epreuve-statuer", "type": "default", "schemaVersion": 16, "components": []}
            """;

    private Modeles() {}

    public static BpmnModelInstance tacheHumaine(String processus) {
        return Bpmn.createExecutableProcess(processus)
                .camundaHistoryTimeToLiveString("P30D")
                .startEvent("startEvent_demandee")
                .userTask(TACHE)
                .name("Statuer")
                .camundaCandidateGroups("recteur")
                .camundaFormRef("epreuve-statuer")
                .camundaFormRefBinding("deployment")
                .endEvent("endEvent_statuee")
                .done();
    }

    public static BpmnModelInstance travailDifferable(String processus) {
        return Bpmn.createExecutableProcess(processus)
                .camundaHistoryTimeToLiveString("P30D")
                .startEvent("startEvent_demande")
                .serviceTask("serviceTask_travailler")
                .name("Travailler")
                .camundaDelegateExpression("${epreuveDelegate}")
                .camundaAsyncBefore()
                .endEvent("endEvent_fait")
                .done();
    }

    /** @return id of the deployment, to delete afterwards */
    public static String deployer(RepositoryService modeles, BpmnModelInstance modele) {
        return modeles.createDeployment()
                .name("epreuve")
                .addModelInstance("processes/epreuve/modele.bpmn", modele)
                .addString("forms/epreuve/epreuve-statuer.form", FORMULAIRE)
                .deploy()
                .getId();
    }
}
