package fr.academie.cap.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;

/**
 * The same life with the engine as its tutorials show it: default settings, full history, the dossier in variables.
 *
 * <p>Same shape as ours, in favour of the naive one: a single instance, no rule, no letter, no journal, no perimeter.
 */
final class VarianteNaive implements Variante {

    static final String PROCESSUS = "naif";
    private static final String MESSAGE = "confirmationRecue";

    private final ProcessEngine moteur;
    private final int variables;
    private int vies;
    private int rang;

    VarianteNaive(ProcessEngine moteur, int variables) {
        this.moteur = moteur;
        this.variables = variables;
    }

    static void deployer(ProcessEngine moteur) {
        moteur.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "naif.bpmn",
                        Bpmn.createExecutableProcess(PROCESSUS)
                                .camundaHistoryTimeToLive(1826)
                                .startEvent()
                                .intermediateCatchEvent("retour")
                                .message(MESSAGE)
                                .userTask("controler")
                                .camundaCandidateGroups("gestionnaire-dec")
                                .endEvent()
                                .done())
                .deploy();
    }

    @Override
    public String nom() {
        return "Camunda par défaut, " + variables + " variables";
    }

    @Override
    public void preparer(int nombre) {
        vies = nombre;
    }

    @Override
    public void vivre() {
        for (int i = 0; i < vies; i++) {
            var cle = cle(++rang);
            demarrer(cle, rang);
            moteur.getRuntimeService()
                    .createMessageCorrelation(MESSAGE)
                    .processInstanceBusinessKey(cle)
                    .correlate();
            var taches = moteur.getTaskService();
            var tache = taches.createTaskQuery()
                    .processInstanceBusinessKey(cle)
                    .singleResult()
                    .getId();
            taches.claim(tache, "gestionnaire");
            taches.complete(tache, Map.of("signature", true, "issue", "CONFORME", "pieces", "PIECE_IDENTITE"));
        }
    }

    /** One by one, each in its own transaction; they then wait for their message. */
    void demarrer(int premier, int nombre) {
        for (int i = 0; i < nombre; i++) {
            demarrer(cle(premier + i), premier + i);
        }
    }

    List<String> cles(int premier, int nombre) {
        var cles = new ArrayList<String>();
        for (int i = 0; i < nombre; i++) {
            cles.add(cle(premier + i));
        }
        return cles;
    }

    private void demarrer(String cle, int numero) {
        var donnees = new HashMap<String, Object>();
        donnees.put("numero", numero);
        for (int i = 1; i < variables; i++) {
            donnees.put("champ" + i, "valeur saisie par le candidat " + i);
        }
        moteur.getRuntimeService().startProcessInstanceByKey(PROCESSUS, cle, donnees);
    }

    private String cle(int numero) {
        return "naif-" + variables + "-" + numero;
    }
}
