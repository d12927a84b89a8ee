package fr.academie.cap.regles.acquis;

import fr.academie.cap.regles.Article;
import fr.academie.cap.regles.Disposition;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etape;
import fr.academie.cap.regles.Faits;
import fr.academie.cap.regles.Faits.Origine;
import fr.academie.cap.regles.HorsPerimetre;
import fr.academie.cap.regles.Parametres;
import fr.academie.cap.regles.Regle;
import fr.academie.cap.regles.Trace;
import fr.academie.cap.regles.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Qui n'a pas obtenu le diplôme garde ses notes cinq ans, s'il le demande, même inférieures à 10.
 *
 * <p>Rend la dernière session où la note peut servir. Depuis la session 2018, certaines notes générales obtenues à partir
 * de 2017 suivent le candidat qui change de spécialité.
 */
@Article(numero = "D337-17", depuis = "2002-09-01")
public final class NotesConservees implements Regle<Faits.NoteAConserver, Integer> {

    private static final int DUREE = 5;
    private static final int PREMIERE_NOTE_TRANSFERABLE = 2017;

    static final Etape SANS_DATE =
            Etape.de("R-CON-1", "16", "al. 1", "La date d'obtention de la note est obligatoire.", "obtenueLe");
    static final Etape NOTE_FUTURE = Etape.de(
            "R-CON-1",
            "16",
            "al. 1",
            "La note vient de la session {sessionDObtention}, qui ne précède pas la session {session}.",
            "sessionDObtention");
    static final Etape DATE_INCOHERENTE = Etape.de(
            "R-CON-1",
            "16",
            "al. 1",
            "La date d'obtention ne s'accorde pas avec la session {sessionDObtention}.",
            "obtenueLe",
            "sessionDObtention");
    static final Etape DIPLOME_OBTENU = Etape.de(
            "R-CON-1", "16", "al. 1", "Le candidat a déjà ce diplôme : il n'a plus de note à garder.", "diplomeObtenu");
    static final Etape NON_DEMANDEE =
            Etape.de("R-CON-1", "16", "al. 1", "La note ne se garde qu'à la demande du candidat.", "demandee");
    static final Etape VAE_TROP_TOT = Etape.de(
            "R-CON-1",
            "16",
            "al. 1",
            "À cette date, seules les notes d'épreuves se gardent, pas les unités acquises par l'expérience.",
            "origine");
    static final Etape EXPIREE = Etape.de(
            "R-CON-1",
            "16",
            "al. 1",
            "La note a été obtenue le {obtenueLe} : les cinq ans sont passés.",
            "obtenueLe",
            "sessionDObtention");
    static final Etape GARDEE = Etape.de(
            "R-CON-1",
            "16",
            "al. 1",
            "La note obtenue le {obtenueLe} se garde cinq ans.",
            "obtenueLe",
            "sessionDObtention",
            "demandee");
    static final Etape GARDEE_AILLEURS = Etape.de(
            "R-CON-3",
            "arrete-2017-05-10",
            "",
            "Cette note d'enseignement général suit le candidat qui change de spécialité.",
            "memeSpecialite",
            "nature");
    static final Etape AUTRE_SPECIALITE = Etape.de(
            "R-CON-3",
            "arrete-2017-05-10",
            "",
            "Cette note ne suit pas le candidat dans une autre spécialité.",
            "memeSpecialite",
            "nature",
            "sessionDObtention");

    @Override
    public Verdict<Integer> examiner(Faits.NoteAConserver faits, Droit droit) {
        if (droit.estHorsPerimetre()) {
            return HorsPerimetre.avant2002(this, faits, droit);
        }
        var defaut = defaut(faits, droit);
        if (defaut != null) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, defaut));
        }
        var refus = refus(faits, droit);
        if (refus != null) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, refus));
        }
        var derniere = faits.sessionDObtention() + DUREE;
        return Verdict.conforme(
                derniere,
                faits.memeSpecialite()
                        ? Trace.de(this, faits, droit, GARDEE)
                        : Trace.de(this, faits, droit, GARDEE_AILLEURS, GARDEE));
    }

    private static @Nullable Etape defaut(Faits.NoteAConserver faits, Droit droit) {
        var obtenueLe = faits.obtenueLe();
        if (obtenueLe == null) {
            return SANS_DATE;
        }
        if (faits.sessionDObtention() >= droit.session()) {
            return NOTE_FUTURE;
        }
        return Math.abs(obtenueLe.getYear() - faits.sessionDObtention()) > 1 ? DATE_INCOHERENTE : null;
    }

    private static @Nullable Etape refus(Faits.NoteAConserver faits, Droit droit) {
        if (faits.diplomeObtenu()) {
            return DIPLOME_OBTENU;
        }
        if (!faits.demandee()) {
            return NON_DEMANDEE;
        }
        if (faits.origine() == Origine.VAE && !droit.a(Disposition.VAE_CONSERVEE)) {
            return VAE_TROP_TOT;
        }
        if (estExpiree(faits, droit)) {
            return EXPIREE;
        }
        return faits.memeSpecialite() || suitLeCandidat(faits, droit) ? null : AUTRE_SPECIALITE;
    }

    private static boolean estExpiree(Faits.NoteAConserver faits, Droit droit) {
        if (droit.parametres().conservation() == Parametres.Conservation.SESSIONS) {
            return droit.session() > faits.sessionDObtention() + DUREE;
        }
        var obtenueLe = faits.obtenueLe();
        return obtenueLe != null && droit.repere().jour().isAfter(obtenueLe.plusYears(DUREE));
    }

    private static boolean suitLeCandidat(Faits.NoteAConserver faits, Droit droit) {
        if (!droit.a(Disposition.NOTES_ENTRE_SPECIALITES) || faits.sessionDObtention() < PREMIERE_NOTE_TRANSFERABLE) {
            return false;
        }
        return switch (faits.nature()) {
            case FRANCAIS_HISTOIRE_GEOGRAPHIE, MATHEMATIQUES_SCIENCES, EPS, LANGUE_VIVANTE -> true;
            case PREVENTION_SANTE -> droit.a(Disposition.UNITES_GENERALES_DE_2019);
            default -> false;
        };
    }

    @Override
    public List<Etape> etapes() {
        return List.of(
                SANS_DATE,
                NOTE_FUTURE,
                DATE_INCOHERENTE,
                DIPLOME_OBTENU,
                NON_DEMANDEE,
                VAE_TROP_TOT,
                EXPIREE,
                GARDEE,
                GARDEE_AILLEURS,
                AUTRE_SPECIALITE);
    }
}
