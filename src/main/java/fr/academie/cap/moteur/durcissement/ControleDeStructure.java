package fr.academie.cap.moteur.durcissement;

import static fr.academie.cap.moteur.durcissement.Vocabulaire.BPMN;
import static fr.academie.cap.moteur.durcissement.Vocabulaire.CAMUNDA;

import java.util.Set;
import java.util.function.BiConsumer;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What an element must carry, beyond being allowed. */
final class ControleDeStructure {

    private static final Set<String> A_DELEGUE = Set.of("serviceTask", "sendTask", "businessRuleTask");

    private final BiConsumer<Element, String> faute;

    ControleDeStructure(BiConsumer<Element, String> faute) {
        this.faute = faute;
    }

    void examiner(Element element) {
        if (CAMUNDA.equals(element.getNamespaceURI())) {
            if (element.getLocalName().endsWith("Listener") && !element.hasAttribute("delegateExpression")) {
                faute.accept(element, "écouteur sans délégué");
            }
        } else if (BPMN.equals(element.getNamespaceURI())) {
            examinerBpmn(element, element.getLocalName());
        }
    }

    private void examinerBpmn(Element element, String nom) {
        if (nom.equals("process") && !attribut(element, "historyTimeToLive").matches("P[1-9][0-9]{0,4}D")) {
            faute.accept(element, "durée de conservation absente ou autrement écrite que P…D");
        }
        if (nom.equals("userTask") && attribut(element, "candidateGroups").isEmpty()) {
            faute.accept(element, "tâche humaine sans groupe de candidats");
        }
        if (nom.equals("userTask")
                && !attribut(element, "formRef").isEmpty()
                && !attribut(element, "formRefBinding").equals("deployment")) {
            faute.accept(element, "le formulaire se lie au déploiement (formRefBinding=deployment)");
        }
        if (A_DELEGUE.contains(nom) && attribut(element, "delegateExpression").isEmpty()) {
            faute.accept(element, "tâche sans délégué");
        }
        if (nom.equals("messageEventDefinition")
                && lance(element.getParentNode())
                && attribut(element, "delegateExpression").isEmpty()) {
            faute.accept(element, "envoi de message sans délégué");
        }
        if (nom.equals("callActivity")
                && (element.getAttribute("calledElement").isEmpty()
                        || !attribut(element, "calledElementBinding").equals("deployment"))) {
            faute.accept(element, "processus appelé absent, ou non lié au déploiement");
        }
    }

    private static boolean lance(Node parent) {
        return parent instanceof Element evenement
                && Set.of("intermediateThrowEvent", "endEvent").contains(evenement.getLocalName());
    }

    private static String attribut(Element element, String nom) {
        return element.getAttributeNS(CAMUNDA, nom);
    }
}
