package fr.academie.cap.referentiel;

import fr.academie.cap.referentiel.persistance.TablesDuReferentiel;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ce qu'un autre nœud a écrit du référentiel est relu ici : chaque nœud compare, toutes les deux secondes, un nombre que
 * la base élève à chaque changement.
 */
@Component
class SuiviDuReferentiel {

    private static final long JAMAIS_LUE = -1;

    private final TablesDuReferentiel tables;
    private final Specialites specialites;
    private final Reglements reglements;
    private final DiplomesOuvrantDroit diplomes;
    private long vue = JAMAIS_LUE;

    SuiviDuReferentiel(
            TablesDuReferentiel tables, Specialites specialites, Reglements reglements, DiplomesOuvrantDroit diplomes) {
        this.tables = tables;
        this.specialites = specialites;
        this.reglements = reglements;
        this.diplomes = diplomes;
    }

    /** The number is read before what it counts is forgotten: a change that comes in between moves it again. */
    @Scheduled(fixedDelayString = "${cap.referentiel.suivi:2000}")
    synchronized void suivre() {
        var revision = tables.revision();
        if (revision != vue) {
            specialites.oublier();
            reglements.oublier();
            diplomes.oublier();
            vue = revision;
        }
    }
}
