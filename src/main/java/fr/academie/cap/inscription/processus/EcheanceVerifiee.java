package fr.academie.cap.inscription.processus;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.CalendrierDeCampagne;
import fr.academie.cap.moteur.CleMetier;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Compare l'échéance du domaine à l'heure avant d'agir : une minuterie en avance ou une date reportée ne ferme rien. */
@Component
class EcheanceVerifiee implements ExecutionListener {

    private final CalendrierDeCampagne calendrier;
    private final Horloge horloge;

    EcheanceVerifiee(CalendrierDeCampagne calendrier, Horloge horloge) {
        this.calendrier = calendrier;
        this.horloge = horloge;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var cle = CleMetier.de(execution);
        var dates = calendrier.de(cle.academie(), cle.session());
        var due = due(execution.getCurrentActivityId(), dates);
        InscriptionVariables.ECHEANCE_ATTEINTE.ecrire(
                execution, !horloge.maintenant().isBefore(due));
    }

    private static Instant due(String porte, CalendrierDeCampagne.Instants dates) {
        return switch (porte) {
            case CampagneInscriptionBpmn.GATEWAY_CLOTURE_ATTEINTE -> dates.cloture();
            case CampagneInscriptionBpmn.GATEWAY_PREMIERE_RELANCE_ATTEINTE -> dates.premiereRelance();
            case CampagneInscriptionBpmn.GATEWAY_SECONDE_RELANCE_ATTEINTE -> dates.secondeRelance();
            case CampagneInscriptionBpmn.GATEWAY_LIMITE_RETOUR_ATTEINTE -> dates.limiteRetour();
            default -> throw new IllegalStateException("Échéance inconnue : " + porte);
        };
    }
}
