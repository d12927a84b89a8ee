package fr.academie.cap.pieces.analyse;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.pieces.PiecesVersees;
import fr.academie.cap.socle.Perimetre;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** La durée de conservation : passé ce délai, les octets sont effacés et la ligne dit qu'ils l'ont été. */
@Component
public class EffacementDesPieces {

    private static final Logger LOG = LoggerFactory.getLogger(EffacementDesPieces.class);

    private final PiecesVersees pieces;
    private final ReglagesPieces reglages;
    private final Horloge horloge;

    EffacementDesPieces(PiecesVersees pieces, ReglagesPieces reglages, Horloge horloge) {
        this.pieces = pieces;
        this.reglages = reglages;
        this.horloge = horloge;
    }

    @Scheduled(cron = "${cap.pieces.effacement:0 30 3 * * *}", zone = "Europe/Paris")
    void cadence() {
        var effacees = effacer();
        if (effacees > 0) {
            LOG.info("{} documents effacés, durée de conservation échue", effacees);
        }
    }

    /** @return documents erased: those of the sessions whose 31 December is further than the retention */
    public int effacer() {
        var limite = horloge.aujourdhui(Horloge.PARIS)
                .minusDays(reglages.conservation().toDays());
        var derniere =
                limite.getMonthValue() == 12 && limite.getDayOfMonth() == 31 ? limite.getYear() : limite.getYear() - 1;
        return Perimetre.dans(Perimetre.NATIONAL, () -> pieces.effacer(derniere));
    }
}
