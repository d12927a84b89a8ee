package fr.academie.cap.conformite.solidite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * Explores every state of the tokens and says what is wrong: no way to the end from somewhere, an end reached twice,
 * two tokens in one place, a node or a flow that nothing ever reaches.
 */
public final class Solidite {

    private static final int ETATS_MAXIMUM = 50_000;

    private final Reseau reseau;
    private final Regles regles;
    private final Map<Marquage, Set<Marquage>> precedents = new HashMap<>();
    private final Set<String> joues = new HashSet<>();
    private final Set<String> parcourus = new HashSet<>();
    private final Set<String> defauts = new TreeSet<>();
    private final Set<String> accessoires;

    private Solidite(BpmnModelInstance modele) {
        reseau = new Reseau(modele);
        regles = new Regles(reseau);
        accessoires = accessoires();
    }

    /** @return French sentences, empty when the model is sound */
    public static List<String> defauts(BpmnModelInstance modele) {
        return new Solidite(modele).explorer();
    }

    private List<String> explorer() {
        var debuts = reseau.debuts();
        if (debuts.isEmpty()) {
            return List.of("aucun événement de début");
        }
        var aVoir = new ArrayDeque<>(debuts);
        debuts.forEach(debut -> precedents.put(debut, new HashSet<>()));
        while (!aVoir.isEmpty()) {
            var marquage = aVoir.remove();
            parcourus.addAll(marquage.places());
            for (var pas : regles.depuis(marquage)) {
                joues.add(pas.noeud());
                suivre(marquage, pas, aVoir);
            }
            if (precedents.size() > ETATS_MAXIMUM) {
                return List.of("plus de " + ETATS_MAXIMUM + " états : un modèle que l'on ne peut plus lire");
            }
        }
        fins();
        nonAtteints();
        return List.copyOf(defauts);
    }

    private void suivre(Marquage avant, Pas pas, ArrayDeque<Marquage> aVoir) {
        for (var doublon : pas.doublons()) {
            var ou = doublon.substring(doublon.indexOf(':') + 1);
            if (!accessoires.contains(ou)) {
                defauts.add(
                        doublon.startsWith("fini:")
                                ? "fin atteinte plus d'une fois (" + ou + ")"
                                : "deux jetons au même endroit (" + ou + ")");
            }
        }
        var apres = pas.apres();
        var vus = precedents.get(apres);
        if (vus == null) {
            vus = new HashSet<>();
            precedents.put(apres, vus);
            aVoir.add(apres);
        }
        vus.add(avant);
    }

    /** From every state the end stays possible: whoever enters may leave. */
    private void fins() {
        var sauves = new HashSet<Marquage>();
        var aVoir = new ArrayDeque<Marquage>();
        precedents.keySet().stream().filter(Marquage::acheve).forEach(fin -> {
            sauves.add(fin);
            aVoir.add(fin);
        });
        while (!aVoir.isEmpty()) {
            for (var precedent : precedents.getOrDefault(aVoir.remove(), Set.of())) {
                if (sauves.add(precedent)) {
                    aVoir.add(precedent);
                }
            }
        }
        precedents.keySet().stream()
                .filter(marquage -> !sauves.contains(marquage))
                .map(marquage -> "aucune fin possible depuis " + marquage)
                .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : a.length() - b.length())
                .limit(3)
                .forEach(defauts::add);
    }

    private void nonAtteints() {
        for (var noeud : reseau.noeuds()) {
            if (!joues.contains(noeud.getId()) && !(noeud instanceof StartEvent) && !arriveeDeLien(noeud)) {
                defauts.add("jamais atteint : " + noeud.getId());
            }
        }
        for (var flux : reseau.flux()) {
            if (!parcourus.contains(flux.getId())) {
                defauts.add("jamais emprunté : " + flux.getId());
            }
        }
    }

    private static boolean arriveeDeLien(FlowNode noeud) {
        return noeud instanceof IntermediateCatchEvent
                && !noeud.getChildElementsByType(LinkEventDefinition.class).isEmpty();
    }

    /** Nodes and flows that only a non-interrupting event leads to: a reminder may still run when the next one starts. */
    private Set<String> accessoires() {
        var principales = new HashSet<FlowNode>();
        var aVoir = new ArrayDeque<FlowNode>();
        reseau.noeuds().stream()
                .filter(StartEvent.class::isInstance)
                .filter(debut -> !(debut.getParentElement() instanceof SubProcess))
                .forEach(aVoir::add);
        while (!aVoir.isEmpty()) {
            var noeud = aVoir.remove();
            if (principales.add(noeud)) {
                var suivants = new ArrayList<FlowNode>();
                noeud.getOutgoing().stream().map(SequenceFlow::getTarget).forEach(suivants::add);
                reseau.bords(noeud).stream()
                        .filter(BoundaryEvent::cancelActivity)
                        .forEach(suivants::add);
                aVoir.addAll(suivants);
            }
        }
        var accessoires = new HashSet<String>();
        reseau.noeuds().stream().filter(noeud -> !principales.contains(noeud)).forEach(n -> accessoires.add(n.getId()));
        reseau.flux().stream()
                .filter(flux -> accessoires.contains(flux.getSource().getId())
                        && accessoires.contains(flux.getTarget().getId()))
                .forEach(flux -> accessoires.add(flux.getId()));
        return accessoires;
    }
}
