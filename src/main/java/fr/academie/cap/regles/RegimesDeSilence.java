package fr.academie.cap.regles;

import fr.academie.cap.regles.RegimeDeSilence.Sens;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** La table des régimes de silence : pour chaque procédure, un régime et un seul à chaque date depuis 2002. */
public final class RegimesDeSilence {

    private static final LocalDate DEBUT = LocalDate.of(2002, 9, 1);
    private static final LocalDate SILENCE_VAUT_ACCORD = LocalDate.of(2014, 11, 12);
    private static final Delai DEUX_MOIS = new Delai(2);
    private static final String CRPA = "crpa";

    private static final List<RegimeDeSilence> TABLE = List.of(
            new RegimeDeSilence(
                    Procedure.HABILITATION_CCF, DEBUT, null, Sens.ACCEPTATION, Delai.HABILITATION, "14-tacite"),
            new RegimeDeSilence(
                    Procedure.AMENAGEMENT_HANDICAP, DEBUT, SILENCE_VAUT_ACCORD, Sens.REJET, DEUX_MOIS, CRPA),
            new RegimeDeSilence(
                    Procedure.AMENAGEMENT_HANDICAP,
                    SILENCE_VAUT_ACCORD,
                    null,
                    Sens.REJET,
                    DEUX_MOIS,
                    "decret-2014-1274"),
            new RegimeDeSilence(Procedure.DEROGATION_DE_FORME, DEBUT, SILENCE_VAUT_ACCORD, Sens.REJET, DEUX_MOIS, CRPA),
            new RegimeDeSilence(
                    Procedure.DEROGATION_DE_FORME, SILENCE_VAUT_ACCORD, null, Sens.ACCEPTATION, DEUX_MOIS, CRPA),
            new RegimeDeSilence(
                    Procedure.DEROGATION_DEUXIEME_CAP, DEBUT, SILENCE_VAUT_ACCORD, Sens.REJET, DEUX_MOIS, CRPA),
            new RegimeDeSilence(
                    Procedure.DEROGATION_DEUXIEME_CAP, SILENCE_VAUT_ACCORD, null, Sens.ACCEPTATION, DEUX_MOIS, CRPA),
            new RegimeDeSilence(
                    Procedure.EPREUVES_DE_REMPLACEMENT, DEBUT, SILENCE_VAUT_ACCORD, Sens.REJET, DEUX_MOIS, CRPA),
            new RegimeDeSilence(
                    Procedure.EPREUVES_DE_REMPLACEMENT, SILENCE_VAUT_ACCORD, null, Sens.ACCEPTATION, DEUX_MOIS, CRPA),
            new RegimeDeSilence(Procedure.RECOURS_GRACIEUX, DEBUT, null, Sens.REJET, DEUX_MOIS, CRPA));

    private RegimesDeSilence() {}

    public static List<RegimeDeSilence> table() {
        return TABLE;
    }

    /** Régime en vigueur ce jour, ou {@code null} avant le 1er septembre 2002. */
    public static @Nullable RegimeDeSilence de(Procedure procedure, LocalDate jour) {
        for (var regime : TABLE) {
            if (regime.procedure() == procedure && regime.couvre(jour)) {
                return regime;
            }
        }
        return null;
    }
}
