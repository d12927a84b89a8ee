package fr.academie.cap.inscription.processus;

import fr.academie.cap.inscription.CalendrierDeCampagne;
import fr.academie.cap.moteur.CleMetier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Remet au moteur les échéances que le domaine tient pour vraies au moment d'attendre. */
@Component
class EcheancesDeCampagne implements ExecutionListener {

    private final CalendrierDeCampagne calendrier;

    EcheancesDeCampagne(CalendrierDeCampagne calendrier) {
        this.calendrier = calendrier;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var cle = CleMetier.de(execution);
        var dates = calendrier.de(cle.academie(), cle.session());
        InscriptionVariables.DATE_OUVERTURE.ecrire(execution, dates.ouverture());
        InscriptionVariables.DATE_CLOTURE.ecrire(execution, dates.cloture());
        InscriptionVariables.DATE_PREMIERE_RELANCE.ecrire(execution, dates.premiereRelance());
        InscriptionVariables.DATE_SECONDE_RELANCE.ecrire(execution, dates.secondeRelance());
        InscriptionVariables.DATE_LIMITE_RETOUR.ecrire(execution, dates.limiteRetour());
    }
}
