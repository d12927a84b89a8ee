package fr.academie.cap.regles.deliberation;

import fr.academie.cap.regles.Article;
import fr.academie.cap.regles.Disposition;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etape;
import fr.academie.cap.regles.FaitsDEpreuves;
import fr.academie.cap.regles.HorsPerimetre;
import fr.academie.cap.regles.Nature;
import fr.academie.cap.regles.Regle;
import fr.academie.cap.regles.Trace;
import fr.academie.cap.regles.Unite;
import fr.academie.cap.regles.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** L'épreuve manquée pour une raison justifiée se remplace, sur autorisation du recteur, sauf l'EPS et la facultative. */
@Article(numero = "D337-21", depuis = "2002-09-01")
public final class Remplacement implements Regle<FaitsDEpreuves.EpreuveARemplacer, Unite> {

    static final Etape AVANT_2003 =
            Etape.de("R-REM-1", "24", "al. 2", "Les épreuves de remplacement n'existent que depuis la session 2003.");
    static final Etape EPS_EXCLUE = Etape.de("R-REM-1", "20", "al. 3", "L'épreuve d'EPS ne se remplace pas.", "unite");
    static final Etape FACULTATIVE_EXCLUE =
            Etape.de("R-REM-1", "20", "al. 3", "L'épreuve facultative ne se remplace pas.", "unite");
    static final Etape NON_JUSTIFIEE = Etape.de(
            "R-REM-1",
            "15",
            "al. 6",
            "Seule une absence justifiée ouvre une épreuve de remplacement.",
            "absenceJustifiee");
    static final Etape COMMENCEE =
            Etape.de("R-REM-2", "usage", "", "Le candidat a commencé l'épreuve : il n'en est pas absent.", "commencee");
    static final Etape PAS_PONCTUELLE = Etape.de(
            "R-REM-2",
            "usage",
            "",
            "Seule une épreuve ponctuelle se remplace ; celle-ci est en cours de formation.",
            "ponctuelle");
    static final Etape DIPLOME_DELIVRE = Etape.de(
            "R-REM-3",
            "15",
            "al. 6",
            "Le diplôme a pu être délivré malgré le zéro : rien n'est à remplacer.",
            "diplomeDelivre");
    static final Etape DEJA_REMPLACEE =
            Etape.de("R-REM-3", "20", "al. 3", "Cette épreuve a déjà été remplacée à cette session.", "dejaRemplacee");
    static final Etape AUTORISATION_ATTENDUE = Etape.de(
            "R-REM-1",
            "20",
            "al. 3",
            "L'épreuve peut être remplacée si le recteur l'autorise.",
            "absenceJustifiee",
            "autorisation");
    static final Etape AUTORISATION_REFUSEE =
            Etape.de("R-REM-1", "20", "al. 3", "Le recteur n'a pas autorisé le remplacement.", "autorisation");
    static final Etape AUTORISEE = Etape.de(
            "R-REM-1",
            "20",
            "al. 3",
            "Le recteur autorise l'épreuve de remplacement.",
            "absenceJustifiee",
            "autorisation");

    @Override
    public Verdict<Unite> examiner(FaitsDEpreuves.EpreuveARemplacer faits, Droit droit) {
        if (droit.estHorsPerimetre()) {
            return HorsPerimetre.avant2002(this, faits, droit);
        }
        var refus = refus(faits, droit);
        if (refus != null) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, refus));
        }
        var autorisation = faits.autorisation();
        if (autorisation == null) {
            return new Verdict.AInstruire<>(faits.unite(), Trace.de(this, faits, droit, AUTORISATION_ATTENDUE));
        }
        return autorisation
                ? Verdict.conforme(faits.unite(), Trace.de(this, faits, droit, AUTORISEE))
                : Verdict.nonConforme(Trace.de(this, faits, droit, AUTORISATION_REFUSEE));
    }

    private static @Nullable Etape refus(FaitsDEpreuves.EpreuveARemplacer faits, Droit droit) {
        if (!droit.a(Disposition.REMPLACEMENT)) {
            return AVANT_2003;
        }
        if (!seRemplace(faits.unite())) {
            return faits.unite().facultative() ? FACULTATIVE_EXCLUE : EPS_EXCLUE;
        }
        if (!faits.absenceJustifiee()) {
            return NON_JUSTIFIEE;
        }
        if (faits.commencee()) {
            return COMMENCEE;
        }
        if (!faits.ponctuelle()) {
            return PAS_PONCTUELLE;
        }
        if (faits.diplomeDelivre()) {
            return DIPLOME_DELIVRE;
        }
        return faits.dejaRemplacee() ? DEJA_REMPLACEE : null;
    }

    static boolean seRemplace(Unite unite) {
        return !unite.facultative() && unite.nature() != Nature.EPS;
    }

    @Override
    public List<Etape> etapes() {
        return List.of(
                AVANT_2003,
                EPS_EXCLUE,
                FACULTATIVE_EXCLUE,
                NON_JUSTIFIEE,
                COMMENCEE,
                PAS_PONCTUELLE,
                DIPLOME_DELIVRE,
                DEJA_REMPLACEE,
                AUTORISATION_ATTENDUE,
                AUTORISATION_REFUSEE,
                AUTORISEE);
    }
}
