package fr.academie.cap.inscription.processus;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.campagne.CalendrierDeCampagne;
import fr.academie.cap.inscription.campagne.CalendrierDeCampagne.Instants;
import fr.academie.cap.moteur.CleMetier;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Remet au moteur les échéances que le domaine tient pour vraies, et dit si celle qui vient de sonner est atteinte.
 *
 * <p>A timer that fires early, or a date that was postponed, closes nothing: the gateway sends the token back to wait.
 */
@Component
class EcheancesDeCampagne implements ExecutionListener {

    private final CalendrierDeCampagne calendrier;
    private final Horloge horloge;

    EcheancesDeCampagne(CalendrierDeCampagne calendrier, Horloge horloge) {
        this.calendrier = calendrier;
        this.horloge = horloge;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var dates = dates(CleMetier.de(execution));
        execution.setVariables(variables(dates));
        echeance(execution.getCurrentActivityId(), dates)
                .ifPresent(due -> InscriptionVariables.ECHEANCE_ATTEINTE.ecrire(
                        execution, !horloge.maintenant().isBefore(due)));
    }

    Instants dates(CleMetier cle) {
        return calendrier.de(cle.academie(), cle.session());
    }

    static Map<String, Object> variables(Instants dates) {
        return Map.ofEntries(
                InscriptionVariables.DATE_OUVERTURE.egale(dates.ouverture()),
                InscriptionVariables.DATE_RAPPEL.egale(dates.rappelDesBrouillons()),
                InscriptionVariables.DATE_CLOTURE.egale(dates.cloture()),
                InscriptionVariables.DATE_PREMIERE_RELANCE.egale(dates.premiereRelance()),
                InscriptionVariables.DATE_SECONDE_RELANCE.egale(dates.secondeRelance()),
                InscriptionVariables.DATE_LIMITE_RETOUR.egale(dates.prochainExamen()));
    }

    private static Optional<Instant> echeance(String element, Instants dates) {
        return switch (element) {
            case RappelBrouillonsBpmn.GATEWAY_RAPPEL_ATTEINT -> Optional.of(dates.rappelDesBrouillons());
            case CampagneInscriptionBpmn.GATEWAY_CLOTURE_ATTEINTE -> Optional.of(dates.cloture());
            case CampagneInscriptionBpmn.GATEWAY_PREMIERE_RELANCE_ATTEINTE -> Optional.of(dates.premiereRelance());
            case CampagneInscriptionBpmn.GATEWAY_SECONDE_RELANCE_ATTEINTE -> Optional.of(dates.secondeRelance());
            case CampagneInscriptionBpmn.GATEWAY_LIMITE_RETOUR_ATTEINTE -> Optional.of(dates.limiteRetour());
            default -> Optional.empty();
        };
    }
}
