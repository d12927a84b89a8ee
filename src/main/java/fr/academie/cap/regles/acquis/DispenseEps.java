package fr.academie.cap.regles.acquis;

import fr.academie.cap.regles.Article;
import fr.academie.cap.regles.Disposition;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etablissement;
import fr.academie.cap.regles.Etape;
import fr.academie.cap.regles.Faits;
import fr.academie.cap.regles.HorsPerimetre;
import fr.academie.cap.regles.Position;
import fr.academie.cap.regles.Regle;
import fr.academie.cap.regles.Trace;
import fr.academie.cap.regles.Verdict;
import fr.academie.cap.regles.Voie;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Qui peut demander à ne pas passer l'épreuve d'éducation physique et sportive.
 *
 * <p>En 2002, tous sauf les cas 1° et 2° de l'article 11 : un élève hors contrat ou l'apprenti d'un CFA non habilité le
 * pouvaient. Depuis la codification, ni scolaire ni apprenti.
 */
@Article(numero = "D337-19", depuis = "2002-09-01")
public final class DispenseEps implements Regle<Faits.DemandeEps, Position> {

    static final Etape SANS_VOIE = Etape.de("R-EPS-1", "18", "", "La voie de préparation est obligatoire.", "voie");
    static final Etape SANS_ETABLISSEMENT =
            Etape.de("R-EPS-1", "18", "", "Le statut de l'établissement est obligatoire.", "etablissement");
    static final Etape NON_DEMANDEE =
            Etape.de("R-EPS-1", "18", "", "Sans demande du candidat, l'épreuve d'EPS est à passer.", "demandee");
    static final Etape EXCLU_2002 = Etape.de(
            "R-EPS-1",
            "18",
            "",
            "Les élèves du public ou du privé sous contrat et les apprentis d'un CFA habilité ne peuvent pas demander"
                    + " la dispense d'EPS.",
            "voie",
            "etablissement",
            "habilite");
    static final Etape OUVERTE_2002 = Etape.de(
            "R-EPS-1",
            "18",
            "",
            "Le candidat n'est ni un élève du public ou du privé sous contrat, ni l'apprenti d'un CFA habilité : la"
                    + " dispense d'EPS lui est ouverte.",
            "voie",
            "etablissement",
            "habilite",
            "demandee");
    static final Etape EXCLU_2006 =
            Etape.de("R-EPS-2", "18", "", "La dispense d'EPS n'est ouverte ni aux scolaires ni aux apprentis.", "voie");
    static final Etape OUVERTE_2006 = Etape.de(
            "R-EPS-2",
            "18",
            "",
            "Le candidat n'est ni scolaire ni apprenti : la dispense d'EPS lui est ouverte.",
            "voie",
            "demandee");

    @Override
    public Verdict<Position> examiner(Faits.DemandeEps faits, Droit droit) {
        if (droit.estHorsPerimetre()) {
            return HorsPerimetre.avant2002(this, faits, droit);
        }
        var voie = faits.voie();
        if (voie == null) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, SANS_VOIE));
        }
        var restreint = droit.a(Disposition.EPS_HORS_SCOLAIRES_ET_APPRENTIS);
        var etablissement = faits.etablissement();
        if (etablissement == null && !restreint) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, SANS_ETABLISSEMENT));
        }
        var exclu = restreint
                ? voie == Voie.SCOLAIRE || voie == Voie.APPRENTISSAGE
                : estDansLArticle11(voie, etablissement, faits.habilite());
        if (exclu) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, restreint ? EXCLU_2006 : EXCLU_2002));
        }
        if (!faits.demandee()) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, NON_DEMANDEE));
        }
        return Verdict.conforme(
                Position.DISPENSE, Trace.de(this, faits, droit, restreint ? OUVERTE_2006 : OUVERTE_2002));
    }

    private static boolean estDansLArticle11(Voie voie, @Nullable Etablissement etablissement, boolean habilite) {
        return switch (voie) {
            case SCOLAIRE -> etablissement != Etablissement.PRIVE_HORS_CONTRAT;
            case APPRENTISSAGE -> habilite;
            default -> false;
        };
    }

    @Override
    public List<Etape> etapes() {
        return List.of(SANS_VOIE, SANS_ETABLISSEMENT, NON_DEMANDEE, EXCLU_2002, OUVERTE_2002, EXCLU_2006, OUVERTE_2006);
    }
}
