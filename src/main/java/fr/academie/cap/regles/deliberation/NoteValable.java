package fr.academie.cap.regles.deliberation;

import fr.academie.cap.regles.Article;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etape;
import fr.academie.cap.regles.FaitsDEpreuves;
import fr.academie.cap.regles.HorsPerimetre;
import fr.academie.cap.regles.Regle;
import fr.academie.cap.regles.Trace;
import fr.academie.cap.regles.Verdict;
import java.util.List;

/** Une note de jury est un point entier ou un demi-point ; une note gardée peut avoir deux décimales. De 0 à 20. */
@Article(numero = "D337-14", depuis = "2002-09-01")
public final class NoteValable implements Regle<FaitsDEpreuves.NoteSaisie, Integer> {

    static final int MAXIMUM = 2000;
    private static final int DEMI_POINT = 50;

    static final Etape HORS_BORNES = Etape.de(
            "R-NOT-1", "arrete-2000-11-20", "art. 1", "La note doit être comprise entre 0 et 20.", "centiemes");
    static final Etape PAS_UN_DEMI_POINT = Etape.de(
            "R-NOT-1", "arrete-2000-11-20", "art. 1", "Un jury note en points entiers ou en demi-points.", "centiemes");
    static final Etape VALABLE = Etape.de(
            "R-NOT-1", "arrete-2000-11-20", "art. 1", "La note est sur l'échelle de 0 à 20.", "centiemes", "gardee");

    @Override
    public Verdict<Integer> examiner(FaitsDEpreuves.NoteSaisie faits, Droit droit) {
        if (droit.estHorsPerimetre()) {
            return HorsPerimetre.avant2002(this, faits, droit);
        }
        if (faits.centiemes() < 0 || faits.centiemes() > MAXIMUM) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, HORS_BORNES));
        }
        if (!faits.gardee() && !estDeJury(faits.centiemes())) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, PAS_UN_DEMI_POINT));
        }
        return Verdict.conforme(faits.centiemes(), Trace.de(this, faits, droit, VALABLE));
    }

    static boolean estDeJury(int centiemes) {
        return centiemes % DEMI_POINT == 0;
    }

    /** Une note calculée monte au demi-point supérieur ; {@code numerateur / denominateur} est en centièmes. */
    static int auDemiPointSuperieur(long numerateur, long denominateur) {
        var pas = DEMI_POINT * denominateur;
        return (int) ((numerateur + pas - 1) / pas) * DEMI_POINT;
    }

    @Override
    public List<Etape> etapes() {
        return List.of(HORS_BORNES, PAS_UN_DEMI_POINT, VALABLE);
    }
}
