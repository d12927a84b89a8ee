package fr.academie.cap.conformite.solidite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.conformite.ModelesBpmn;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.ProcessBuilder;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Exigence("S11")
@DisplayName("La solidité : on peut toujours finir, une seule fois, et tout sert")
class SoliditeTest {

    static Stream<Path> modeles() {
        return ModelesBpmn.fichiers().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modeles")
    @DisplayName("chaque modèle du produit est solide")
    void modelesDuProduit(Path modele) {
        assertThat(Solidite.defauts(ModelesBpmn.lire(modele))).isEmpty();
    }

    private static StartEventBuilder debut() {
        return Bpmn.createExecutableProcess("essai").startEvent("debut");
    }

    static Stream<Arguments> brises() {
        return Stream.of(
                Arguments.of(
                        "choix puis attente de tous : blocage",
                        "aucune fin possible",
                        debut().exclusiveGateway("choix")
                                .userTask("a")
                                .parallelGateway("tous")
                                .endEvent("fin")
                                .moveToNode("choix")
                                .userTask("b")
                                .connectTo("tous")
                                .done()),
                Arguments.of(
                        "tous puis rencontre d'un seul : fin répétée",
                        "fin atteinte plus d'une fois",
                        debut().parallelGateway("tous")
                                .userTask("a")
                                .exclusiveGateway("un")
                                .endEvent("fin")
                                .moveToNode("tous")
                                .userTask("b")
                                .connectTo("un")
                                .done()),
                Arguments.of(
                        "deux jetons dans la même tâche",
                        "deux jetons au même endroit",
                        debut().parallelGateway("tous")
                                .userTask("a")
                                .exclusiveGateway("un")
                                .userTask("c")
                                .endEvent("fin")
                                .moveToNode("tous")
                                .userTask("b")
                                .connectTo("un")
                                .done()),
                Arguments.of(
                        "boucle dont on ne sort pas",
                        "aucune fin possible",
                        debut().userTask("a")
                                .exclusiveGateway("choix")
                                .endEvent("fin")
                                .moveToNode("choix")
                                .userTask("b")
                                .userTask("c")
                                .connectTo("b")
                                .done()),
                Arguments.of(
                        "boucle qui sème des jetons",
                        "deux jetons au même endroit",
                        debut().exclusiveGateway("entree")
                                .userTask("a")
                                .parallelGateway("tous")
                                .userTask("b")
                                .endEvent("fin")
                                .moveToNode("tous")
                                .connectTo("entree")
                                .done()),
                Arguments.of(
                        "événement attendu après un autre, hors de portée",
                        "aucune fin possible",
                        debut().eventBasedGateway()
                                .id("attente")
                                .intermediateCatchEvent("recu")
                                .message("m1")
                                .parallelGateway("tous")
                                .endEvent("fin")
                                .moveToNode("attente")
                                .intermediateCatchEvent("expire")
                                .timerWithDuration("P1D")
                                .connectTo("tous")
                                .done()),
                Arguments.of(
                        "échéance qui rejoint une synchronisation",
                        "aucune fin possible",
                        debut().parallelGateway("tous")
                                .userTask("a")
                                .parallelGateway("ensemble")
                                .endEvent("fin")
                                .moveToNode("tous")
                                .userTask("b")
                                .connectTo("ensemble")
                                .moveToActivity("a")
                                .boundaryEvent("expire")
                                .timerWithDuration("P1D")
                                .endEvent("fin2")
                                .done()),
                Arguments.of(
                        "relance qui rejoint la suite de la tâche",
                        "deux jetons au même endroit",
                        debut().userTask("a")
                                .exclusiveGateway("suite")
                                .userTask("b")
                                .endEvent("fin")
                                .moveToActivity("a")
                                .boundaryEvent("relance")
                                .cancelActivity(false)
                                .timerWithDuration("P1D")
                                .connectTo("suite")
                                .done()),
                Arguments.of("nœud que rien n'atteint", "jamais atteint : perdu", avecUnNoeudPerdu()));
    }

    private static BpmnModelInstance avecUnNoeudPerdu() {
        var modele = debut().userTask("a").endEvent("fin").done();
        var perdu = modele.newInstance(UserTask.class);
        perdu.setId("perdu");
        modele.getModelElementsByType(Process.class).iterator().next().addChildElement(perdu);
        return modele;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brises")
    @DisplayName("un modèle brisé est vu")
    void modeleBrise(String titre, String attendu, BpmnModelInstance modele) {
        assertThat(Solidite.defauts(modele))
                .anySatisfy(defaut -> assertThat(defaut).contains(attendu));
    }

    static Stream<Arguments> solides() {
        return Stream.of(
                Arguments.of(
                        "ligne droite", debut().userTask("a").endEvent("fin").done()),
                Arguments.of(
                        "choix et rencontre",
                        debut().exclusiveGateway("choix")
                                .userTask("a")
                                .exclusiveGateway("suite")
                                .endEvent("fin")
                                .moveToNode("choix")
                                .userTask("b")
                                .connectTo("suite")
                                .done()),
                Arguments.of(
                        "ensemble et attente de tous",
                        debut().parallelGateway("tous")
                                .userTask("a")
                                .parallelGateway("ensemble")
                                .endEvent("fin")
                                .moveToNode("tous")
                                .userTask("b")
                                .connectTo("ensemble")
                                .done()),
                Arguments.of(
                        "ensemble, deux fins distinctes",
                        debut().parallelGateway("tous")
                                .userTask("a")
                                .endEvent("fin")
                                .moveToNode("tous")
                                .userTask("b")
                                .endEvent("fin2")
                                .done()),
                Arguments.of(
                        "plusieurs à la fois, jonction inclusive",
                        debut().inclusiveGateway("lesquels")
                                .userTask("a")
                                .inclusiveGateway("suite")
                                .endEvent("fin")
                                .moveToNode("lesquels")
                                .userTask("b")
                                .connectTo("suite")
                                .moveToNode("lesquels")
                                .userTask("c")
                                .connectTo("suite")
                                .done()),
                Arguments.of(
                        "attente d'événements en boucle",
                        debut().exclusiveGateway("entree")
                                .userTask("a")
                                .eventBasedGateway()
                                .id("attente")
                                .intermediateCatchEvent("recu")
                                .message("m1")
                                .endEvent("fin")
                                .moveToNode("attente")
                                .intermediateCatchEvent("expire")
                                .timerWithDuration("P1D")
                                .connectTo("entree")
                                .done()),
                Arguments.of(
                        "échéance qui interrompt",
                        debut().userTask("a")
                                .endEvent("fin")
                                .moveToActivity("a")
                                .boundaryEvent("expire")
                                .timerWithDuration("P1D")
                                .userTask("b")
                                .endEvent("fin2")
                                .done()),
                Arguments.of(
                        "relance sans interruption, dans une boucle",
                        debut().exclusiveGateway("entree")
                                .userTask("a")
                                .exclusiveGateway("encore")
                                .endEvent("fin")
                                .moveToNode("encore")
                                .connectTo("entree")
                                .moveToActivity("a")
                                .boundaryEvent("relance")
                                .cancelActivity(false)
                                .timerWithDuration("P1D")
                                .endEvent("finRelance")
                                .done()),
                Arguments.of(
                        "sous-processus et son erreur",
                        debut().subProcess("sous")
                                .embeddedSubProcess()
                                .startEvent("debutSous")
                                .exclusiveGateway("juste")
                                .endEvent("finSous")
                                .moveToNode("juste")
                                .endEvent("erreur")
                                .error("e1")
                                .subProcessDone()
                                .endEvent("fin")
                                .moveToActivity("sous")
                                .boundaryEvent("bord")
                                .error("e1")
                                .endEvent("fin2")
                                .done()),
                Arguments.of("arrêt net d'une branche par l'autre", avecArretNet()),
                Arguments.of(
                        "processus appelé",
                        debut().callActivity("suite")
                                .calledElement("autre")
                                .endEvent("fin")
                                .done()),
                Arguments.of("sous-processus événementiel qui interrompt", avecEvenementiel(true)),
                Arguments.of("sous-processus événementiel qui accompagne", avecEvenementiel(false)));
    }

    private static BpmnModelInstance avecArretNet() {
        var modele = debut().parallelGateway("tous")
                .userTask("a")
                .endEvent("net")
                .moveToNode("tous")
                .userTask("b")
                .endEvent("fin2")
                .done();
        modele.getModelElementById("net").addChildElement(modele.newInstance(TerminateEventDefinition.class));
        return modele;
    }

    private static BpmnModelInstance avecEvenementiel(boolean interrompt) {
        var modele = debut().userTask("a").endEvent("fin").done();
        var processus = modele.getModelElementById("essai");
        new ProcessBuilder(modele, (Process) processus)
                .eventSubProcess("abandon")
                .startEvent("debutAbandon")
                .interrupting(interrompt)
                .message("cap.abandon")
                .userTask("b")
                .endEvent("finAbandon");
        return modele;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("solides")
    @DisplayName("un modèle solide n'est pas accusé")
    void modeleSolide(String titre, BpmnModelInstance modele) {
        assertThat(Solidite.defauts(modele)).isEmpty();
    }

    @Test
    @DisplayName("le défaut nomme l'endroit où le jeton reste")
    void endroit() {
        var modele = debut().exclusiveGateway("choix")
                .sequenceFlowId("versTous")
                .parallelGateway("tous")
                .endEvent("fin")
                .moveToNode("choix")
                .sequenceFlowId("aussi")
                .connectTo("tous")
                .done();

        assertThat(Solidite.defauts(modele))
                .contains("aucune fin possible depuis [aussi]")
                .isNotEqualTo(List.of());
    }
}
