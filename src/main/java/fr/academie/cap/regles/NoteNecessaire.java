package fr.academie.cap.regles;

import fr.academie.cap.regles.FaitsDEpreuves.Deliberer;
import java.util.ArrayList;
import java.util.OptionalInt;
import java.util.Set;

/** « Garder ou repasser » : ce qu'il reste à obtenir pour que les deux moyennes atteignent 10. */
final class NoteNecessaire {

    private static final int DEMI_POINT = 50;
    private static final int PAS = 40;

    private NoteNecessaire() {}

    /** Recherche par moitié : monter une note ne fait jamais perdre le diplôme (loi M2). */
    static OptionalInt chercher(
            Regle<Deliberer, Deliberation> delivrance, Deliberer faits, Set<String> repassees, Droit droit) {
        if (!delivrance.examiner(avec(faits, repassees, PAS), droit).estConforme()) {
            return OptionalInt.empty();
        }
        var bas = 0;
        var haut = PAS;
        while (bas < haut) {
            var milieu = (bas + haut) / 2;
            if (delivrance.examiner(avec(faits, repassees, milieu), droit).estConforme()) {
                haut = milieu;
            } else {
                bas = milieu + 1;
            }
        }
        return OptionalInt.of(haut * DEMI_POINT);
    }

    private static Deliberer avec(Deliberer faits, Set<String> repassees, int pas) {
        var resultats = new ArrayList<>(faits.resultats());
        resultats.replaceAll(resultat -> repassees.contains(resultat.unite().code())
                ? Resultat.note(resultat.unite(), pas * DEMI_POINT)
                : resultat);
        return faits.avecResultats(resultats);
    }
}
