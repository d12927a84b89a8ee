package fr.academie.cap.inscription.saisie.controle;

import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.Saisie;
import java.time.LocalDate;
import java.util.Optional;

/**
 * @param academie code de l'académie où le candidat s'inscrit
 * @param session année de la session
 * @param jour date du jour dans l'académie
 * @param saisie ce qui a déjà été validé
 * @param formeArretee présente quand le candidat modifie un dossier dont la confirmation signée est revenue
 */
public record Contexte(
        String academie,
        int session,
        LocalDate jour,
        Saisie saisie,
        ReferentielDeSaisie referentiel,
        Optional<FormeArretee> formeArretee) {

    public Contexte(String academie, int session, LocalDate jour, Saisie saisie, ReferentielDeSaisie referentiel) {
        this(academie, session, jour, saisie, referentiel, Optional.empty());
    }

    public Contexte avec(Saisie autre) {
        return new Contexte(academie, session, jour, autre, referentiel, formeArretee);
    }
}
