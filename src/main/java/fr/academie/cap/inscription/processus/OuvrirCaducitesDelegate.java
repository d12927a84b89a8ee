package fr.academie.cap.inscription.processus;

import fr.academie.cap.inscription.depot.Lots;
import fr.academie.cap.moteur.CleMetier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tâche « Ouvrir un lot de caducités à statuer ». */
@Component
class OuvrirCaducitesDelegate implements JavaDelegate {

    private final Lots lots;

    OuvrirCaducitesDelegate(Lots lots) {
        this.lots = lots;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var cle = CleMetier.de(execution);
        InscriptionVariables.RESTE_DES_DOSSIERS.ecrire(execution, lots.ouvrirCaducites(cle.academie(), cle.session()));
        InscriptionVariables.DOSSIERS_EN_ATTENTE.ecrire(
                execution, lots.dossiersEnAttente(cle.academie(), cle.session()));
    }
}
