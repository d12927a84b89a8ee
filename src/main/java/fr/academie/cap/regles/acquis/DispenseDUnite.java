package fr.academie.cap.regles.acquis;

import fr.academie.cap.regles.Article;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etape;
import fr.academie.cap.regles.FaitsDeProcedure;
import fr.academie.cap.regles.HorsPerimetre;
import fr.academie.cap.regles.Position;
import fr.academie.cap.regles.Regle;
import fr.academie.cap.regles.Trace;
import fr.academie.cap.regles.Verdict;
import java.util.List;

/** Un titre, un diplôme, une unité ou un bénéfice encore valable dispense d'une unité quand un arrêté le prévoit. */
@Article(numero = "D337-18", depuis = "2002-09-01")
public final class DispenseDUnite implements Regle<FaitsDeProcedure.DispenseDUnite, Position> {

    private static final int DUREE = 5;

    static final Etape SESSION_FUTURE = Etape.de(
            "R-DSP-2",
            "17",
            "al. 2",
            "L'unité ou le bénéfice ne peut pas être postérieur à la session.",
            "sessionDObtention");
    static final Etape NON_PREVUE =
            Etape.de("R-DSP-1", "17", "al. 1", "Aucun arrêté ne prévoit cette dispense.", "prevue", "fondement");
    static final Etape NON_JUSTIFIEE = Etape.de(
            "R-DSP-1",
            "17",
            "al. 1",
            "La preuve du titre, de l'unité ou du bénéfice manque.",
            "justifiee",
            "fondement");
    static final Etape BENEFICE_EXPIRE = Etape.de(
            "R-DSP-2",
            "17",
            "al. 2",
            "L'unité ou le bénéfice de la session {sessionDObtention} n'est plus valable.",
            "sessionDObtention",
            "fondement");
    static final Etape PAR_TITRE = Etape.de(
            "R-DSP-1",
            "17",
            "al. 1",
            "Le titre ou diplôme détenu dispense de cette unité.",
            "fondement",
            "prevue",
            "justifiee");
    static final Etape PAR_UNITE = Etape.de(
            "R-DSP-2",
            "17",
            "al. 2",
            "L'unité ou le bénéfice encore valable dispense de cette unité.",
            "fondement",
            "prevue",
            "justifiee",
            "sessionDObtention");

    @Override
    public Verdict<Position> examiner(FaitsDeProcedure.DispenseDUnite faits, Droit droit) {
        if (droit.estHorsPerimetre()) {
            return HorsPerimetre.avant2002(this, faits, droit);
        }
        var parUnite = faits.fondement() == FaitsDeProcedure.Fondement.UNITE_OU_BENEFICE;
        if (parUnite && faits.sessionDObtention() > droit.session()) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, SESSION_FUTURE));
        }
        if (!faits.prevue()) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, NON_PREVUE));
        }
        if (!faits.justifiee()) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, NON_JUSTIFIEE));
        }
        if (parUnite && droit.session() - faits.sessionDObtention() > DUREE) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, BENEFICE_EXPIRE));
        }
        return Verdict.conforme(Position.DISPENSE, Trace.de(this, faits, droit, parUnite ? PAR_UNITE : PAR_TITRE));
    }

    @Override
    public List<Etape> etapes() {
        return List.of(SESSION_FUTURE, NON_PREVUE, NON_JUSTIFIEE, BENEFICE_EXPIRE, PAR_TITRE, PAR_UNITE);
    }
}
