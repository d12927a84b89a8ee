package fr.academie.cap.regles.procedure;

import fr.academie.cap.regles.Article;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Echeance;
import fr.academie.cap.regles.Etape;
import fr.academie.cap.regles.FaitsDeProcedure;
import fr.academie.cap.regles.HorsPerimetre;
import fr.academie.cap.regles.Procedure;
import fr.academie.cap.regles.RegimeDeSilence;
import fr.academie.cap.regles.RegimesDeSilence;
import fr.academie.cap.regles.Regle;
import fr.academie.cap.regles.Trace;
import fr.academie.cap.regles.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Quand le silence produit son effet, et lequel.
 *
 * <p>S'il vaut accord, le délai part du dossier complet ; s'il vaut rejet, il part de la réception et s'arrête le temps de
 * compléter. Tant qu'un juriste n'a pas validé le régime, le terme se calcule mais une personne constate l'effet.
 */
@Article(numero = "337-15", depuis = "2002-09-01")
public final class EcheanceLegale implements Regle<FaitsDeProcedure.DemandeEnCours, Echeance> {

    static final Etape DATES_INVERSEES = Etape.de(
            "R-HAB-2",
            "crpa",
            "L112-3",
            "Les dates ne se suivent pas : réception, demande de pièces, dossier complet, notification.",
            "recueLe",
            "piecesDemandeesLe",
            "completeLe",
            "notifieeLe");
    static final Etape DELAI_PAS_PARTI = Etape.de(
            "R-HAB-2", "crpa", "L114-5", "Le dossier n'est pas complet : le délai n'a pas commencé.", "completeLe");
    static final Etape DELAI_SUSPENDU = Etape.de(
            "R-HAB-2",
            "crpa",
            "L114-5",
            "Des pièces sont attendues : le délai est suspendu.",
            "piecesDemandeesLe",
            "completeLe");
    static final Etape NOTIFIEE_A_TEMPS = Etape.de(
            "R-HAB-2",
            "crpa",
            "L231-1",
            "La décision notifiée le {notifieeLe} arrête le délai : le silence n'a pas d'effet.",
            "notifieeLe",
            "recueLe",
            "completeLe");
    static final Etape REGIME_A_CONFIRMER = Etape.de(
            "R-HAB-2",
            "crpa",
            "L231-1",
            "Le régime du silence de cette procédure n'est pas validé : une personne constate la décision implicite.",
            "procedure");
    static final Etape ACCORD_TACITE = Etape.de(
            "R-HAB-2",
            "14-tacite",
            "",
            "Le silence vaut accord au terme de trois mois comptés du dossier complet.",
            "procedure",
            "recueLe",
            "completeLe");
    static final Etape ACCORD_AU_TERME = Etape.de(
            "R-HAB-2",
            "crpa",
            "L231-1",
            "Le silence vaut accord au terme de deux mois comptés du dossier complet.",
            "procedure",
            "completeLe");
    static final Etape REJET_AU_TERME = Etape.de(
            "R-HAB-2",
            "decret-2014-1274",
            "",
            "Le silence vaut rejet au terme de deux mois comptés de la réception, hors temps de complément.",
            "procedure",
            "recueLe",
            "piecesDemandeesLe",
            "completeLe");

    @Override
    public Verdict<Echeance> examiner(FaitsDeProcedure.DemandeEnCours faits, Droit droit) {
        var regime = RegimesDeSilence.de(faits.procedure(), faits.recueLe());
        if (droit.estHorsPerimetre() || regime == null) {
            return HorsPerimetre.avant2002(this, faits, droit);
        }
        if (sontInversees(faits)) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, DATES_INVERSEES));
        }
        return regime.sens() == RegimeDeSilence.Sens.ACCEPTATION
                ? acceptation(faits, droit, regime)
                : rejet(faits, droit, regime);
    }

    private Verdict<Echeance> acceptation(FaitsDeProcedure.DemandeEnCours faits, Droit droit, RegimeDeSilence regime) {
        var complete = faits.completeLe();
        if (complete == null) {
            return new Verdict.AInstruire<>(null, Trace.de(this, faits, droit, DELAI_PAS_PARTI));
        }
        var echeance = new Echeance(regime, complete, regime.delai().dernierJour(complete));
        var etape = faits.procedure() == Procedure.HABILITATION_CCF ? ACCORD_TACITE : ACCORD_AU_TERME;
        return conclure(faits, droit, echeance, etape);
    }

    private Verdict<Echeance> rejet(FaitsDeProcedure.DemandeEnCours faits, Droit droit, RegimeDeSilence regime) {
        var demandees = faits.piecesDemandeesLe();
        var complete = faits.completeLe();
        if (demandees != null && complete == null) {
            return new Verdict.AInstruire<>(null, Trace.de(this, faits, droit, DELAI_SUSPENDU));
        }
        var suspension = demandees == null || complete == null ? 0 : complete.toEpochDay() - demandees.toEpochDay();
        var dernier = regime.delai().dernierJour(faits.recueLe(), suspension);
        return conclure(faits, droit, new Echeance(regime, faits.recueLe(), dernier), REJET_AU_TERME);
    }

    private Verdict<Echeance> conclure(
            FaitsDeProcedure.DemandeEnCours faits, Droit droit, Echeance echeance, Etape effet) {
        var notifiee = faits.notifieeLe();
        if (notifiee != null && !notifiee.isAfter(echeance.dernierJour())) {
            return new Verdict.NonConforme<>(echeance, Trace.de(this, faits, droit, effet, NOTIFIEE_A_TEMPS));
        }
        if (!droit.parametres().regimesValides().contains(faits.procedure())) {
            return new Verdict.AInstruire<>(echeance, Trace.de(this, faits, droit, effet, REGIME_A_CONFIRMER));
        }
        return Verdict.conforme(echeance, Trace.de(this, faits, droit, effet));
    }

    private static boolean sontInversees(FaitsDeProcedure.DemandeEnCours faits) {
        var demandees = faits.piecesDemandeesLe();
        return precede(demandees, faits.recueLe())
                || precede(faits.completeLe(), demandees == null ? faits.recueLe() : demandees)
                || precede(faits.notifieeLe(), faits.recueLe());
    }

    private static boolean precede(@Nullable LocalDate date, LocalDate autre) {
        return date != null && date.isBefore(autre);
    }

    @Override
    public List<Etape> etapes() {
        return List.of(
                DATES_INVERSEES,
                DELAI_PAS_PARTI,
                DELAI_SUSPENDU,
                NOTIFIEE_A_TEMPS,
                REGIME_A_CONFIRMER,
                ACCORD_TACITE,
                ACCORD_AU_TERME,
                REJET_AU_TERME);
    }
}
