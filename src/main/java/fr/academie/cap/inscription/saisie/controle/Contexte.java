package fr.academie.cap.inscription.saisie.controle;

import fr.academie.cap.inscription.saisie.ReferentielDeSaisie;
import fr.academie.cap.inscription.saisie.Saisie;
import java.time.LocalDate;

/**
 * @param academie code de l'académie où le candidat s'inscrit
 * @param session année de la session
 * @param jour date du jour dans l'académie
 * @param saisie ce qui a déjà été validé
 */
public record Contexte(String academie, int session, LocalDate jour, Saisie saisie, ReferentielDeSaisie referentiel) {

    public Contexte avec(Saisie autre) {
        return new Contexte(academie, session, jour, autre, referentiel);
    }
}
