package fr.academie.cap.regles.acces;

import fr.academie.cap.regles.Article;
import fr.academie.cap.regles.Disposition;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etape;
import fr.academie.cap.regles.FaitsDeProcedure;
import fr.academie.cap.regles.HorsPerimetre;
import fr.academie.cap.regles.Regle;
import fr.academie.cap.regles.Trace;
import fr.academie.cap.regles.Verdict;
import java.util.List;

/** La période en milieu professionnel dure de douze à seize semaines ; huit dans les cas que la loi a ouverts depuis. */
@Article(numero = "D337-4", depuis = "2002-09-01")
public final class DureeDePfmp implements Regle<FaitsDeProcedure.DureeDePfmp, Integer> {

    private static final int MINIMUM = 12;
    private static final int MAXIMUM = 16;
    private static final int MINIMUM_REDUIT = 8;

    static final Etape NEGATIVE =
            Etape.de("R-DIP-4", "04", "al. 1", "Le nombre de semaines ne peut pas être négatif.", "semaines");
    static final Etape DANS_LES_BORNES =
            Etape.de("R-DIP-4", "04", "al. 1", "{semaines} semaines : entre douze et seize.", "semaines");
    static final Etape HORS_BORNES = Etape.de(
            "R-DIP-4", "04", "al. 1", "La durée doit être comprise entre douze et seize semaines.", "semaines");
    static final Etape POSITIONNEMENT = Etape.de(
            "R-DIP-4",
            "04",
            "al. 1",
            "Une décision de positionnement permet de descendre à huit semaines.",
            "semaines",
            "positionnement");
    static final Etape CYCLE = Etape.de(
            "R-DIP-4",
            "04",
            "al. 1",
            "Le cycle de trois ans vers le baccalauréat professionnel permet de descendre à huit semaines.",
            "semaines",
            "cycleDeTroisAns");

    @Override
    public Verdict<Integer> examiner(FaitsDeProcedure.DureeDePfmp faits, Droit droit) {
        if (!droit.a(Disposition.ARTICLES_DE_SPECIALITE)) {
            return HorsPerimetre.selonSpecialite(this, faits, droit);
        }
        var semaines = faits.semaines();
        if (semaines < 0) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, NEGATIVE));
        }
        if (semaines >= MINIMUM && semaines <= MAXIMUM) {
            return Verdict.conforme(semaines, Trace.de(this, faits, droit, DANS_LES_BORNES));
        }
        var reduite = semaines >= MINIMUM_REDUIT && semaines < MINIMUM;
        if (reduite && faits.positionnement() && droit.a(Disposition.PFMP_REDUITE)) {
            return Verdict.conforme(semaines, Trace.de(this, faits, droit, POSITIONNEMENT));
        }
        if (reduite && faits.cycleDeTroisAns() && droit.a(Disposition.ADMISSION_PAR_CATEGORIE)) {
            return Verdict.conforme(semaines, Trace.de(this, faits, droit, CYCLE));
        }
        return Verdict.nonConforme(Trace.de(this, faits, droit, HORS_BORNES));
    }

    @Override
    public List<Etape> etapes() {
        return List.of(NEGATIVE, DANS_LES_BORNES, HORS_BORNES, POSITIONNEMENT, CYCLE);
    }
}
