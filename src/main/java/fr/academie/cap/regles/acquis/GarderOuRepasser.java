package fr.academie.cap.regles.acquis;

import fr.academie.cap.regles.Article;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etape;
import fr.academie.cap.regles.FaitsDEpreuves;
import fr.academie.cap.regles.HorsPerimetre;
import fr.academie.cap.regles.Presence;
import fr.academie.cap.regles.Regle;
import fr.academie.cap.regles.Trace;
import fr.academie.cap.regles.Verdict;
import java.util.List;

/** À chaque session, garder sa note ou repasser l'épreuve ; qui repasse n'a plus que la dernière note, même plus basse. */
@Article(numero = "D337-17", depuis = "2002-09-01")
public final class GarderOuRepasser implements Regle<FaitsDEpreuves.GarderOuRepasser, Integer> {

    private static final int MAXIMUM = 2000;

    static final Etape ANCIENNE_FAUSSE = Etape.de("R-CON-2", "16", "al. 2", "La note gardée va de 0 à 20.", "ancienne");
    static final Etape NOUVELLE_FAUSSE =
            Etape.de("R-CON-2", "16", "al. 2", "La nouvelle note est attendue, de 0 à 20.", "nouvelle");
    static final Etape NOUVELLE_EN_TROP = Etape.de(
            "R-CON-2",
            "16",
            "al. 2",
            "Une nouvelle note est donnée alors que le candidat n'a pas composé.",
            "nouvelle",
            "repasse",
            "presence");
    static final Etape GARDE =
            Etape.de("R-CON-2", "16", "al. 2", "Le candidat garde la note qu'il avait.", "repasse", "ancienne");
    static final Etape DERNIERE_NOTE = Etape.de(
            "R-CON-2",
            "16",
            "al. 2",
            "L'épreuve a été repassée : seule la dernière note compte, même plus basse.",
            "repasse",
            "nouvelle");
    static final Etape ABSENT = Etape.de(
            "R-DEL-5", "15", "al. 5", "Le candidat est absent à l'épreuve qu'il avait choisi de repasser.", "presence");
    static final Etape ABSENCE_JUSTIFIEE = Etape.de(
            "R-CON-2",
            "16",
            "al. 2",
            "L'absence est justifiée : le texte ne dit pas si le zéro remplace la note gardée.",
            "presence");
    static final Etape ZERO_RETENU = Etape.de(
            "R-CON-2", "16", "al. 2", "L'absence justifiée vaut zéro, et ce zéro est la dernière note.", "presence");

    @Override
    public Verdict<Integer> examiner(FaitsDEpreuves.GarderOuRepasser faits, Droit droit) {
        if (droit.estHorsPerimetre()) {
            return HorsPerimetre.avant2002(this, faits, droit);
        }
        if (estHorsBornes(faits.ancienne())) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, ANCIENNE_FAUSSE));
        }
        var nouvelle = faits.nouvelle();
        var compose = faits.repasse() && faits.presence() == Presence.PRESENT;
        if (nouvelle != null && !compose) {
            return Verdict.irrecevable(Trace.de(this, faits, droit, NOUVELLE_EN_TROP));
        }
        if (!faits.repasse()) {
            return Verdict.conforme(faits.ancienne(), Trace.de(this, faits, droit, GARDE));
        }
        return switch (faits.presence()) {
            case ABSENT -> Verdict.nonConforme(Trace.de(this, faits, droit, ABSENT));
            case ABSENT_JUSTIFIE ->
                droit.parametres().absenceJustifieeEnRepassantAnnuleLAncienneNote()
                        ? Verdict.conforme(0, Trace.de(this, faits, droit, ZERO_RETENU))
                        : new Verdict.AInstruire<>(null, Trace.de(this, faits, droit, ABSENCE_JUSTIFIEE));
            case PRESENT ->
                nouvelle == null || estHorsBornes(nouvelle)
                        ? Verdict.irrecevable(Trace.de(this, faits, droit, NOUVELLE_FAUSSE))
                        : Verdict.conforme(nouvelle, Trace.de(this, faits, droit, DERNIERE_NOTE));
        };
    }

    private static boolean estHorsBornes(int note) {
        return note < 0 || note > MAXIMUM;
    }

    @Override
    public List<Etape> etapes() {
        return List.of(
                ANCIENNE_FAUSSE,
                NOUVELLE_FAUSSE,
                NOUVELLE_EN_TROP,
                GARDE,
                DERNIERE_NOTE,
                ABSENT,
                ABSENCE_JUSTIFIEE,
                ZERO_RETENU);
    }
}
