package fr.academie.cap.inscription.processus;

import fr.academie.cap.inscription.PositionDansLeProcessus;
import fr.academie.cap.inscription.ProcedureInscription;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.moteur.CommandeCommune;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Démarre et corrèle par la clé métier, dans la transaction de l'appelant. */
@Component
class ProcedureCamunda implements ProcedureInscription {

    private static final int ENSEMBLE = 100;

    private final CommandeCommune commande;
    private final RuntimeService instances;
    private final ManagementService travaux;
    private final ParcoursDansLeSchema parcours;
    private final ObjectProvider<EcheancesDeCampagne> echeances;

    /** The deadlines are asked for late: they look at the campaigns, which call this procedure. */
    ProcedureCamunda(
            CommandeCommune commande,
            RuntimeService instances,
            ManagementService travaux,
            ParcoursDansLeSchema parcours,
            ObjectProvider<EcheancesDeCampagne> echeances) {
        this.commande = commande;
        this.instances = instances;
        this.travaux = travaux;
        this.parcours = parcours;
        this.echeances = echeances;
    }

    @Override
    public void demarrer(CleMetier cle) {
        instances.startProcessInstanceByKey(PreinscriptionBpmn.PROCESS_ID, cle.texte());
    }

    /**
     * The engine puts what a command writes in order by comparing each to all: a hundred is where the order begins to cost
     * more than the statements it saves.
     */
    @Override
    public void demarrer(List<CleMetier> cles) {
        for (int debut = 0; debut < cles.size(); debut += ENSEMBLE) {
            var ensemble = cles.subList(debut, Math.min(cles.size(), debut + ENSEMBLE));
            commande.executer(() -> ensemble.forEach(this::demarrer));
        }
    }

    @Override
    public boolean signalerModification(CleMetier cle) {
        return signaler(ConfirmationPostaleBpmn.MESSAGE_PREINSCRIPTION_MODIFIEE, cle);
    }

    @Override
    public boolean signalerConfirmationRecue(CleMetier cle) {
        return signaler(ConfirmationPostaleBpmn.MESSAGE_CONFIRMATION_RECUE, cle);
    }

    @Override
    public boolean signalerCourrierNonDistribue(CleMetier cle) {
        return signaler(ConfirmationPostaleBpmn.MESSAGE_COURRIER_NON_DISTRIBUE, cle);
    }

    @Override
    public boolean signalerDelaiExpire(CleMetier cle) {
        return signaler(ConfirmationPostaleBpmn.MESSAGE_DELAI_RETOUR_EXPIRE, cle);
    }

    @Override
    public List<PositionDansLeProcessus> positions(CleMetier cle) {
        return parcours.positions(cle);
    }

    @Override
    public void lancerCampagne(CleMetier cle) {
        instances.startProcessInstanceByKey(CampagneInscriptionBpmn.PROCESS_ID, cle.texte());
    }

    /** The waiting timer takes the new date at once. */
    @Override
    public void redaterCampagne(CleMetier cle) {
        var instance = instances
                .createProcessInstanceQuery()
                .processDefinitionKey(CampagneInscriptionBpmn.PROCESS_ID)
                .processInstanceBusinessKey(cle.texte())
                .singleResult();
        if (instance != null) {
            instances.setVariables(
                    instance.getId(),
                    EcheancesDeCampagne.variables(echeances.getObject().dates(cle)));
            travaux.createJobQuery().processInstanceId(instance.getId()).timers().list().stream()
                    .map(Job::getId)
                    .forEach(travail -> travaux.recalculateJobDuedate(travail, false));
        }
    }

    /** {@code correlateAll} answers an empty list instead of breaking the caller's transaction. */
    private boolean signaler(String message, CleMetier cle) {
        return !instances
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(cle.texte())
                .correlateAllWithResult()
                .isEmpty();
    }
}
