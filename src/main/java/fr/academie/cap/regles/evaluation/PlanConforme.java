package fr.academie.cap.regles.evaluation;

import fr.academie.cap.regles.Article;
import fr.academie.cap.regles.Controle;
import fr.academie.cap.regles.Disposition;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etape;
import fr.academie.cap.regles.FaitsDEpreuves;
import fr.academie.cap.regles.HorsPerimetre;
import fr.academie.cap.regles.ModeEvaluation;
import fr.academie.cap.regles.Regle;
import fr.academie.cap.regles.Trace;
import fr.academie.cap.regles.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Le plan d'évaluation d'un règlement respecte le mode : quatre épreuves obligatoires en cours de formation, ou le tout. */
@Article(numero = "D337-11", depuis = "2002-09-01")
public final class PlanConforme implements Regle<FaitsDEpreuves.PlanDEvaluation, ModeEvaluation> {

    private static final int MINIMUM_EN_CCF = 4;

    static final Etape PLAN_VIDE = Etape.de("R-EVA-1", "11", "", "Le plan ne prévoit aucune épreuve.", "epreuves");
    static final Etape MOINS_DE_QUATRE = Etape.de(
            "R-EVA-1",
            "11",
            "",
            "Le plan prévoit moins de quatre épreuves obligatoires en contrôle en cours de formation.",
            "epreuves");
    static final Etape AUTRES_A_LA_FOIS = Etape.de(
            "R-EVA-1",
            "11",
            "al. 5",
            "Une autre épreuve n'est pas évaluée à la fois en cours de formation et en contrôle terminal.",
            "epreuves");
    static final Etape AUTRES_L_UN_OU_L_AUTRE = Etape.de(
            "R-EVA-1",
            "11",
            "al. 5",
            "Une autre épreuve est évaluée par les deux contrôles : il en faut un seul.",
            "epreuves");
    static final Etape TOUT_EN_CCF =
            Etape.de("R-EVA-4", "12", "", "Toutes les épreuves devraient être en cours de formation.", "epreuves");
    static final Etape TOUT_TERMINAL =
            Etape.de("R-EVA-5", "13", "", "Toutes les épreuves devraient être terminales.", "epreuves");
    static final Etape CONFORME =
            Etape.de("R-EVA-1", "11", "", "Le plan suit le mode d'évaluation : {mode}.", "mode", "epreuves");

    @Override
    public Verdict<ModeEvaluation> examiner(FaitsDEpreuves.PlanDEvaluation faits, Droit droit) {
        if (!droit.a(Disposition.ARTICLES_DE_SPECIALITE)) {
            return HorsPerimetre.selonSpecialite(this, faits, droit);
        }
        if (faits.epreuves().isEmpty()) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, PLAN_VIDE));
        }
        var defaut = defaut(faits);
        return defaut == null
                ? Verdict.conforme(faits.mode(), Trace.de(this, faits, droit, CONFORME))
                : Verdict.nonConforme(Trace.de(this, faits, droit, defaut));
    }

    private static @Nullable Etape defaut(FaitsDEpreuves.PlanDEvaluation plan) {
        return switch (plan.mode()) {
            case CCF_INTEGRAL -> tous(plan, Controle.CCF) ? null : TOUT_EN_CCF;
            case TERMINAL -> tous(plan, Controle.TERMINAL) ? null : TOUT_TERMINAL;
            case QUATRE_EN_CCF_AUTRES_CCF_ET_TERMINAL -> partiel(plan, Controle.TERMINAL, AUTRES_A_LA_FOIS);
            case QUATRE_EN_CCF_AUTRES_CCF_OU_TERMINAL ->
                partiel(plan, Controle.CCF_ET_TERMINAL, AUTRES_L_UN_OU_L_AUTRE);
        };
    }

    private static @Nullable Etape partiel(FaitsDEpreuves.PlanDEvaluation plan, Controle interdit, Etape siInterdit) {
        var obligatoiresEnCcf = 0;
        var trouve = false;
        for (var epreuve : plan.epreuves()) {
            trouve |= epreuve.controle() == interdit;
            obligatoiresEnCcf +=
                    epreuve.controle() == Controle.CCF && !epreuve.unite().facultative() ? 1 : 0;
        }
        if (obligatoiresEnCcf < MINIMUM_EN_CCF) {
            return MOINS_DE_QUATRE;
        }
        return trouve ? siInterdit : null;
    }

    private static boolean tous(FaitsDEpreuves.PlanDEvaluation plan, Controle controle) {
        for (var epreuve : plan.epreuves()) {
            if (epreuve.controle() != controle) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Etape> etapes() {
        return List.of(
                PLAN_VIDE,
                MOINS_DE_QUATRE,
                AUTRES_A_LA_FOIS,
                AUTRES_L_UN_OU_L_AUTRE,
                TOUT_EN_CCF,
                TOUT_TERMINAL,
                CONFORME);
    }
}
