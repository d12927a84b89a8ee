package fr.academie.cap.regles.acces;

import fr.academie.cap.regles.Admissibilite;
import fr.academie.cap.regles.Article;
import fr.academie.cap.regles.Disposition;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etape;
import fr.academie.cap.regles.Faits;
import fr.academie.cap.regles.HorsPerimetre;
import fr.academie.cap.regles.Regle;
import fr.academie.cap.regles.Trace;
import fr.academie.cap.regles.Verdict;
import fr.academie.cap.regles.Voie;
import java.util.List;

/**
 * Qui n'a pas 18 ans au 31 décembre de l'année de l'examen ne s'y présente que s'il prouve sa formation.
 *
 * <p>Seule l'année de naissance compte : qui naît cette année-là a 18 ans au plus tard le 31 décembre. Depuis la session
 * 2024, un adulte sans formation prouve quatorze semaines d'expérience quand l'arrêté de sa spécialité l'exige.
 */
@Article(numero = "D337-7", depuis = "2002-09-01")
public final class AdmissionDuCandidat implements Regle<Faits.Admission, Admissibilite> {

    private static final int MAJORITE = 18;
    private static final int AGE_MAXIMAL = 120;
    private static final int SEMAINES = 14;

    static final Etape SANS_NAISSANCE =
            Etape.de("R-ADM-1", "07", "", "L'année de naissance est obligatoire.", "naissance");
    static final Etape NAISSANCE_IMPOSSIBLE = Etape.de(
            "R-ADM-1",
            "07",
            "",
            "L'année de naissance {naissance} ne convient pas à un examen en {session}.",
            "naissance");
    static final Etape SANS_VOIE = Etape.de("R-ADM-3", "06", "", "La voie de préparation est obligatoire.", "voie");
    static final Etape SEMAINES_NEGATIVES = Etape.de(
            "R-ADM-2", "07", "", "Le nombre de semaines d'expérience ne peut pas être négatif.", "semainesProuvees");
    static final Etape CONTRADICTION = Etape.de(
            "R-ADM-1",
            "07",
            "",
            "Une formation est justifiée alors que le candidat se déclare sans préparation.",
            "formationJustifiee",
            "voie");
    static final Etape MAJEUR = Etape.de(
            "R-ADM-1", "07", "", "Né en {naissance}, le candidat est majeur au 31 décembre {session}.", "naissance");
    static final Etape MINEUR = Etape.de(
            "R-ADM-1", "07", "", "Né en {naissance}, le candidat est mineur au 31 décembre {session}.", "naissance");
    static final Etape FORMATION_PROUVEE = Etape.de(
            "R-ADM-1", "07", "", "Il prouve avoir suivi la formation qui conduit à l'examen.", "formationJustifiee");
    static final Etape PREUVE_ABSENTE = Etape.de(
            "R-ADM-1",
            "07",
            "",
            "Un candidat mineur doit prouver qu'il a suivi la formation ; cette preuve manque.",
            "formationJustifiee");
    static final Etape MAJEUR_SANS_CONDITION =
            Etape.de("R-ADM-2", "07", "2°", "Un candidat majeur se présente sans condition de formation.", "naissance");
    static final Etape EXPERIENCE_PROUVEE = Etape.de(
            "R-ADM-2",
            "07",
            "2° b",
            "Sans formation, il prouve au moins quatorze semaines d'expérience ou de stage dans le secteur.",
            "experienceExigee",
            "semainesProuvees");
    static final Etape EXPERIENCE_INSUFFISANTE = Etape.de(
            "R-ADM-2",
            "07",
            "2° b",
            "Cette spécialité exige quatorze semaines d'expérience ou de stage ; {semainesProuvees} sont prouvées.",
            "experienceExigee",
            "semainesProuvees",
            "formationJustifiee");

    @Override
    public Verdict<Admissibilite> examiner(Faits.Admission faits, Droit droit) {
        if (droit.estHorsPerimetre()) {
            return HorsPerimetre.avant2002(this, faits, droit);
        }
        var naissance = faits.naissance();
        if (naissance == null) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, SANS_NAISSANCE));
        }
        var age = droit.session() - naissance.getValue();
        if (age < 0 || age > AGE_MAXIMAL) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, NAISSANCE_IMPOSSIBLE));
        }
        if (faits.voie() == null) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, SANS_VOIE));
        }
        if (faits.semainesProuvees() < 0) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, SEMAINES_NEGATIVES));
        }
        if (faits.formationJustifiee() && faits.voie() == Voie.AUCUNE) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, CONTRADICTION));
        }
        return age < MAJORITE ? mineur(faits, droit) : majeur(faits, droit);
    }

    private Verdict<Admissibilite> mineur(Faits.Admission faits, Droit droit) {
        if (faits.formationJustifiee()) {
            return Verdict.conforme(
                    Admissibilite.FORMATION_SUIVIE, Trace.de(this, faits, droit, MINEUR, FORMATION_PROUVEE));
        }
        return Verdict.nonConforme(Trace.de(this, faits, droit, MINEUR, PREUVE_ABSENTE));
    }

    private Verdict<Admissibilite> majeur(Faits.Admission faits, Droit droit) {
        if (!faits.experienceExigee() || faits.formationJustifiee() || !droit.a(Disposition.EXPERIENCE_PROUVEE)) {
            return Verdict.conforme(
                    Admissibilite.MAJORITE, Trace.de(this, faits, droit, MAJEUR, MAJEUR_SANS_CONDITION));
        }
        if (faits.semainesProuvees() >= SEMAINES) {
            return Verdict.conforme(
                    Admissibilite.EXPERIENCE_PROUVEE, Trace.de(this, faits, droit, MAJEUR, EXPERIENCE_PROUVEE));
        }
        return Verdict.nonConforme(Trace.de(this, faits, droit, MAJEUR, EXPERIENCE_INSUFFISANTE));
    }

    @Override
    public List<Etape> etapes() {
        return List.of(
                SANS_NAISSANCE,
                NAISSANCE_IMPOSSIBLE,
                SANS_VOIE,
                SEMAINES_NEGATIVES,
                CONTRADICTION,
                MAJEUR,
                MINEUR,
                FORMATION_PROUVEE,
                PREUVE_ABSENTE,
                MAJEUR_SANS_CONDITION,
                EXPERIENCE_PROUVEE,
                EXPERIENCE_INSUFFISANTE);
    }
}
