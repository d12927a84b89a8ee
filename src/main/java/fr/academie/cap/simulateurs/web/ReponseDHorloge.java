package fr.academie.cap.simulateurs.web;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.regles.Echeance;
import fr.academie.cap.regles.RegimeDeSilence.Sens;
import fr.academie.cap.regles.Verdict;
import fr.academie.cap.simulateurs.TermeLegal;
import fr.academie.cap.web.EnClair;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Ce que la page de l'horloge légale répond.
 *
 * @param dernierJour absent tant que le délai ne court pas
 * @param precision l'instant exact, à l'heure de l'académie et à celle de Paris
 * @param effet ce que vaut le silence, en une phrase
 * @param humain vrai si une personne doit décider ou constater
 * @param pas comment le terme a été compté
 */
record ReponseDHorloge(
        @Nullable String dernierJour,
        String precision,
        String effet,
        boolean humain,
        boolean courante,
        List<String> pas,
        LoiDite loi,
        String agenda) {

    String article() {
        return loi.article();
    }

    static ReponseDHorloge de(TermeLegal terme, String agenda) {
        var verdict = terme.verdict();
        var loi = LoiDite.de(verdict);
        return terme.echeance()
                .map(echeance -> new ReponseDHorloge(
                        jour(echeance.dernierJour()),
                        precision(terme, echeance),
                        effet(verdict, echeance),
                        verdict instanceof Verdict.AInstruire,
                        !(verdict instanceof Verdict.NonConforme),
                        pas(terme, echeance),
                        loi,
                        agenda))
                .orElseGet(() -> new ReponseDHorloge(null, "", verdict.motif(), true, false, List.of(), loi, agenda));
    }

    private static String effet(Verdict<Echeance> verdict, Echeance echeance) {
        if (verdict instanceof Verdict.NonConforme) {
            return verdict.motif();
        }
        if (verdict instanceof Verdict.AInstruire) {
            return "Le terme se calcule, mais le régime du silence n’est pas validé pour cette procédure : au terme, une"
                    + " personne constate la décision implicite. Le texte lu donnerait : silence vaut "
                    + echeance.regime().sens().libelle() + ".";
        }
        return "Si aucune décision n’est notifiée ce jour-là au plus tard, le silence vaut "
                + echeance.regime().sens().libelle() + ".";
    }

    private static String precision(TermeLegal terme, Echeance echeance) {
        var minuit = terme.minuit(echeance);
        var zone = minuit.getOffset().getTotalSeconds() == 0
                ? "UTC"
                : "UTC" + minuit.getOffset().getId();
        var texte = "Jusqu’à 24 h 00, heure de l’académie (" + zone + ").";
        if (terme.academie().zone().equals(Horloge.PARIS)) {
            return texte;
        }
        return texte + " À Paris, il sera alors " + EnClair.moment(minuit.withZoneSameInstant(Horloge.PARIS)) + ".";
    }

    private static List<String> pas(TermeLegal terme, Echeance echeance) {
        var pas = new ArrayList<String>();
        var accord = echeance.regime().sens() == Sens.ACCEPTATION;
        pas.add(
                accord
                        ? "Le silence vaut acceptation : le délai part du jour où la demande est complète, le "
                                + jour(echeance.depart()) + "."
                        : "Le silence vaut rejet : le délai part du jour de réception, le " + jour(echeance.depart())
                                + ".");
        var mois = echeance.regime().delai().mois();
        var brut = TermeLegal.sansSuspension(echeance);
        pas.add(mois + " mois du calendrier, de quantième à quantième : " + jour(brut) + ".");
        if (TermeLegal.rameneALaFinDuMois(echeance)) {
            pas.add("Le " + echeance.depart().getDayOfMonth() + " n’existe pas en "
                    + EnClair.date(brut).split("\u00a0", 2)[1] + " : le délai s’arrête au dernier jour de ce mois.");
        }
        var suspension = TermeLegal.suspension(echeance, terme.demande());
        if (suspension > 0) {
            pas.add("Le temps de compléter ne compte pas : " + suspension + (suspension == 1 ? " jour" : " jours")
                    + " de plus, soit le " + jour(echeance.dernierJour()) + ".");
        }
        pas.add(
                "Le dernier jour compte en entier, jusqu’à minuit à l’heure de l’académie ; un samedi, un dimanche ou un"
                        + " jour férié ne reporte pas ce terme.");
        return List.copyOf(pas);
    }

    private static String jour(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRENCH) + " " + EnClair.date(date);
    }
}
