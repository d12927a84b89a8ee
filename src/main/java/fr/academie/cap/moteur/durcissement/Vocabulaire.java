package fr.academie.cap.moteur.durcissement;

import java.util.Map;
import java.util.Set;

/** Les mots qu'un modèle peut employer ; tout ce qui n'y est pas est refusé. */
final class Vocabulaire {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** Drawing: no meaning for the engine. */
    static final Set<String> DESSIN = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI");

    static final Set<String> ATTRIBUTS_SANS_EFFET = Set.of(
            "http://www.w3.org/2000/xmlns/",
            "http://www.w3.org/2001/XMLSchema-instance",
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    static final Set<String> ELEMENTS_BPMN = Set.of(
            "definitions",
            "message",
            "signal",
            "error",
            "escalation",
            "process",
            "collaboration",
            "participant",
            "messageFlow",
            "laneSet",
            "lane",
            "flowNodeRef",
            "documentation",
            "extensionElements",
            "incoming",
            "outgoing",
            "textAnnotation",
            "text",
            "association",
            "group",
            "category",
            "categoryValue",
            "sequenceFlow",
            "conditionExpression",
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "messageEventDefinition",
            "timerEventDefinition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "signalEventDefinition",
            "errorEventDefinition",
            "escalationEventDefinition",
            "terminateEventDefinition",
            "linkEventDefinition",
            "conditionalEventDefinition",
            "condition",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "manualTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "multiInstanceLoopCharacteristics",
            "loopCardinality",
            "completionCondition");

    static final Set<String> ELEMENTS_CAMUNDA = Set.of(
            "properties",
            "property",
            "executionListener",
            "taskListener",
            "in",
            "out",
            "failedJobRetryTimeCycle",
            "inputOutput",
            "inputParameter");

    /** How an attribute of the engine may be filled. */
    enum Forme {
        LITTERAL,
        NOM_OU_LITTERAL,
        DELEGUE,
        CLE_METIER,
        GROUPES
    }

    /** Attributes of the engine, and of elements of its namespace. Neither class, expression, type nor resource. */
    static final Map<String, Forme> ATTRIBUTS_CAMUNDA = Map.ofEntries(
            Map.entry("asyncBefore", Forme.LITTERAL),
            Map.entry("asyncAfter", Forme.LITTERAL),
            Map.entry("exclusive", Forme.LITTERAL),
            Map.entry("jobPriority", Forme.LITTERAL),
            Map.entry("delegateExpression", Forme.DELEGUE),
            Map.entry("candidateGroups", Forme.GROUPES),
            Map.entry("assignee", Forme.NOM_OU_LITTERAL),
            Map.entry("dueDate", Forme.NOM_OU_LITTERAL),
            Map.entry("followUpDate", Forme.NOM_OU_LITTERAL),
            Map.entry("priority", Forme.LITTERAL),
            Map.entry("formRef", Forme.LITTERAL),
            Map.entry("formRefBinding", Forme.LITTERAL),
            Map.entry("historyTimeToLive", Forme.LITTERAL),
            Map.entry("isStartableInTasklist", Forme.LITTERAL),
            Map.entry("calledElementBinding", Forme.LITTERAL),
            Map.entry("collection", Forme.NOM_OU_LITTERAL),
            Map.entry("elementVariable", Forme.LITTERAL),
            Map.entry("errorCodeVariable", Forme.LITTERAL),
            Map.entry("escalationCodeVariable", Forme.LITTERAL),
            Map.entry("variableName", Forme.LITTERAL),
            Map.entry("variableEvents", Forme.LITTERAL),
            Map.entry("event", Forme.LITTERAL),
            Map.entry("id", Forme.LITTERAL),
            Map.entry("name", Forme.LITTERAL),
            Map.entry("value", Forme.LITTERAL),
            Map.entry("source", Forme.LITTERAL),
            Map.entry("target", Forme.LITTERAL),
            Map.entry("local", Forme.LITTERAL),
            Map.entry("variables", Forme.LITTERAL),
            Map.entry("businessKey", Forme.CLE_METIER));

    /** Where an expression may stand as text; elsewhere text is literal. */
    static final Set<String> TEXTES_A_CONDITION = Set.of("conditionExpression", "condition", "completionCondition");

    static final Set<String> TEXTES_A_NOM =
            Set.of("timeDate", "timeDuration", "timeCycle", "loopCardinality", "inputParameter");

    private Vocabulaire() {}
}
