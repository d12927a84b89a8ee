package fr.academie.cap.conformite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Exigence("S11")
@DisplayName("Les modèles sont écrits comme la maison le veut")
class ModelesTest {

    static Stream<Path> modeles() {
        return ModelesBpmn.fichiers().stream();
    }

    @Test
    @DisplayName("il y a des modèles à examiner")
    void presence() {
        assertThat(modeles()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modeles")
    @DisplayName("aucun modèle n'est en faute")
    void conformes(Path modele) {
        assertThat(RegleDeModele.fautes(modele)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modeles")
    @DisplayName("chaque formulaire d'un modèle existe dans la même pièce")
    void formulaires(Path modele) {
        var piece = Path.of("forms", ModelesBpmn.piece(modele));
        assertThat(ModelesBpmn.lire(modele).getModelElementsByType(UserTask.class))
                .allSatisfy(tache -> assertThat(Files.exists(piece.resolve(tache.getCamundaFormRef() + ".form")))
                        .as(tache.getId() + " → " + tache.getCamundaFormRef())
                        .isTrue());
    }

    /** One small model that is right; each case spoils one thing. */
    private static BpmnModelInstance juste() {
        return Bpmn.createExecutableProcess("essaiDeRegle")
                .name("Essai")
                .camundaHistoryTimeToLiveString("P30D")
                .startEvent("startEvent_demandee")
                .name("Demandée")
                .sequenceFlowId("flow_demandee")
                .userTask("userTask_statuer")
                .name("Statuer sur la demande")
                .camundaCandidateGroups("recteur")
                .camundaFormRef("essai-statuer")
                .camundaFormRefBinding("deployment")
                .sequenceFlowId("flow_statuee")
                .exclusiveGateway("gateway_accordee")
                .name("Accordée ?")
                .sequenceFlowId("flow_accordee")
                .condition("Oui", "${accordee}")
                .endEvent("endEvent_accordee")
                .name("Accordée")
                .moveToNode("gateway_accordee")
                .sequenceFlowId("flow_refusee")
                .endEvent("endEvent_refusee")
                .name("Refusée")
                .done();
    }

    private static BpmnModelInstance complete() {
        var modele = juste();
        SequenceFlow refusee = modele.getModelElementById("flow_refusee");
        refusee.setName("Non");
        ExclusiveGateway passerelle = modele.getModelElementById("gateway_accordee");
        passerelle.setDefault(refusee);
        return modele;
    }

    private static Arguments gate(String titre, String attendu, Consumer<BpmnModelInstance> gate) {
        return Arguments.of(titre, attendu, gate);
    }

    private static <T extends FlowNode> T noeud(BpmnModelInstance modele, String id, Class<T> type) {
        return type.cast(modele.getModelElementById(id));
    }

    static Stream<Arguments> gates() {
        return Stream.of(
                gate(
                        "processus mal nommé",
                        "nom du fichier",
                        m -> m.getModelElementsByType(Process.class).forEach(p -> p.setId("autreNom"))),
                gate(
                        "durée en années",
                        "P…D",
                        m -> m.getModelElementsByType(Process.class)
                                .forEach(p -> p.setCamundaHistoryTimeToLiveString("P5Y"))),
                gate(
                        "identifiant de Modeler",
                        "type_nom",
                        m -> noeud(m, "userTask_statuer", UserTask.class).setId("Activity_0a1b2c")),
                gate(
                        "mauvais préfixe",
                        "userTask_",
                        m -> noeud(m, "userTask_statuer", UserTask.class).setId("serviceTask_statuer")),
                gate(
                        "activité sans verbe",
                        "un verbe",
                        m -> noeud(m, "userTask_statuer", UserTask.class).setName("Décision")),
                gate(
                        "libellé anglais",
                        "anglais",
                        m -> noeud(m, "userTask_statuer", UserTask.class).setName("Rejeter the demande")),
                gate(
                        "événement sans libellé",
                        "sans libellé",
                        m -> noeud(m, "endEvent_refusee", FlowNode.class).setName("")),
                gate(
                        "passerelle sans question",
                        "question",
                        m -> noeud(m, "gateway_accordee", FlowNode.class).setName("Décision")),
                gate(
                        "réponse sans nom",
                        "se nomme",
                        m -> m.<SequenceFlow>getModelElementById("flow_accordee")
                                .setName("")),
                gate("réponse sans condition", "sans condition", m -> {
                    SequenceFlow flux = m.getModelElementById("flow_accordee");
                    flux.removeConditionExpression();
                }),
                gate(
                        "aucune réponse par défaut",
                        "par défaut",
                        m -> noeud(m, "gateway_accordee", ExclusiveGateway.class)
                                .removeAttribute("default")),
                gate(
                        "flux mal nommé",
                        "flow_",
                        m -> m.<SequenceFlow>getModelElementById("flow_demandee")
                                .setId("SequenceFlow_1")),
                gate(
                        "tâche sans groupe",
                        "groupe",
                        m -> noeud(m, "userTask_statuer", UserTask.class).setCamundaCandidateGroups("")),
                gate(
                        "tâche sans formulaire",
                        "formulaire",
                        m -> noeud(m, "userTask_statuer", UserTask.class).setCamundaFormRef("")),
                gate(
                        "formulaire non lié",
                        "lié",
                        m -> noeud(m, "userTask_statuer", UserTask.class).setCamundaFormRefBinding("latest")),
                gate("nœud absent du dessin", "absent du dessin", m -> {
                    var forme = m.getModelElementsByType(BpmnShape.class).stream()
                            .filter(f -> f.getBpmnElement().getId().equals("userTask_statuer"))
                            .findFirst()
                            .orElseThrow();
                    forme.getParentElement().removeChildElement(forme);
                }),
                gate("trop de nœuds", "nœuds à ce niveau", m -> {
                    var processus =
                            m.getModelElementsByType(Process.class).iterator().next();
                    for (int i = 0; i < 17; i++) {
                        var tache = m.newInstance(UserTask.class);
                        tache.setId("userTask_de" + i);
                        processus.addChildElement(tache);
                    }
                }));
    }

    @Test
    @DisplayName("témoin : le petit modèle est sans faute")
    void temoin() {
        assertThat(new RegleDeModele("essai-de-regle", complete()).examiner()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gates")
    @DisplayName("chaque règle voit la faute qu'on lui montre")
    void chaqueRegleVoit(String titre, String attendu, Consumer<BpmnModelInstance> gate) {
        var modele = complete();
        gate.accept(modele);

        assertThat(new RegleDeModele("essai-de-regle", modele).examiner())
                .anySatisfy(faute -> assertThat(faute).contains(attendu));
    }
}
