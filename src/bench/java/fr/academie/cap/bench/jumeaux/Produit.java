package fr.academie.cap.bench.jumeaux;

import fr.academie.cap.regles.Deliberation;
import fr.academie.cap.regles.Moyenne;
import fr.academie.cap.regles.ReglesCap;
import fr.academie.cap.regles.Verdict;
import org.jspecify.annotations.Nullable;

/** The product's own rules. {@link #verdicts} is what is measured; {@link #juger} translates it for the comparison. */
final class Produit {

    /** The six verdicts, each with its article-level trace. */
    record Verdicts(
            Verdict<?> admission,
            Verdict<?> forme,
            Verdict<?> mode,
            Verdict<?> dispenseDUnite,
            Verdict<?> dispenseEps,
            Verdict<Deliberation> delivrance) {}

    static final ReglesCap REGLES = ReglesCap.parDefaut();

    Verdicts verdicts(Candidat candidat) {
        var droit = candidat.droit();
        return new Verdicts(
                REGLES.admission(candidat.admission(), droit),
                REGLES.forme(candidat.forme(), droit),
                REGLES.modeEvaluation(candidat.preparation(), droit),
                REGLES.dispenseDUnite(candidat.dispense(), droit),
                REGLES.dispenseEps(candidat.eps(), droit),
                REGLES.delivrance(candidat.deliberation(), droit));
    }

    Conclusions juger(Candidat candidat) {
        var verdicts = verdicts(candidat);
        var conclusions = new Conclusions();
        conclusions.admission(sens(verdicts.admission()), valeur(verdicts.admission()));
        conclusions.forme(sens(verdicts.forme()), valeur(verdicts.forme()));
        conclusions.mode(sens(verdicts.mode()), valeur(verdicts.mode()));
        conclusions.dispenseDUnite(sens(verdicts.dispenseDUnite()), valeur(verdicts.dispenseDUnite()));
        conclusions.dispenseEps(sens(verdicts.dispenseEps()), valeur(verdicts.dispenseEps()));
        delivrer(verdicts.delivrance(), conclusions);
        return conclusions;
    }

    private static void delivrer(Verdict<Deliberation> verdict, Conclusions conclusions) {
        var deliberation = verdict.valeur();
        if (deliberation.isEmpty()) {
            conclusions.delivrance(sens(verdict), String.valueOf(valeur(verdict)));
            return;
        }
        var constat = deliberation.get();
        conclusions.delivrance(
                sens(verdict),
                constat.decision().name(),
                constat.mentionObtenue().map(Enum::name).orElse(null),
                sommes(
                        constat.generale().orElse(null),
                        constat.professionnelle().orElse(null)));
    }

    private static Sommes sommes(@Nullable Moyenne generale, @Nullable Moyenne professionnelle) {
        return new Sommes(
                generale == null ? 0 : Math.toIntExact(generale.points()),
                generale == null ? 0 : generale.coefficients(),
                professionnelle == null ? 0 : Math.toIntExact(professionnelle.points()),
                professionnelle == null ? 0 : professionnelle.coefficients());
    }

    private static String sens(Verdict<?> verdict) {
        if (verdict instanceof Verdict.Conforme) {
            return "CONFORME";
        }
        if (verdict instanceof Verdict.NonConforme) {
            return "NON_CONFORME";
        }
        if (verdict instanceof Verdict.AInstruire) {
            return "A_INSTRUIRE";
        }
        return verdict instanceof Verdict.Irrecevable ? "IRRECEVABLE" : "HORS_PERIMETRE";
    }

    private static @Nullable String valeur(Verdict<?> verdict) {
        if (verdict instanceof Verdict.Irrecevable<?> irrecevable) {
            return irrecevable.fait();
        }
        return verdict.valeur().map(Object::toString).orElse(null);
    }
}
