package fr.academie.cap.simulateurs;

import fr.academie.cap.referentiel.Academie;
import fr.academie.cap.regles.Echeance;
import fr.academie.cap.regles.FaitsDeProcedure.DemandeEnCours;
import fr.academie.cap.regles.RegimeDeSilence.Sens;
import fr.academie.cap.regles.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Une demande, son académie, et ce que les règles disent de son terme. */
public record TermeLegal(DemandeEnCours demande, Academie academie, Verdict<Echeance> verdict) {

    /** Vide tant que le délai n'a pas commencé, ou qu'il est suspendu. */
    public Optional<Echeance> echeance() {
        return verdict.valeur();
    }

    /** Premier instant après le terme. */
    public static Instant expiration(Echeance echeance, Academie academie) {
        return echeance.expiration(academie.zone());
    }

    /** Le même instant à la pendule de l'académie : toujours un début de journée. */
    public ZonedDateTime minuit(Echeance echeance) {
        return expiration(echeance, academie).atZone(academie.zone());
    }

    /** Jours pendant lesquels le délai s'est arrêté ; un délai qui part du dossier complet n'est jamais suspendu. */
    public static long suspension(Echeance echeance, DemandeEnCours demande) {
        var demandees = demande.piecesDemandeesLe();
        var complete = demande.completeLe();
        return echeance.regime().sens() == Sens.REJET && demandees != null && complete != null
                ? ChronoUnit.DAYS.between(demandees, complete)
                : 0;
    }

    /** Terme avant que la suspension ne le repousse. */
    public static LocalDate sansSuspension(Echeance echeance) {
        return echeance.regime().delai().dernierJour(echeance.depart());
    }

    /** Vrai si le quantième du départ manque au mois d'arrivée : le délai s'arrête au dernier jour de ce mois. */
    public static boolean rameneALaFinDuMois(Echeance echeance) {
        return sansSuspension(echeance).getDayOfMonth() != echeance.depart().getDayOfMonth();
    }
}
