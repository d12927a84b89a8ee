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

/** Le CAP est le premier niveau de qualification professionnelle : niveau V, puis niveau 3 depuis la session 2024. */
@Article(numero = "D337-1", depuis = "2002-09-01")
public final class NiveauDuDiplome implements Regle<FaitsDeProcedure.Aucun, String> {

    static final Etape NIVEAU_V = Etape.de(
            "R-DIP-1", "01", "al. 2", "Le CAP, diplôme national, est classé au niveau V de l'ancienne nomenclature.");
    static final Etape NIVEAU_3 = Etape.de(
            "R-DIP-1", "01", "al. 2", "Le CAP, diplôme national, est classé au niveau 3 du cadre des certifications.");

    @Override
    public Verdict<String> examiner(FaitsDeProcedure.Aucun faits, Droit droit) {
        if (droit.estHorsPerimetre()) {
            return HorsPerimetre.avant2002(this, faits, droit);
        }
        return droit.a(Disposition.NIVEAU_3)
                ? Verdict.conforme("niveau 3", Trace.de(this, faits, droit, NIVEAU_3))
                : Verdict.conforme("niveau V", Trace.de(this, faits, droit, NIVEAU_V));
    }

    @Override
    public List<Etape> etapes() {
        return List.of(NIVEAU_V, NIVEAU_3);
    }
}
