package fr.academie.cap.moteur.durcissement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@AvecLaMaison
@Exigence("S1")
@DisplayName("Un modèle hostile ou négligé n'est déployé par aucun chemin")
class ControleDuModeleTest {

    private static final String SERVICE = "<serviceTask id='serviceTask_x' %s>%s</serviceTask>";

    @Autowired
    RepositoryService modeles;

    private final ControleDuModele controle =
            new ControleDuModele("verifierObjetDelegate"::equals, Set.of("recteur", "gestionnaire-dec"));

    private static String modele(String entete, String attributsDuProcessus, String contenu) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>%s
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:x="http://exemple.invalid/x">
                  <process id="hostile" isExecutable="true" %s>
                    <startEvent id="startEvent_a"/>
                    %s
                  </process>
                </definitions>
                """.formatted(entete, attributsDuProcessus, contenu);
    }

    private static String modele(String contenu) {
        return modele("", "camunda:historyTimeToLive='P30D'", contenu);
    }

    private static Arguments cas(String titre, String element, String raison, String modele) {
        return Arguments.of(titre, element, raison, modele);
    }

    private static Arguments service(String titre, String attributs, String contenu, String raison) {
        return cas(titre, "serviceTask_x", raison, modele(SERVICE.formatted(attributs, contenu)));
    }

    private static String extension(String contenu) {
        return "<extensionElements>" + contenu + "</extensionElements>";
    }

    static Stream<Arguments> hostiles() {
        var bon = "camunda:delegateExpression='${verifierObjetDelegate}'";
        return Stream.of(
                cas(
                        "script",
                        "scriptTask_x",
                        "scriptTask",
                        modele("<scriptTask id='scriptTask_x' scriptFormat='juel'><script>${1}</script></scriptTask>")),
                service("classe Java", "camunda:class='java.lang.ProcessBuilder'", "", "class"),
                service("classe de nos paquets", "camunda:class='fr.academie.cap.X'", "", "class"),
                service("expression appelante", "camunda:expression='${a.b()}'", "", "expression"),
                service("tâche shell", "camunda:type='shell'", "", "type"),
                service("tâche mail", "camunda:type='mail'", "", "type"),
                service("travailleur externe", "camunda:type='external' camunda:topic='t'", "", "type"),
                service("connecteur", bon, extension("<camunda:connector/>"), "connector"),
                service("champ injecté", bon, extension("<camunda:field name='a' expression='${a}'/>"), "field"),
                service("délégué inconnu", "camunda:delegateExpression='${inconnu}'", "", "délégué inconnu"),
                service("délégué calculé", "camunda:delegateExpression='${a.b}'", "", "délégué inconnu"),
                service("délégué nié", "camunda:delegateExpression='${!verifierObjetDelegate}'", "", "délégué inconnu"),
                service("aucun délégué", "", "", "sans délégué"),
                service(
                        "écouteur à script",
                        bon,
                        extension("<camunda:executionListener event='start'><camunda:script scriptFormat='juel'>${1}"
                                + "</camunda:script></camunda:executionListener>"),
                        "script"),
                service(
                        "écouteur à classe",
                        bon,
                        extension("<camunda:executionListener event='start' class='java.lang.Object'/>"),
                        "class"),
                service(
                        "écouteur à expression",
                        bon,
                        extension("<camunda:executionListener event='start' expression='${a.b()}'/>"),
                        "expression"),
                service(
                        "paramètre à script",
                        bon,
                        extension("<camunda:inputOutput><camunda:inputParameter name='a'>"
                                + "<camunda:script scriptFormat='groovy'>1</camunda:script></camunda:inputParameter>"
                                + "</camunda:inputOutput>"),
                        "script"),
                service(
                        "paramètre calculé",
                        bon,
                        extension("<camunda:inputOutput><camunda:inputParameter name='a'>"
                                + "${a.b()}</camunda:inputParameter></camunda:inputOutput>"),
                        "inputParameter"),
                service(
                        "paramètre de sortie",
                        bon,
                        extension("<camunda:inputOutput><camunda:outputParameter name='a'>"
                                + "1</camunda:outputParameter></camunda:inputOutput>"),
                        "outputParameter"),
                service("ancien espace de noms du moteur", bon + " activiti:class='java.lang.Object'", "", "espace"),
                service("attribut inconnu", bon + " x:y='1'", "", "espace"),
                service("élément inconnu", bon, extension("<x:y/>"), "x:y"),
                service("nom calculé", bon + " name='${a.b}'", "", "name"),
                cas(
                        "condition à script",
                        "flow_x",
                        "language",
                        modele("<sequenceFlow id='flow_x' sourceRef='a'"
                                + " targetRef='b'><conditionExpression language='juel' xsi:type='tFormalExpression'>${a}"
                                + "</conditionExpression></sequenceFlow>")),
                cas(
                        "condition externe",
                        "flow_x",
                        "resource",
                        modele("<sequenceFlow id='flow_x' sourceRef='a'"
                                + " targetRef='b'><conditionExpression camunda:resource='deployment://a.groovy'>${a}"
                                + "</conditionExpression></sequenceFlow>")),
                cas(
                        "condition qui appelle",
                        "flow_x",
                        "conditionExpression",
                        modele("<sequenceFlow id='flow_x'"
                                + " sourceRef='a' targetRef='b'><conditionExpression>${a.b() == 'C'}</conditionExpression>"
                                + "</sequenceFlow>")),
                cas(
                        "minuterie calculée",
                        "event_x",
                        "timeDate",
                        modele("<intermediateCatchEvent id='event_x'>"
                                + "<timerEventDefinition><timeDate>${a.b()}</timeDate></timerEventDefinition>"
                                + "</intermediateCatchEvent>")),
                cas("tâche sans groupe", "userTask_x", "sans groupe", modele("<userTask id='userTask_x'/>")),
                cas(
                        "groupe inconnu",
                        "userTask_x",
                        "groupe inconnu",
                        modele("<userTask id='userTask_x' camunda:candidateGroups='recteur,camunda-admin'/>")),
                cas(
                        "groupe calculé",
                        "userTask_x",
                        "groupe inconnu",
                        modele("<userTask id='userTask_x' camunda:candidateGroups='${a.b}'/>")),
                cas(
                        "formulaire non lié",
                        "userTask_x",
                        "formRefBinding",
                        modele(
                                "<userTask id='userTask_x'"
                                        + " camunda:candidateGroups='recteur' camunda:formRef='a' camunda:formRefBinding='latest'/>")),
                cas(
                        "formulaire Java",
                        "userTask_x",
                        "formKey",
                        modele("<userTask id='userTask_x'"
                                + " camunda:candidateGroups='recteur' camunda:formKey='embedded:app:x.html'/>")),
                cas(
                        "ressource humaine calculée",
                        "userTask_x",
                        "potentialOwner",
                        modele("<userTask id='userTask_x'"
                                + " camunda:candidateGroups='recteur'><potentialOwner><resourceAssignmentExpression>"
                                + "<formalExpression>${a.b}</formalExpression></resourceAssignmentExpression></potentialOwner>"
                                + "</userTask>")),
                cas(
                        "processus appelé calculé",
                        "callActivity_x",
                        "calledElement",
                        modele("<callActivity id='callActivity_x' calledElement='${a.b}'"
                                + " camunda:calledElementBinding='deployment'/>")),
                cas(
                        "clé métier forgée",
                        "callActivity_x",
                        "businessKey",
                        modele("<callActivity id='callActivity_x'"
                                + " calledElement='a' camunda:calledElementBinding='deployment'><extensionElements>"
                                + "<camunda:in businessKey='#{a.b}'/></extensionElements></callActivity>")),
                cas(
                        "import externe",
                        "d",
                        "import",
                        modele("")
                                .replace(
                                        "<process",
                                        "<import importType='x' location='http://exemple.invalid/' namespace='n'/><process")),
                cas("sans durée de conservation", "hostile", "conservation", modele("", "", "")),
                cas(
                        "durée de conservation en années",
                        "hostile",
                        "conservation",
                        modele("", "camunda:historyTimeToLive='P5Y'", "")),
                cas(
                        "entité externe",
                        "document",
                        "XML",
                        modele(
                                "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>",
                                "camunda:historyTimeToLive='P30D'",
                                "<documentation>&e;</documentation>")),
                cas(
                        "bombe d'entités",
                        "document",
                        "XML",
                        modele(
                                "<!DOCTYPE d [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>",
                                "camunda:historyTimeToLive='P30D'",
                                "<documentation>&b;</documentation>")),
                cas("document tronqué", "document", "XML", modele("").substring(0, 300)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostiles")
    @DisplayName("le contrôle dit le fichier, l'élément et la raison")
    void examiner(String titre, String element, String raison, String modele) {
        var fautes = controle.examiner("processes/x/hostile.bpmn", modele.getBytes(StandardCharsets.UTF_8));

        assertThat(fautes).anySatisfy(faute -> {
            assertThat(faute.fichier()).isEqualTo("processes/x/hostile.bpmn");
            assertThat(faute.element()).isEqualTo(element);
            assertThat(faute.raison()).contains(raison);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostiles")
    @DisplayName("le moteur refuse le déploiement et n'en garde rien")
    void deployer(String titre, String element, String raison, String modele) {
        var avant = modeles.createDeploymentQuery().count();

        assertThatThrownBy(() -> modeles.createDeployment()
                        .addString("processes/x/hostile.bpmn", modele)
                        .deploy())
                .isInstanceOf(ModeleRefuse.class)
                .hasMessageContaining("processes/x/hostile.bpmn");

        assertThat(modeles.createDeploymentQuery().count()).isEqualTo(avant);
    }

    @Test
    @DisplayName("ni décision, ni cas, ni script à côté d'un modèle")
    void autresFichiers() {
        assertThatThrownBy(() -> modeles.createDeployment()
                        .addString("processes/x/regle.dmn", "<definitions/>")
                        .addString("script.groovy", "1")
                        .deploy())
                .isInstanceOf(ModeleRefuse.class)
                .hasMessageContaining("regle.dmn")
                .hasMessageContaining("script.groovy");
    }

    @Test
    @DisplayName("un modèle ordinaire passe : délégué, réponse parmi plusieurs, minuterie nommée, processus appelé")
    void modeleOrdinaire() {
        var ordinaire = modele("""
                <sequenceFlow id="f1" sourceRef="startEvent_a" targetRef="serviceTask_b"/>
                <serviceTask id="serviceTask_b" camunda:delegateExpression="${verifierObjetDelegate}"/>
                <sequenceFlow id="f2" sourceRef="serviceTask_b" targetRef="e">
                  <conditionExpression xsi:type="tFormalExpression">${issueControle == 'CONFORME'}</conditionExpression>
                </sequenceFlow>
                <intermediateCatchEvent id="event_c"><timerEventDefinition id="t">
                  <timeDate xsi:type="tFormalExpression">${dateCloture}</timeDate></timerEventDefinition>
                </intermediateCatchEvent>
                <callActivity id="callActivity_d" calledElement="suite" camunda:calledElementBinding="deployment">
                  <extensionElements><camunda:in businessKey="#{execution.processBusinessKey}"/></extensionElements>
                </callActivity>
                <userTask id="userTask_f" camunda:candidateGroups="recteur, gestionnaire-dec" camunda:formRef="a-b"
                  camunda:formRefBinding="deployment" camunda:dueDate="${echeance}"/>
                <endEvent id="e"/>
                """);

        assertThat(controle.examiner("x.bpmn", ordinaire.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
