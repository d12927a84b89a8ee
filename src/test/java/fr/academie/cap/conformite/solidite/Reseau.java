package fr.academie.cap.conformite.solidite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The model seen as places: who is inside whom, what starts with what. */
final class Reseau {

    private final BpmnModelInstance modele;

    Reseau(BpmnModelInstance modele) {
        this.modele = modele;
    }

    static String actif(FlowNode noeud) {
        return "actif:" + noeud.getId();
    }

    static String permis(FlowNode noeud) {
        return "permis:" + noeud.getId();
    }

    static String fini(FlowNode noeud) {
        return "fini:" + noeud.getId();
    }

    static Set<String> sorties(FlowNode noeud) {
        return noeud.getOutgoing().stream().map(SequenceFlow::getId).collect(Collectors.toSet());
    }

    Collection<FlowNode> noeuds() {
        return modele.getModelElementsByType(FlowNode.class);
    }

    Collection<SequenceFlow> flux() {
        return modele.getModelElementsByType(SequenceFlow.class);
    }

    /** One initial marking for each way the process starts. */
    List<Marquage> debuts() {
        var debuts = new ArrayList<Marquage>();
        for (var processus : modele.getModelElementsByType(Process.class)) {
            for (var depart : departs(processus.getFlowElements())) {
                var ecriture = Marquage.vide().ecrire().poser(sorties(depart));
                ecriture.poser(permissions(processus.getFlowElements()));
                debuts.add(ecriture.fin());
            }
        }
        return debuts;
    }

    static List<StartEvent> departs(Collection<FlowElement> elements) {
        return elements.stream()
                .filter(StartEvent.class::isInstance)
                .map(StartEvent.class::cast)
                .toList();
    }

    /** Event sub-processes of a scope may each fire once while it lives. */
    private static List<String> permissions(Collection<FlowElement> elements) {
        return elements.stream()
                .filter(Reseau::evenementiel)
                .map(FlowNode.class::cast)
                .map(Reseau::permis)
                .toList();
    }

    static boolean evenementiel(FlowElement element) {
        return element instanceof SubProcess sous && sous.triggeredByEvent();
    }

    List<BoundaryEvent> bords(FlowNode activite) {
        return modele.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(bord -> bord.getAttachedTo().equals(activite))
                .toList();
    }

    /** Puts a token into an activity, and into its content when it has one. */
    void entrer(Marquage.Ecriture ecriture, FlowNode activite) {
        ecriture.poser(actif(activite));
        bords(activite).stream().filter(bord -> !bord.cancelActivity()).forEach(bord -> ecriture.poser(permis(bord)));
        if (activite instanceof SubProcess sous) {
            departs(sous.getFlowElements()).stream().limit(1).forEach(depart -> ecriture.poser(sorties(depart)));
            ecriture.poser(permissions(sous.getFlowElements()));
        }
    }

    /** Takes the token out of an activity with all that is inside it. */
    void quitter(Marquage.Ecriture ecriture, FlowNode activite) {
        ecriture.retirer(actif(activite));
        bords(activite).forEach(bord -> ecriture.retirer(permis(bord)));
        if (activite instanceof SubProcess sous) {
            vider(ecriture, sous);
        }
    }

    /** Empties a scope: a process, or the inside of a sub-process. */
    void vider(Marquage.Ecriture ecriture, ModelElementInstance portee) {
        var dedans = dedans(portee);
        ecriture.retirerSi(place -> !place.startsWith("fini:") && dedans.contains(identifiant(place)));
    }

    boolean habite(Marquage marquage, SubProcess sous) {
        var dedans = dedans(sous);
        return marquage.vivantes().stream().anyMatch(place -> dedans.contains(identifiant(place)));
    }

    private static String identifiant(String place) {
        return place.substring(place.indexOf(':') + 1);
    }

    /** Ids of every flow and node at any depth inside a scope. */
    private Set<String> dedans(ModelElementInstance portee) {
        var dedans = new HashSet<String>();
        for (var element : modele.getModelElementsByType(FlowElement.class)) {
            for (var parent = element.getParentElement(); parent != null; parent = parent.getParentElement()) {
                if (parent.equals(portee)) {
                    dedans.add(element.getId());
                }
            }
        }
        return dedans;
    }
}
