package fr.academie.cap.inscription.processus;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.campagne.CalendrierDeCampagne.Instants;
import fr.academie.cap.inscription.campagne.EtapeDeCampagne;
import fr.academie.cap.inscription.campagne.ProcedureDeCampagne;
import fr.academie.cap.moteur.CleMetier;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** La procédure d'une campagne : une instance pour toute une académie et une session, retrouvée par la clé métier. */
@Component
class CampagneCamunda implements ProcedureDeCampagne {

    private static final Set<String> AVANT_LA_CLOTURE =
            Set.of(CampagneInscriptionBpmn.EVENT_OUVERTURE, CampagneInscriptionBpmn.EVENT_CLOTURE);

    private final RuntimeService instances;
    private final ManagementService travaux;
    private final HistoryService histoire;
    private final ObjectProvider<EcheancesDeCampagne> echeances;
    private final Horloge horloge;

    /** The deadlines are asked for late: they look at the campaigns, which call this procedure. */
    CampagneCamunda(
            RuntimeService instances,
            ManagementService travaux,
            HistoryService histoire,
            ObjectProvider<EcheancesDeCampagne> echeances,
            Horloge horloge) {
        this.instances = instances;
        this.travaux = travaux;
        this.histoire = histoire;
        this.echeances = echeances;
        this.horloge = horloge;
    }

    @Override
    public void lancer(CleMetier cle) {
        instances.startProcessInstanceByKey(CampagneInscriptionBpmn.PROCESS_ID, cle.texte());
        instances.startProcessInstanceByKey(RappelBrouillonsBpmn.PROCESS_ID, cle.texte());
    }

    @Override
    public boolean lancerLeRappelManquant(CleMetier cle) {
        var connu = histoire.createHistoricProcessInstanceQuery()
                        .processDefinitionKey(RappelBrouillonsBpmn.PROCESS_ID)
                        .processInstanceBusinessKey(cle.texte())
                        .count()
                > 0;
        if (!connu) {
            instances.startProcessInstanceByKey(RappelBrouillonsBpmn.PROCESS_ID, cle.texte());
        }
        return !connu;
    }

    /**
     * The waiting timer takes the new date at once. A campaign that had closed, and whose closing is to come again, waits for
     * it again: otherwise nobody would close the dossiers of the time added.
     */
    @Override
    public void redater(CleMetier cle) {
        var dates = echeances.getObject().dates(cle);
        var rouverte = horloge.maintenant().isBefore(dates.cloture());
        redaterLeRappel(cle, dates);
        var instance = instance(CampagneInscriptionBpmn.PROCESS_ID, cle);
        if (instance.isEmpty()) {
            if (rouverte) {
                instances.startProcessInstanceByKey(CampagneInscriptionBpmn.PROCESS_ID, cle.texte());
            }
            return;
        }
        instances.setVariables(instance.get(), EcheancesDeCampagne.variables(dates));
        if (rouverte && !AVANT_LA_CLOTURE.containsAll(instances.getActiveActivityIds(instance.get()))) {
            attendreLaCloture(instance.get());
        } else {
            redaterLaMinuterie(instance.get());
        }
    }

    /** Those who began since an earlier reminder get theirs before the new closing; nobody gets two. */
    private void redaterLeRappel(CleMetier cle, Instants dates) {
        var instance = instance(RappelBrouillonsBpmn.PROCESS_ID, cle);
        if (instance.isPresent()) {
            instances.setVariables(instance.get(), EcheancesDeCampagne.variables(dates));
            redaterLaMinuterie(instance.get());
        } else if (horloge.maintenant().isBefore(dates.rappelDesBrouillons())) {
            instances.startProcessInstanceByKey(RappelBrouillonsBpmn.PROCESS_ID, cle.texte());
        }
    }

    private void redaterLaMinuterie(String instance) {
        travaux.createJobQuery().processInstanceId(instance).timers().list().stream()
                .map(Job::getId)
                .forEach(travail -> travaux.recalculateJobDuedate(travail, false));
    }

    private void attendreLaCloture(String instance) {
        var ou = instances.getActivityInstance(instance);
        var retour = instances.createProcessInstanceModification(instance);
        for (var activite : ou.getChildActivityInstances()) {
            retour.cancelActivityInstance(activite.getId());
        }
        for (var transition : ou.getChildTransitionInstances()) {
            retour.cancelTransitionInstance(transition.getId());
        }
        retour.startBeforeActivity(CampagneInscriptionBpmn.EVENT_CLOTURE).execute();
    }

    @Override
    public Optional<ProchaineEtape> prochaineEtape(CleMetier cle) {
        return instance(CampagneInscriptionBpmn.PROCESS_ID, cle).map(instance -> {
            var minuterie = travaux.createJobQuery().processInstanceId(instance).timers().list().stream()
                    .findFirst();
            var element = instances.getActiveActivityIds(instance).stream().findFirst();
            return new ProchaineEtape(
                    element.map(CampagneCamunda::etape).orElse(EtapeDeCampagne.TRAITEMENT),
                    minuterie.map(m -> m.getDuedate().toInstant()));
        });
    }

    private static EtapeDeCampagne etape(String element) {
        return switch (element) {
            case CampagneInscriptionBpmn.EVENT_OUVERTURE -> EtapeDeCampagne.OUVERTURE;
            case CampagneInscriptionBpmn.EVENT_CLOTURE -> EtapeDeCampagne.CLOTURE;
            case CampagneInscriptionBpmn.EVENT_PREMIERE_RELANCE -> EtapeDeCampagne.PREMIERE_RELANCE;
            case CampagneInscriptionBpmn.EVENT_SECONDE_RELANCE -> EtapeDeCampagne.SECONDE_RELANCE;
            case CampagneInscriptionBpmn.EVENT_LIMITE_RETOUR -> EtapeDeCampagne.LIMITE_RETOUR;
            default -> EtapeDeCampagne.TRAITEMENT;
        };
    }

    private Optional<String> instance(String processus, CleMetier cle) {
        return Optional.ofNullable(instances
                        .createProcessInstanceQuery()
                        .processDefinitionKey(processus)
                        .processInstanceBusinessKey(cle.texte())
                        .singleResult())
                .map(Execution::getId);
    }
}
