package fr.academie.cap.conformite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;

/** How a model is written (style, house): names, sizes, forms, drawing. Each fault is a sentence with its element. */
final class RegleDeModele {

    private static final int NOEUDS_PAR_NIVEAU = 20;

    private static final Map<Class<? extends FlowElement>, String> PREFIXES = Map.of(
            StartEvent.class, "startEvent_",
            EndEvent.class, "endEvent_",
            UserTask.class, "userTask_",
            ServiceTask.class, "serviceTask_",
            SendTask.class, "sendTask_",
            BusinessRuleTask.class, "businessRuleTask_",
            CallActivity.class, "callActivity_",
            SubProcess.class, "subProcess_");

    private static final Pattern NOM = Pattern.compile("[a-zA-Z]+_[a-z][A-Za-z0-9]*");
    private static final Pattern ARTICLE = Pattern.compile("[DLR]?\\.?[0-9]{2,4}(-[0-9]+){0,3}(\\s.+)?|arrêté .+");

    /** A verb in the infinitive, or « Faire » turned otherwise: -er, -ir, -re, -oir. */
    private static final Pattern VERBE = Pattern.compile("\\p{Lu}\\p{Ll}*(er|ir|re|oir)\\b.*");

    private static final Set<String> MOTS_ANGLAIS = Set.of(
            "the",
            "and",
            "yes",
            "no",
            "task",
            "start",
            "end",
            "approve",
            "approved",
            "reject",
            "check",
            "send",
            "received",
            "done",
            "gateway",
            "application",
            "form",
            "deadline");

    private final String fichier;
    private final BpmnModelInstance modele;
    private final List<String> fautes = new ArrayList<>();

    RegleDeModele(String fichier, BpmnModelInstance modele) {
        this.fichier = fichier;
        this.modele = modele;
    }

    static List<String> fautes(Path fichier) {
        return new RegleDeModele(ModelesBpmn.nom(fichier), ModelesBpmn.lire(fichier)).examiner();
    }

    List<String> examiner() {
        var processus = List.copyOf(modele.getModelElementsByType(Process.class));
        exiger(processus.size() == 1, fichier, "un seul processus par fichier");
        processus.forEach(this::processus);
        modele.getModelElementsByType(FlowNode.class).forEach(this::noeud);
        modele.getModelElementsByType(SequenceFlow.class).forEach(this::flux);
        modele.getModelElementsByType(UserTask.class).forEach(this::tacheHumaine);
        modele.getModelElementsByType(CallActivity.class).forEach(this::appel);
        modele.getModelElementsByType(Message.class)
                .forEach(message -> exiger(
                        String.valueOf(message.getName()).matches("cap\\.[a-z][A-Za-z0-9]*"),
                        message.getId(),
                        "un message s'appelle cap.evenementSurvenu"));
        modele.getModelElementsByType(CamundaProperty.class).stream()
                .filter(propriete -> "article".equals(propriete.getCamundaName()))
                .forEach(this::article);
        return List.copyOf(fautes);
    }

    private void exiger(boolean vrai, String element, String faute) {
        if (!vrai) {
            fautes.add(fichier + ", " + element + " : " + faute);
        }
    }

    private void processus(Process processus) {
        exiger(processus.getId().equals(camel(fichier)), processus.getId(), "l'identifiant reprend le nom du fichier");
        exiger(processus.isExecutable(), processus.getId(), "processus non exécutable");
        exiger(!libelle(processus.getName()).isBlank(), processus.getId(), "processus sans nom");
        exiger(
                String.valueOf(processus.getCamundaHistoryTimeToLiveString()).matches("P[1-9][0-9]*D"),
                processus.getId(),
                "durée de conservation P…D");
        niveau(processus.getId(), processus.getFlowElements());
        modele.getModelElementsByType(SubProcess.class).forEach(sous -> niveau(sous.getId(), sous.getFlowElements()));
    }

    private void niveau(String id, java.util.Collection<FlowElement> elements) {
        var noeuds = elements.stream().filter(FlowNode.class::isInstance).count();
        exiger(noeuds <= NOEUDS_PAR_NIVEAU, id, noeuds + " nœuds à ce niveau, " + NOEUDS_PAR_NIVEAU + " au plus");
    }

