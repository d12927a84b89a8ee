package fr.academie.cap.regles.deliberation;

import fr.academie.cap.regles.Article;
import fr.academie.cap.regles.Disposition;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etape;
import fr.academie.cap.regles.FaitsDEpreuves;
import fr.academie.cap.regles.HorsPerimetre;
import fr.academie.cap.regles.Regle;
import fr.academie.cap.regles.Trace;
import fr.academie.cap.regles.Verdict;
import fr.academie.cap.regles.Voie;
import java.util.List;

/** Le chef-d'œuvre des scolaires et apprentis : moitié livret et moitié oral en cours de formation, l'oral seul ailleurs. */
@Article(numero = "D337-3-1", depuis = "session 2021")
public final class NoteDuChefDOeuvre implements Regle<FaitsDEpreuves.ChefDOeuvre, Integer> {

    private static final String ARRETE = "arrete-2019-11-28";

    static final Etape PAS_EN_VIGUEUR =
            Etape.de("R-DEL-9", ARRETE, "", "Aucun chef-d'œuvre n'est évalué à la session {session}.", "voie");
    static final Etape PAS_CONCERNE =
            Etape.de("R-DEL-9", ARRETE, "", "Seuls les scolaires et les apprentis réalisent un chef-d'œuvre.", "voie");
    static final Etape SANS_ORAL =
            Etape.de("R-DEL-9", ARRETE, "", "L'évaluation de l'oral est obligatoire, de 0 à 20.", "oral");
    static final Etape SANS_LIVRET = Etape.de(
            "R-DEL-9",
            ARRETE,
            "",
            "En cours de formation, l'évaluation du livret est obligatoire, de 0 à 20.",
            "livret",
            "enCcf");
    static final Etape MOITIE_MOITIE =
            Etape.de("R-DEL-9", ARRETE, "", "Livret et oral comptent chacun pour moitié.", "livret", "oral");
    static final Etape ORAL_SEUL = Etape.de("R-DEL-9", ARRETE, "", "L'oral compte seul.", "oral", "enCcf");

    static final Etape DEMI_POINT = Etape.de(
            "R-NOT-1", "arrete-2000-11-20", "art. 1", "La note calculée monte au demi-point supérieur.", "oral");

    @Override
    public Verdict<Integer> examiner(FaitsDEpreuves.ChefDOeuvre faits, Droit droit) {
        if (droit.estHorsPerimetre()) {
            return HorsPerimetre.avant2002(this, faits, droit);
        }
        if (!droit.a(Disposition.CHEF_D_OEUVRE)) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, PAS_EN_VIGUEUR));
        }
        if (faits.voie() != Voie.SCOLAIRE && faits.voie() != Voie.APPRENTISSAGE) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, PAS_CONCERNE));
        }
        var oral = faits.oral();
        if (oral == null || estHorsBornes(oral)) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, SANS_ORAL));
        }
        if (!faits.enCcf()) {
            return Verdict.conforme(
                    NoteValable.auDemiPointSuperieur(oral, 1), Trace.de(this, faits, droit, ORAL_SEUL, DEMI_POINT));
        }
        var livret = faits.livret();
        if (livret == null || estHorsBornes(livret)) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, SANS_LIVRET));
        }
        return Verdict.conforme(
                NoteValable.auDemiPointSuperieur(livret + oral, 2),
                Trace.de(this, faits, droit, MOITIE_MOITIE, DEMI_POINT));
    }

    private static boolean estHorsBornes(int note) {
        return note < 0 || note > NoteValable.MAXIMUM;
    }

    @Override
    public List<Etape> etapes() {
        return List.of(PAS_EN_VIGUEUR, PAS_CONCERNE, SANS_ORAL, SANS_LIVRET, MOITIE_MOITIE, ORAL_SEUL, DEMI_POINT);
    }
}
