package fr.academie.cap.regles.deliberation;

import fr.academie.cap.regles.Article;
import fr.academie.cap.regles.Decision;
import fr.academie.cap.regles.Deliberation;
import fr.academie.cap.regles.Disposition;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etape;
import fr.academie.cap.regles.FaitsDEpreuves;
import fr.academie.cap.regles.HorsPerimetre;
import fr.academie.cap.regles.Mention;
import fr.academie.cap.regles.Moyennes;
import fr.academie.cap.regles.Regle;
import fr.academie.cap.regles.Trace;
import fr.academie.cap.regles.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Le diplôme va à qui a présenté toutes ses unités, dispenses déduites, et obtient 10 aux deux moyennes.
 *
 * <p>L'absence non justifiée l'interdit ; la justifiée vaut zéro et, si le diplôme ne peut être délivré, mène aux épreuves
 * de remplacement. Nul n'est ajourné avant que le jury ait examiné le livret qu'il a produit.
 */
@Article(numero = "D337-5", depuis = "2002-09-01")
@Article(numero = "D337-16", depuis = "2002-09-01")
public final class Delivrance implements Regle<FaitsDEpreuves.Deliberer, Deliberation> {

    private static final int ADMIS = 10;
    private static final int ETAPES_MAXIMUM = 12;

    static final Etape ABSENT = Etape.de(
            "R-DEL-5",
            "15",
            "al. 5",
            "Une absence n'est pas justifiée : le diplôme ne peut pas être délivré.",
            "resultats");
    static final Etape UNITES_MANQUANTES = Etape.de(
            "R-DEL-1",
            "15",
            "al. 1",
            "Des unités restent à présenter : aucune décision finale n'est prise.",
            "resultats");
    static final Etape TOUTES_PRESENTEES = Etape.de(
            "R-DEL-1",
            "15",
            "al. 1",
            "Toutes les unités sont présentées, gardées, acquises ou dispensées.",
            "resultats");
    static final Etape DISPENSE_TOTALE = Etape.de(
            "R-DSP-3",
            "17",
            "al. 3",
            "Les dispenses portent sur toutes les unités : le diplôme est délivré.",
            "resultats");
    static final Etape ACQUISE_PAR_VAE = Etape.de(
            "R-VAE-1", "05", "", "Une unité validée par l'expérience est acquise ; elle sort du calcul.", "resultats");
    static final Etape INAPTITUDE =
            Etape.de("R-EPS-3", "arrete-eps", "", "L'inaptitude médicale retire l'EPS du calcul.", "resultats");
    static final Etape ABSENCE_JUSTIFIEE = Etape.de(
            "R-DEL-6", "15", "al. 6", "Chaque épreuve manquée pour une raison justifiée vaut zéro.", "resultats");
    static final Etape FACULTATIVE = Etape.de(
            "R-DEL-3", "15", "al. 2", "Les points au-dessus de 10 à l'épreuve facultative s'ajoutent.", "resultats");
    static final Etape CHEF_D_OEUVRE = Etape.de(
            "R-DEL-9",
            "arrete-2019-11-28",
            "",
            "Le chef-d'œuvre compte avec un coefficient de 1.",
            "chefDOeuvre",
            "voie");
    static final Etape GENERALE_ATTEINTE =
            Etape.de("R-DEL-2", "15", "al. 1", "La moyenne générale, {moyenneGenerale}, atteint 10.", "resultats");
    static final Etape GENERALE_MANQUEE = Etape.de(
            "R-DEL-2", "15", "al. 1", "La moyenne générale, {moyenneGenerale}, n'atteint pas 10.", "resultats");
    static final Etape PROFESSIONNELLE_ATTEINTE = Etape.de(
            "R-DEL-2",
            "15",
            "al. 1",
            "La moyenne des unités professionnelles, {moyenneProfessionnelle}, atteint 10.",
            "resultats");
    static final Etape PROFESSIONNELLE_MANQUEE = Etape.de(
            "R-DEL-2",
            "15",
            "al. 1",
            "La moyenne des unités professionnelles, {moyenneProfessionnelle}, n'atteint pas 10.",
            "resultats");
    static final Etape SANS_PROFESSIONNELLE = Etape.de(
            "R-DEL-2",
            "17",
            "al. 3",
            "Toutes les unités professionnelles sont dispensées : seule la moyenne générale compte.",
            "resultats");
    static final Etape DELIVRE =
            Etape.de("R-DEL-2", "15", "al. 1", "Les conditions sont remplies : le diplôme est délivré.", "resultats");
    static final Etape MENTION =
            Etape.de("R-DEL-8", "decret-2024-122", "", "La moyenne générale vaut une mention au diplôme.", "resultats");
    static final Etape REMPLACEMENT = Etape.de(
            "R-REM-3",
            "15",
            "al. 6",
            "Le diplôme n'a pas pu être délivré et une absence est justifiée : des épreuves de remplacement s'ouvrent.",
            "resultats",
            "remplacementPasse");
    static final Etape LIVRET_A_EXAMINER = Etape.de(
            "R-DEL-4",
            "15",
            "al. 3",
            "Le candidat a produit un livret : le jury l'examine avant de pouvoir l'ajourner.",
            "livretExamine",
            "livretProduit");
    static final Etape AJOURNE =
            Etape.de("R-DEL-2", "15", "al. 1", "Les deux moyennes de 10 ne sont pas réunies.", "resultats");

