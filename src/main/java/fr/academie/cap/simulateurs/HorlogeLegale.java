package fr.academie.cap.simulateurs;

import fr.academie.cap.referentiel.Academie;
import fr.academie.cap.regles.FaitsDeProcedure.DemandeEnCours;
import fr.academie.cap.regles.ReglesCap;
import org.springframework.stereotype.Component;

/** Le terme d'une demande, tel que le service des règles le calcule, à l'heure de l'académie. */
@Component
public class HorlogeLegale {

    private final ReglesCap regles;

    HorlogeLegale(ReglesCap regles) {
        this.regles = regles;
    }

    public TermeLegal terme(DemandeEnCours demande, Academie academie) {
        var jour = demande.recueLe();
        var droit = regles.droit(jour, DroitDUneSession.session(jour));
        return new TermeLegal(demande, academie, regles.echeance(demande, droit));
    }
}
