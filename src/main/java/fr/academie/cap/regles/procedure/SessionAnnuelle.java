package fr.academie.cap.regles.procedure;

import fr.academie.cap.regles.Article;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etape;
import fr.academie.cap.regles.FaitsDeProcedure;
import fr.academie.cap.regles.HorsPerimetre;
import fr.academie.cap.regles.Regle;
import fr.academie.cap.regles.Trace;
import fr.academie.cap.regles.Verdict;
import java.time.LocalDate;
import java.util.List;

/** Chaque année scolaire, du 1er septembre au 31 août, compte au moins une session dans l'académie ou son groupe. */
@Article(numero = "D337-21", depuis = "2002-09-01")
public final class SessionAnnuelle implements Regle<FaitsDeProcedure.CalendrierDesSessions, Integer> {

    private static final int SEPTEMBRE = 9;

    static final Etape UNE_AU_MOINS = Etape.de(
            "R-ORG-1", "20", "al. 1", "L'année scolaire compte au moins une session.", "ouvertures", "anneeScolaire");
    static final Etape AUCUNE = Etape.de(
            "R-ORG-1", "20", "al. 1", "L'année scolaire ne compte aucune session.", "ouvertures", "anneeScolaire");

    @Override
    public Verdict<Integer> examiner(FaitsDeProcedure.CalendrierDesSessions faits, Droit droit) {
        if (droit.estHorsPerimetre()) {
            return HorsPerimetre.avant2002(this, faits, droit);
        }
        var rentree = LocalDate.of(faits.anneeScolaire(), SEPTEMBRE, 1);
        var suivante = rentree.plusYears(1);
        var nombre = 0;
        for (var ouverture : faits.ouvertures()) {
            nombre += !ouverture.isBefore(rentree) && ouverture.isBefore(suivante) ? 1 : 0;
        }
        return nombre > 0
                ? Verdict.conforme(nombre, Trace.de(this, faits, droit, UNE_AU_MOINS))
                : Verdict.nonConforme(Trace.de(this, faits, droit, AUCUNE));
    }

    @Override
    public List<Etape> etapes() {
        return List.of(UNE_AU_MOINS, AUCUNE);
    }
}
