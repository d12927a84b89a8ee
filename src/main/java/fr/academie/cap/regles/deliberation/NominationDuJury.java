package fr.academie.cap.regles.deliberation;

import fr.academie.cap.regles.Article;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etape;
import fr.academie.cap.regles.FaitsDeProcedure;
import fr.academie.cap.regles.HorsPerimetre;
import fr.academie.cap.regles.Regle;
import fr.academie.cap.regles.Trace;
import fr.academie.cap.regles.Verdict;
import java.util.List;

/** Le recteur nomme le jury et arrête sujets et calendrier, ou le directeur académique s'il en a reçu délégation. */
@Article(numero = "D337-22", depuis = "2002-09-01")
public final class NominationDuJury implements Regle<FaitsDeProcedure.NominationDeJury, FaitsDeProcedure.Autorite> {

    static final Etape PAR_LE_RECTEUR =
            Etape.de("R-JUR-1", "21", "al. 3", "Le recteur nomme le jury et arrête sujets et calendrier.", "autorite");
    static final Etape PAR_DELEGATION = Etape.de(
            "R-JUR-1",
            "21",
            "al. 3",
            "Le directeur académique agit par délégation du recteur.",
            "autorite",
            "delegation");
    static final Etape SANS_DELEGATION = Etape.de(
            "R-JUR-1",
            "21",
            "al. 3",
            "Le directeur académique n'a pas de délégation du recteur en vigueur.",
            "delegation",
            "autorite");
    static final Etape INCOMPETENTE =
            Etape.de("R-JUR-1", "21", "al. 3", "Cette autorité ne peut pas nommer le jury.", "autorite");

    @Override
    public Verdict<FaitsDeProcedure.Autorite> examiner(FaitsDeProcedure.NominationDeJury faits, Droit droit) {
        if (droit.estHorsPerimetre()) {
            return HorsPerimetre.avant2002(this, faits, droit);
        }
        return switch (faits.autorite()) {
            case RECTEUR -> Verdict.conforme(faits.autorite(), Trace.de(this, faits, droit, PAR_LE_RECTEUR));
            case DIRECTEUR_ACADEMIQUE ->
                faits.delegation()
                        ? Verdict.conforme(faits.autorite(), Trace.de(this, faits, droit, PAR_DELEGATION))
                        : Verdict.nonConforme(Trace.de(this, faits, droit, SANS_DELEGATION));
            case AUTRE -> Verdict.nonConforme(Trace.de(this, faits, droit, INCOMPETENTE));
        };
    }

    @Override
    public List<Etape> etapes() {
        return List.of(PAR_LE_RECTEUR, PAR_DELEGATION, SANS_DELEGATION, INCOMPETENTE);
    }
}
