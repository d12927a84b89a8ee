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
import org.jspecify.annotations.Nullable;

/**
 * Moitié d'enseignants, moitié de professionnels, dont autant d'employeurs que de salariés ; des absences le jour venu
 * n'empêchent pas de délibérer.
 */
@Article(numero = "D337-22", depuis = "2002-09-01")
@Article(numero = "D337-23", depuis = "2002-09-01")
public final class CompositionDuJury implements Regle<FaitsDeProcedure.CompositionDeJury, FaitsDeProcedure.Membres> {

    static final Etape NOMBRES_FAUX = Etape.de(
            "R-JUR-2", "22", "al. 1", "Un nombre de membres est négatif, ou le jury est vide.", "nommes", "presents");
    static final Etape PRESENTS_EN_TROP = Etape.de(
            "R-JUR-2", "22", "al. 2", "Plus de membres sont présents qu'il n'en a été nommé.", "presents", "nommes");
    static final Etape SANS_CONSULTATION = Etape.de(
            "R-JUR-1",
            "21",
            "al. 1",
            "La date de consultation des organisations professionnelles manque.",
            "professionConsulteeLe");
    static final Etape SPECIALITE_NON_REPRESENTEE = Etape.de(
            "R-JUR-1",
            "21",
            "al. 2",
            "Un jury commun compte un enseignant et un professionnel de chaque spécialité.",
            "representees",
            "specialites");
    static final Etape PARITE_ROMPUE = Etape.de(
            "R-JUR-2",
            "22",
            "al. 1",
            "À la nomination, les enseignants égalent les professionnels, et les employeurs les salariés.",
            "nommes");
    static final Etape PRESIDENT_IRREGULIER = Etape.de(
            "R-JUR-3",
            "22",
            "al. 3",
            "Le président est un conseiller de l'enseignement technologique choisi parmi les professionnels du jury.",
            "presidentProfessionnel",
            "presidentConseiller");
    static final Etape VICE_PRESIDENT_IRREGULIER = Etape.de(
            "R-JUR-3",
            "22",
            "al. 3",
            "Le vice-président enseigne dans un établissement public.",
            "vicePresidentDuPublic");
    static final Etape REGULIER =
            Etape.de("R-JUR-2", "22", "al. 1", "Le jury est composé à parts égales.", "nommes", "presents");
    static final Etape ABSENCES_SANS_EFFET = Etape.de(
            "R-JUR-2",
            "22",
            "al. 2",
            "Des membres sont absents ; le jury, régulièrement nommé, délibère valablement.",
            "presents");
    static final Etape PERSONNE = Etape.de(
            "R-JUR-2", "22", "al. 2", "Aucun membre n'est présent : le jury ne peut pas délibérer.", "presents");

    @Override
    public Verdict<FaitsDeProcedure.Membres> examiner(FaitsDeProcedure.CompositionDeJury faits, Droit droit) {
        if (droit.estHorsPerimetre()) {
            return HorsPerimetre.avant2002(this, faits, droit);
        }
        if (sontFaux(faits.nommes()) || faits.nommes().total() == 0 || sontFaux(faits.presents())) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, NOMBRES_FAUX));
        }
        if (depassent(faits.presents(), faits.nommes())) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, PRESENTS_EN_TROP));
        }
        var vice = vice(faits);
        if (vice != null) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, vice));
        }
        if (faits.presents().total() == 0) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, REGULIER, PERSONNE));
        }
        return Verdict.conforme(
                faits.presents(),
                faits.presents().equals(faits.nommes())
                        ? Trace.de(this, faits, droit, REGULIER)
                        : Trace.de(this, faits, droit, REGULIER, ABSENCES_SANS_EFFET));
    }

    private static @Nullable Etape vice(FaitsDeProcedure.CompositionDeJury faits) {
        if (faits.professionConsulteeLe() == null) {
            return SANS_CONSULTATION;
        }
        if (!faits.representees().containsAll(faits.specialites())) {
            return SPECIALITE_NON_REPRESENTEE;
        }
        if (!faits.nommes().sontAParite()) {
            return PARITE_ROMPUE;
        }
        if (!faits.presidentProfessionnel() || !faits.presidentConseiller()) {
            return PRESIDENT_IRREGULIER;
        }
        return faits.vicePresidentDuPublic() ? null : VICE_PRESIDENT_IRREGULIER;
    }

    private static boolean sontFaux(FaitsDeProcedure.Membres membres) {
        return membres.enseignants() < 0 || membres.employeurs() < 0 || membres.salaries() < 0;
    }

    private static boolean depassent(FaitsDeProcedure.Membres presents, FaitsDeProcedure.Membres nommes) {
        return presents.enseignants() > nommes.enseignants()
                || presents.employeurs() > nommes.employeurs()
                || presents.salaries() > nommes.salaries();
    }

    @Override
    public List<Etape> etapes() {
        return List.of(
                NOMBRES_FAUX,
                PRESENTS_EN_TROP,
                SANS_CONSULTATION,
                SPECIALITE_NON_REPRESENTEE,
                PARITE_ROMPUE,
                PRESIDENT_IRREGULIER,
                VICE_PRESIDENT_IRREGULIER,
                REGULIER,
                ABSENCES_SANS_EFFET,
                PERSONNE);
    }
}