    @Override
    public Verdict<Deliberation> examiner(FaitsDEpreuves.Deliberer faits, Droit droit) {
        if (droit.estHorsPerimetre()) {
            return HorsPerimetre.avant2002(this, faits, droit);
        }
        var defaut = FaitsDeJury.defaut(faits, droit);
        if (defaut != null) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, defaut));
        }
        var vue = Releve.de(faits.resultats());
        if (vue.absentObligatoire()
                || vue.absentFacultative() && droit.parametres().absenceInjustifieeALaFacultativeElimine()) {
            return refuser(faits, droit, Decision.ABSENT, ABSENT);
        }
        if (vue.manque()) {
            return refuser(faits, droit, Decision.SANS_DECISION_FINALE, UNITES_MANQUANTES);
        }
        if (!vue.noteObligatoire()) {
            var total = new Deliberation(Decision.ADMIS_PAR_DISPENSE, null, null, null);
            return Verdict.conforme(total, Trace.de(this, faits, droit, TOUTES_PRESENTEES, DISPENSE_TOTALE));
        }
        if (FaitsDeJury.attendUnChefDOeuvre(faits, droit)) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, FaitsDeJury.CHEF_D_OEUVRE_ATTENDU));
        }
        return parLesMoyennes(faits, droit, vue);
    }

    private Verdict<Deliberation> refuser(FaitsDEpreuves.Deliberer faits, Droit droit, Decision decision, Etape etape) {
        var constat = new Deliberation(decision, null, null, null);
        return new Verdict.NonConforme<>(constat, Trace.de(this, faits, droit, etape));
    }

    private Verdict<Deliberation> parLesMoyennes(FaitsDEpreuves.Deliberer faits, Droit droit, Releve vue) {
        var sommes = Moyennes.de(faits);
        var generale = sommes.generale();
        var professionnelle = sommes.professionnelle();
        var generaleAtteinte = generale != null && generale.atteint(ADMIS);
        var proAtteinte = professionnelle == null || professionnelle.atteint(ADMIS);
        var etapes = new Etape[ETAPES_MAXIMUM];
        var n = 0;
        etapes[n++] = TOUTES_PRESENTEES;
        if (vue.acquise()) {
            etapes[n++] = ACQUISE_PAR_VAE;
        }
        if (vue.inapte()) {
            etapes[n++] = INAPTITUDE;
        }
        if (vue.absenceJustifiee()) {
            etapes[n++] = ABSENCE_JUSTIFIEE;
        }
        if (sommes.bonus() > 0) {
            etapes[n++] = FACULTATIVE;
        }
        if (faits.chefDOeuvre() != null) {
            etapes[n++] = CHEF_D_OEUVRE;
        }
        etapes[n++] = generaleAtteinte ? GENERALE_ATTEINTE : GENERALE_MANQUEE;
        if (professionnelle == null) {
            etapes[n++] = SANS_PROFESSIONNELLE;
        } else {
            etapes[n++] = proAtteinte ? PROFESSIONNELLE_ATTEINTE : PROFESSIONNELLE_MANQUEE;
        }
        return generaleAtteinte && proAtteinte
                ? delivrer(faits, droit, sommes, etapes, n)
                : differer(faits, droit, vue, sommes, etapes, n);
    }

    private Verdict<Deliberation> delivrer(
            FaitsDEpreuves.Deliberer faits, Droit droit, Moyennes sommes, Etape[] etapes, int n) {
        var mention = droit.a(Disposition.MENTIONS) ? mention(sommes, droit) : null;
        var fin = n;
        if (mention != null) {
            etapes[fin++] = MENTION;
        }
        etapes[fin++] = DELIVRE;
        var admis = new Deliberation(Decision.ADMIS, sommes.generale(), sommes.professionnelle(), mention);
        return Verdict.conforme(admis, Trace.de(this, faits, droit, Arrays.copyOf(etapes, fin)));
    }

    private static @Nullable Mention mention(Moyennes sommes, Droit droit) {
        var moyenne = sommes.pourLaMention(droit.parametres().facultativeComptePourLaMention());
        if (moyenne.atteint(16)) {
            return Mention.TRES_BIEN;
        }
        if (moyenne.atteint(14)) {
            return Mention.BIEN;
        }
        return moyenne.atteint(12) ? Mention.ASSEZ_BIEN : null;
    }

    private Verdict<Deliberation> differer(
            FaitsDEpreuves.Deliberer faits, Droit droit, Releve vue, Moyennes sommes, Etape[] etapes, int n) {
        var decision = Decision.AJOURNE;
        var etape = AJOURNE;
        if (vue.remplacable() && !faits.remplacementPasse() && droit.a(Disposition.REMPLACEMENT)) {
            decision = Decision.REMPLACEMENT;
            etape = REMPLACEMENT;
        } else if (faits.livretProduit() && !faits.livretExamine()) {
            decision = Decision.LIVRET_A_EXAMINER;
            etape = LIVRET_A_EXAMINER;
        }
        etapes[n] = etape;
        var constat = new Deliberation(decision, sommes.generale(), sommes.professionnelle(), null);
        var trace = Trace.de(this, faits, droit, Arrays.copyOf(etapes, n + 1));
        return decision == Decision.AJOURNE
                ? new Verdict.NonConforme<>(constat, trace)
                : new Verdict.AInstruire<>(constat, trace);
    }

    @Override
    public List<Etape> etapes() {
        var etapes = new ArrayList<>(FaitsDeJury.ETAPES);
        etapes.addAll(List.of(
                ABSENT,
                UNITES_MANQUANTES,
                TOUTES_PRESENTEES,
                DISPENSE_TOTALE,
                ACQUISE_PAR_VAE,
                INAPTITUDE,
                ABSENCE_JUSTIFIEE,
                FACULTATIVE,
                CHEF_D_OEUVRE,
                GENERALE_ATTEINTE,
                GENERALE_MANQUEE,
                PROFESSIONNELLE_ATTEINTE,
                PROFESSIONNELLE_MANQUEE,
                SANS_PROFESSIONNELLE,
                DELIVRE,
                MENTION,
                REMPLACEMENT,
                LIVRET_A_EXAMINER,
                AJOURNE));
        return etapes;
    }
}
