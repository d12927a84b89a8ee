package fr.academie.cap.conformite.solidite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;

/** What each kind of node does with tokens; data is not looked at, so every answer of a gateway is possible. */
final class Regles {

    private final Reseau reseau;

    Regles(Reseau reseau) {
        this.reseau = reseau;
    }

    List<Pas> depuis(Marquage marquage) {
        var pas = new ArrayList<Pas>();
        for (var noeud : reseau.noeuds()) {
            entrees(marquage, noeud, pas);
            if (noeud instanceof Activity activite && marquage.porte(Reseau.actif(noeud))) {
                achever(marquage, activite, pas);
            } else if (noeud instanceof BoundaryEvent bord) {
                interrompre(marquage, bord, pas);
            }
            if (Reseau.evenementiel(noeud)) {
                declencher(marquage, (SubProcess) noeud, pas);
            }
        }
        return pas;
    }

    private void entrees(Marquage marquage, FlowNode noeud, List<Pas> pas) {
        var pleines = noeud.getIncoming().stream()
                .map(SequenceFlow::getId)
                .filter(marquage::porte)
                .toList();
        if (pleines.isEmpty()) {
            return;
        }
        if (noeud instanceof ParallelGateway) {
            if (pleines.size() == noeud.getIncoming().size()) {
                var ecriture = marquage.ecrire();
                pleines.forEach(ecriture::retirer);
                pas.add(Pas.de(noeud.getId(), ecriture.poser(Reseau.sorties(noeud))));
            }
        } else if (noeud instanceof InclusiveGateway) {
            if (pret(marquage, noeud, Set.copyOf(pleines))) {
                for (var choix : sousEnsembles(List.copyOf(Reseau.sorties(noeud)))) {
                    var ecriture = marquage.ecrire();
                    pleines.forEach(ecriture::retirer);
                    pas.add(Pas.de(noeud.getId(), ecriture.poser(choix)));
                }
            }
        } else {
            pleines.forEach(entree -> uneEntree(marquage, noeud, entree, pas));
        }
    }

    private void uneEntree(Marquage marquage, FlowNode noeud, String entree, List<Pas> pas) {
        var choix = new ArrayList<Marquage.Ecriture>();
        if (noeud instanceof ExclusiveGateway || noeud instanceof EventBasedGateway) {
            Reseau.sorties(noeud)
                    .forEach(sortie -> choix.add(sans(marquage, entree).poser(sortie)));
        } else if (noeud instanceof EndEvent fin) {
            choix.add(finir(sans(marquage, entree), fin));
        } else if (noeud instanceof Activity activite) {
            var ecriture = sans(marquage, entree);
            reseau.entrer(ecriture, activite);
            choix.add(ecriture);
        } else if (noeud instanceof IntermediateThrowEvent lancer
                && lien(lancer).isPresent()) {
            var ecriture = sans(marquage, entree);
            arrivees(lien(lancer).get()).forEach(arrivee -> ecriture.poser(Reseau.sorties(arrivee)));
            choix.add(ecriture);
        } else {
            var ecriture = sans(marquage, entree).poser(Reseau.sorties(noeud));
            if (noeud instanceof IntermediateThrowEvent && definition(noeud, EscalationEventDefinition.class)) {
                escalader(ecriture, noeud);
            }
            choix.add(ecriture);
        }
        choix.forEach(ecriture -> pas.add(Pas.de(noeud.getId(), ecriture)));
    }

    private static Marquage.Ecriture sans(Marquage marquage, String entree) {
        return marquage.ecrire().retirer(entree);
    }

    private Marquage.Ecriture finir(Marquage.Ecriture ecriture, EndEvent fin) {
        ecriture.poser(Reseau.fini(fin));
        if (definition(fin, TerminateEventDefinition.class)) {
            reseau.vider(ecriture, fin.getParentElement());
        } else if (definition(fin, ErrorEventDefinition.class)) {
            lever(ecriture, fin);
        } else if (definition(fin, EscalationEventDefinition.class)) {
            escalader(ecriture, fin);
        }
        return ecriture;
    }

    /** An error goes up to the nearest scope that catches one; nobody catching it, the process ends. */
    private void lever(Marquage.Ecriture ecriture, FlowNode source) {
        for (var portee = source.getParentElement(); portee != null; portee = portee.getParentElement()) {
            reseau.vider(ecriture, portee);
            if (portee instanceof SubProcess sous) {
                var bord = reseau.bords(sous).stream()
                        .filter(b -> definition(b, ErrorEventDefinition.class))
                        .findFirst();
                reseau.quitter(ecriture, sous);
                if (bord.isPresent()) {
                    ecriture.poser(Reseau.sorties(bord.get()));
                    return;
                }
            } else if (portee instanceof Process) {
                return;
            }
        }
    }