    private void noeud(FlowNode noeud) {
        exiger(NOM.matcher(noeud.getId()).matches(), noeud.getId(), "identifiant hors de la forme type_nom");
        exiger(noeud.getId().startsWith(prefixe(noeud)), noeud.getId(), "identifiant attendu en " + prefixe(noeud));
        exiger(dessine(noeud), noeud.getId(), "absent du dessin");
        francais(noeud, noeud.getName());
        if (noeud instanceof Gateway passerelle) {
            passerelle(passerelle);
        } else if (noeud instanceof Event || noeud instanceof SubProcess) {
            exiger(!libelle(noeud.getName()).isBlank() || dansUnSousProcessus(noeud), noeud.getId(), "sans libellé");
        } else {
            exiger(
                    VERBE.matcher(libelle(noeud.getName())).matches() || noeud instanceof CallActivity,
                    noeud.getId(),
                    "une activité se nomme par un verbe et son objet");
        }
    }

    private static boolean dansUnSousProcessus(FlowNode noeud) {
        return noeud.getParentElement() instanceof SubProcess;
    }

    private static String prefixe(FlowNode noeud) {
        if (noeud instanceof Gateway) {
            return "gateway_";
        }
        return PREFIXES.entrySet().stream()
                .filter(prefixe -> prefixe.getKey().isInstance(noeud))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(noeud instanceof Event ? "event_" : "");
    }

    private void passerelle(Gateway passerelle) {
        var divise = passerelle.getOutgoing().size() > 1;
        var choisit = passerelle instanceof ExclusiveGateway || passerelle instanceof InclusiveGateway;
        if (divise && choisit) {
            exiger(libelle(passerelle.getName()).endsWith("?"), passerelle.getId(), "une passerelle pose une question");
            passerelle
                    .getOutgoing()
                    .forEach(flux -> exiger(
                            !libelle(flux.getName()).isBlank(), flux.getId(), "une réponse de passerelle se nomme"));
            var defaut = passerelle instanceof ExclusiveGateway exclusive
                    ? exclusive.getDefault()
                    : ((InclusiveGateway) passerelle).getDefault();
            exiger(defaut != null, passerelle.getId(), "aucune réponse par défaut : un cas oublié arrêterait tout");
            passerelle.getOutgoing().stream()
                    .filter(flux -> !flux.equals(defaut))
                    .forEach(flux ->
                            exiger(flux.getConditionExpression() != null, flux.getId(), "réponse sans condition"));
        }
    }

    private void flux(SequenceFlow flux) {
        exiger(flux.getId().matches("flow_[a-z][A-Za-z0-9]*"), flux.getId(), "identifiant attendu en flow_");
        exiger(
                modele.getModelElementsByType(BpmnEdge.class).stream()
                        .anyMatch(trait -> flux.equals(trait.getBpmnElement())),
                flux.getId(),
                "absent du dessin");
        francais(flux, flux.getName());
    }

    private void tacheHumaine(UserTask tache) {
        exiger(!libelle(tache.getCamundaCandidateGroups()).isBlank(), tache.getId(), "sans groupe de candidats");
        var formulaire = libelle(tache.getCamundaFormRef());
        exiger(formulaire.matches("[a-z]+(-[a-z0-9]+)*"), tache.getId(), "sans formulaire");
        exiger(
                "deployment".equals(tache.getCamundaFormRefBinding()),
                tache.getId(),
                "formulaire non lié au déploiement");
    }

    private void appel(CallActivity appel) {
        exiger(
                ModelesBpmn.fichiers().stream()
                        .anyMatch(f -> camel(ModelesBpmn.nom(f)).equals(appel.getCalledElement())),
                appel.getId(),
                "appelle un processus inconnu : " + appel.getCalledElement());
        exiger(
                "deployment".equals(appel.getCamundaCalledElementBinding()),
                appel.getId(),
                "processus appelé non lié au déploiement");
    }

    private void article(CamundaProperty propriete) {
        exiger(
                ARTICLE.matcher(libelle(propriete.getCamundaValue())).matches(),
                "article",
                "« " + propriete.getCamundaValue() + " » n'est pas un article");
    }

    private boolean dessine(FlowNode noeud) {
        return modele.getModelElementsByType(BpmnShape.class).stream()
                .anyMatch(forme -> noeud.equals(forme.getBpmnElement()) && forme.getBounds() != null);
    }

    private void francais(BaseElement element, @Nullable String nom) {
        for (var mot : libelle(nom).toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            exiger(!MOTS_ANGLAIS.contains(mot), element.getId(), "libellé anglais : « " + mot + " »");
        }
    }

    private static String libelle(@Nullable String nom) {
        return nom == null ? "" : nom;
    }

    static String camel(String kebab) {
        var mots = new StringBuilder();
        for (var mot : kebab.split("-")) {
            mots.append(mots.isEmpty() ? mot : mot.substring(0, 1).toUpperCase(Locale.ROOT) + mot.substring(1));
        }
        return mots.toString();
    }
}
