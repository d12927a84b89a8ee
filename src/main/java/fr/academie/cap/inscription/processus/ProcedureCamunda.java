package fr.academie.cap.inscription.processus;

import fr.academie.cap.inscription.PositionDansLeProcessus;
import fr.academie.cap.inscription.ProcedureInscription;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.moteur.CommandeCommune;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Démarre et corrèle par la clé métier, dans la transaction de l'appelant. */
@Component
class ProcedureCamunda implements ProcedureInscription {

    private static final int ENSEMBLE = 100;

    private final CommandeCommune commande;
    private final RuntimeService instances;
    private final ParcoursDansLeSchema parcours;

    ProcedureCamunda(CommandeCommune commande, RuntimeService instances, ParcoursDansLeSchema parcours) {
        this.commande = commande;
        this.instances = instances;
        this.parcours = parcours;
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

    /** {@code correlateAll} answers an empty list instead of breaking the caller's transaction. */
    private boolean signaler(String message, CleMetier cle) {
        return !instances
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(cle.texte())
                .correlateAllWithResult()
                .isEmpty();
    }
}