    private void escalader(Marquage.Ecriture ecriture, FlowNode source) {
        if (source.getParentElement() instanceof SubProcess sous) {
            reseau.bords(sous).stream()
                    .filter(bord -> definition(bord, EscalationEventDefinition.class))
                    .findFirst()
                    .ifPresent(bord -> {
                        if (bord.cancelActivity()) {
                            reseau.quitter(ecriture, sous);
                        }
                        ecriture.poser(Reseau.sorties(bord));
                    });
        }
    }

    private void achever(Marquage marquage, Activity activite, List<Pas> pas) {
        if (activite instanceof SubProcess sous && reseau.habite(marquage, sous)) {
            return;
        }
        var conditionnelles = activite.getOutgoing().stream().anyMatch(flux -> flux.getConditionExpression() != null);
        var choix = conditionnelles
                ? sousEnsembles(List.copyOf(Reseau.sorties(activite)))
                : List.of(Reseau.sorties(activite));
        for (var sorties : choix) {
            var ecriture = marquage.ecrire();
            reseau.quitter(ecriture, activite);
            pas.add(Pas.de(activite.getId(), ecriture.poser(sorties)));
        }
    }

    private void interrompre(Marquage marquage, BoundaryEvent bord, List<Pas> pas) {
        if (!marquage.porte(Reseau.actif(bord.getAttachedTo())) || definition(bord, EscalationEventDefinition.class)) {
            return;
        }
        var ecriture = marquage.ecrire();
        if (bord.cancelActivity()) {
            reseau.quitter(ecriture, bord.getAttachedTo());
        } else if (marquage.porte(Reseau.permis(bord))) {
            ecriture.retirer(Reseau.permis(bord));
        } else {
            return;
        }
        pas.add(Pas.de(bord.getId(), ecriture.poser(Reseau.sorties(bord))));
    }

    private void declencher(Marquage marquage, SubProcess sous, List<Pas> pas) {
        if (!marquage.porte(Reseau.permis(sous)) || marquage.acheve()) {
            return;
        }
        var ecriture = marquage.ecrire().retirer(Reseau.permis(sous));
        if (Reseau.departs(sous.getFlowElements()).stream().anyMatch(StartEvent::isInterrupting)) {
            reseau.vider(ecriture, sous.getParentElement());
        }
        reseau.entrer(ecriture, sous);
        pas.add(Pas.de(sous.getId(), ecriture));
    }

    /** An inclusive join waits only while another token may still come to one of its empty entries. */
    private boolean pret(Marquage marquage, FlowNode jonction, Set<String> pleines) {
        var amont = new HashSet<String>();
        var vus = new HashSet<FlowNode>(Set.of(jonction));
        jonction.getIncoming().stream()
                .filter(flux -> !pleines.contains(flux.getId()))
                .forEach(flux -> remonter(flux, amont, vus));
        return marquage.vivantes().stream()
                .filter(place -> !pleines.contains(place))
                .noneMatch(amont::contains);
    }

    private static void remonter(SequenceFlow flux, Set<String> amont, Set<FlowNode> vus) {
        amont.add(flux.getId());
        var source = flux.getSource();
        if (vus.add(source)) {
            amont.add(Reseau.actif(source));
            if (source instanceof BoundaryEvent bord) {
                amont.add(Reseau.actif(bord.getAttachedTo()));
                bord.getAttachedTo().getIncoming().forEach(entree -> remonter(entree, amont, vus));
            }
            source.getIncoming().forEach(entree -> remonter(entree, amont, vus));
        }
    }

    private static List<Set<String>> sousEnsembles(List<String> sorties) {
        var choix = new ArrayList<Set<String>>();
        for (int masque = 1; masque < 1 << sorties.size(); masque++) {
            var choisies = new TreeSet<String>();
            for (int i = 0; i < sorties.size(); i++) {
                if ((masque >> i & 1) == 1) {
                    choisies.add(sorties.get(i));
                }
            }
            choix.add(choisies);
        }
        return choix.isEmpty() ? List.of(Set.of()) : choix;
    }

    private static Optional<String> lien(FlowNode evenement) {
        return evenement.getChildElementsByType(LinkEventDefinition.class).stream()
                .map(LinkEventDefinition::getName)
                .findFirst();
    }

    private List<FlowNode> arrivees(String lien) {
        return reseau.noeuds().stream()
                .filter(IntermediateCatchEvent.class::isInstance)
                .filter(noeud -> lien(noeud).equals(Optional.of(lien)))
                .toList();
    }

    private static boolean definition(FlowNode noeud, Class<? extends EventDefinition> type) {
        return noeud instanceof Event && !noeud.getChildElementsByType(type).isEmpty();
    }
}
