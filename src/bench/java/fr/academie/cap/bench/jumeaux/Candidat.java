package fr.academie.cap.bench.jumeaux;

import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Faits;
import fr.academie.cap.regles.FaitsDEpreuves;
import fr.academie.cap.regles.FaitsDeProcedure;

/** One candidate of one session, as the product sees it: the facts of its six decisions. */
record Candidat(
        Droit droit,
        Faits.Admission admission,
        Faits.ChoixDeForme forme,
        FaitsDEpreuves.Preparation preparation,
        FaitsDeProcedure.DispenseDUnite dispense,
        Faits.DemandeEps eps,
        FaitsDEpreuves.Deliberer deliberation) {}
