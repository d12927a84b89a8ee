package fr.academie.cap.regles.acquis;

import fr.academie.cap.regles.Article;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etape;
import fr.academie.cap.regles.FaitsDEpreuves;
import fr.academie.cap.regles.HorsPerimetre;
import fr.academie.cap.regles.Regle;
import fr.academie.cap.regles.Trace;
import fr.academie.cap.regles.Verdict;
import java.util.List;

/** Une unité nouvelle reprend la moyenne pondérée de plusieurs anciennes : note calculée, au demi-point supérieur. */
@Article(numero = "D337-18", depuis = "2002-09-01")
public final class NoteTransferee implements Regle<FaitsDEpreuves.TransfertDeNotes, Integer> {

    private static final int DEMI_POINT = 50;
    private static final int MAXIMUM = 2000;
    private static final int COEFFICIENT_MAXIMAL = 99;

    static final Etape SANS_NOTE = Etape.de(
            "R-CON-4",
            "arrete-specialite",
            "",
            "Le tableau de correspondance ne reçoit aucune note ancienne.",
            "notes");
    static final Etape NOTE_FAUSSE = Etape.de(
            "R-CON-4",
            "arrete-specialite",
            "",
            "Chaque note ancienne va de 0 à 20, avec un coefficient de 1 à 99.",
            "notes");
    static final Etape REPRISE = Etape.de(
            "R-CON-4",
            "arrete-specialite",
            "",
            "La nouvelle unité reprend la moyenne des anciennes, pondérée par leurs coefficients.",
            "notes");
    static final Etape DEMI_POINT_SUPERIEUR = Etape.de(
            "R-NOT-1", "arrete-2000-11-20", "art. 1", "Une note calculée monte au demi-point supérieur.", "notes");

    @Override
    public Verdict<Integer> examiner(FaitsDEpreuves.TransfertDeNotes faits, Droit droit) {
        if (droit.estHorsPerimetre()) {
            return HorsPerimetre.avant2002(this, faits, droit);
        }
        if (faits.notes().isEmpty()) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, SANS_NOTE));
        }
        var points = 0L;
        var coefficients = 0L;
        for (var note : faits.notes()) {
            if (estFausse(note)) {
                return Verdict.irrecevable(Trace.de(this, faits, droit, NOTE_FAUSSE));
            }
            points += (long) note.centiemes() * note.coefficient();
            coefficients += note.coefficient();
        }
        var pas = DEMI_POINT * coefficients;
        var transferee = (int) ((points + pas - 1) / pas) * DEMI_POINT;
        return Verdict.conforme(transferee, Trace.de(this, faits, droit, REPRISE, DEMI_POINT_SUPERIEUR));
    }

    private static boolean estFausse(FaitsDEpreuves.NotePonderee note) {
        return note.centiemes() < 0
                || note.centiemes() > MAXIMUM
                || note.coefficient() < 1
                || note.coefficient() > COEFFICIENT_MAXIMAL;
    }

    @Override
    public List<Etape> etapes() {
        return List.of(SANS_NOTE, NOTE_FAUSSE, REPRISE, DEMI_POINT_SUPERIEUR);
    }
}
