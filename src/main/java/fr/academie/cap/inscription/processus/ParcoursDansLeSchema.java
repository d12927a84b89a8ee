package fr.academie.cap.inscription.processus;

import fr.academie.cap.inscription.PositionDansLeProcessus;
import fr.academie.cap.moteur.CleMetier;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Relit dans l'historique du moteur par où un dossier est passé. */
@Component
class ParcoursDansLeSchema {

    private final HistoryService historique;

    ParcoursDansLeSchema(HistoryService historique) {
        this.historique = historique;
    }

    List<PositionDansLeProcessus> positions(CleMetier cle) {
        return historique
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(cle.texte())
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(this::position)
                .toList();
    }

    private PositionDansLeProcessus position(HistoricProcessInstance instance) {
        var etapes = historique
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .list();
        var actifs = etapes.stream()
                .filter(e -> e.getEndTime() == null)
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
        var passes = etapes.stream()
                .filter(e -> e.getEndTime() != null)
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> !actifs.contains(id))
                .distinct()
                .toList();
        return new PositionDansLeProcessus(
                instance.getProcessDefinitionName(), modele(instance.getProcessDefinitionKey()), actifs, passes);
    }

    /** {@code confirmationPostale} → {@code inscription/confirmation-postale}, by the naming rule of the models. */
    private static String modele(String processus) {
        return "inscription/" + processus.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
