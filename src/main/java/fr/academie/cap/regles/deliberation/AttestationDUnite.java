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

/** Formation continue et expérience : le recteur atteste chaque unité réussie ou validée dans les cinq dernières années. */
@Article(numero = "D337-16", depuis = "2016-06-13")
public final class AttestationDUnite implements Regle<FaitsDEpreuves.UniteAAttester, Integer> {

    private static final int DIX = 1000;
    private static final int MAXIMUM = 2000;
    private static final int DUREE = 5;

    static final Etape PAS_EN_VIGUEUR =
            Etape.de("R-DEL-7", "15", "al. 3", "Les attestations d'unités n'existent que depuis le 13 juin 2016.");
    static final Etape NOTE_ATTENDUE = Etape.de(
            "R-DEL-7",
            "15",
            "al. 3",
            "Une note de 0 à 20 est attendue, ou une validation par l'expérience.",
            "note",
            "vae");
    static final Etape PAS_CONCERNE = Etape.de(
            "R-DEL-7",
            "15",
            "al. 3",
            "L'attestation va aux candidats de la formation continue ou de l'expérience.",
            "voie",
            "vae");
    static final Etape HORS_PERIODE = Etape.de(
            "R-DEL-7",
            "15",
            "al. 3",
            "L'unité de la session {sessionDObtention} n'est pas des cinq dernières années.",
            "sessionDObtention");
    static final Etape SOUS_LA_MOYENNE =
            Etape.de("R-DEL-7", "15", "al. 3", "La note de l'unité est inférieure à 10.", "note");
    static final Etape ATTESTEE = Etape.de(
            "R-DEL-7",
            "15",
            "al. 3",
            "L'unité est réussie ou validée : elle est attestée.",
            "note",
            "vae",
            "sessionDObtention");

    @Override
    public Verdict<Integer> examiner(FaitsDEpreuves.UniteAAttester faits, Droit droit) {
        if (droit.estHorsPerimetre()) {
            return HorsPerimetre.avant2002(this, faits, droit);
        }
        if (!droit.a(Disposition.BLOCS)) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, PAS_EN_VIGUEUR));
        }
        var note = faits.note();
        if (note == null ? !faits.vae() : note < 0 || note > MAXIMUM) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, NOTE_ATTENDUE));
        }
        if (!faits.vae() && faits.voie() != Voie.FORMATION_CONTINUE) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, PAS_CONCERNE));
        }
        var anciennete = droit.session() - faits.sessionDObtention();
        if (anciennete < 0 || anciennete > DUREE) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, HORS_PERIODE));
        }
        if (!faits.vae() && note != null && note < DIX) {
            return Verdict.nonConforme(Trace.de(this, faits, droit, SOUS_LA_MOYENNE));
        }
        return Verdict.conforme(faits.sessionDObtention(), Trace.de(this, faits, droit, ATTESTEE));
    }

    @Override
    public List<Etape> etapes() {
        return List.of(PAS_EN_VIGUEUR, NOTE_ATTENDUE, PAS_CONCERNE, HORS_PERIODE, SOUS_LA_MOYENNE, ATTESTEE);
    }
}
