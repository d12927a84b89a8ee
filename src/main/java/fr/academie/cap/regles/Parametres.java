package fr.academie.cap.regles;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Ce que le droit lu ne tranche pas : chaque point a une valeur par défaut, et figure sur la page « Points à confirmer ».
 *
 * @param conservation cinq sessions ou cinq ans de date à date
 * @param cercleEpsRestreintDepuis jour où la dispense d'EPS s'est fermée à tous les scolaires et apprentis
 * @param limiteDeMiseEnConformite jour où le décret de 2002 s'applique à toute spécialité
 * @param derniereSessionDuChefDOeuvre dernière session où le chef-d'œuvre est évalué
 * @param absenceInjustifieeALaFacultativeElimine vrai si elle interdit la délivrance, faux si elle ne rapporte rien
 * @param facultativeComptePourLaMention vrai si les points au-dessus de 10 entrent dans la moyenne de la mention
 * @param nouvelleSpecialiteRouvreLeChoix vrai si changer de spécialité permet de choisir à nouveau la forme
 * @param absenceJustifieeEnRepassantAnnuleLAncienneNote vrai si le zéro d'une absence justifiée est la dernière note
 * @param regimesValides procédures dont un juriste a validé le régime de silence ; pour les autres, une personne décide
 */
public record Parametres(
        Conservation conservation,
        LocalDate cercleEpsRestreintDepuis,
        LocalDate limiteDeMiseEnConformite,
        int derniereSessionDuChefDOeuvre,
        boolean absenceInjustifieeALaFacultativeElimine,
        boolean facultativeComptePourLaMention,
        boolean nouvelleSpecialiteRouvreLeChoix,
        boolean absenceJustifieeEnRepassantAnnuleLAncienneNote,
        Set<Procedure> regimesValides) {

    public static final Parametres DEFAUT = new Parametres(
            Conservation.SESSIONS,
            LocalDate.of(2006, 5, 24),
            LocalDate.of(2005, 9, 1),
            9999,
            false,
            true,
            true,
            false,
            Set.of(Procedure.HABILITATION_CCF, Procedure.AMENAGEMENT_HANDICAP));

    public Parametres {
        regimesValides = Set.copyOf(regimesValides);
    }

    /** Lecture des « cinq années » pendant lesquelles une note se garde. */
    public enum Conservation {
        /** Les cinq sessions qui suivent celle où la note a été obtenue. */
        SESSIONS,
        /** De quantième à quantième, à partir du jour où la note a été obtenue. */
        DATE
    }

    /**
     * Un point que le juriste doit trancher.
     *
     * @param parametre nom du paramètre, ou vide si rien n'en dépend dans le calcul
     * @param question la question, en une phrase
     * @param parDefaut ce que le produit fait en attendant
     * @param fondement article ou texte concerné
     */
    public record Point(String parametre, String question, String parDefaut, String fondement) {}

    /** La page « Points à confirmer ». */
    public static List<Point> pointsAConfirmer() {
        return PointsAConfirmer.LISTE;
    }
}
