package fr.academie.cap.inscription.antecedents;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.EffacementDeNuit;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Une inscription antérieure ne sert plus quand aucune session ne peut plus reprendre ses notes : cinq sessions après la
 * sienne (article D337-17). Elle s'efface le 1er janvier suivant, à l'heure de son académie.
 */
@Component
class EffacementDesAntecedents implements EffacementDeNuit {

    private final JdbcTemplate base;
    private final Horloge horloge;
    private final int sessions;

    EffacementDesAntecedents(JdbcTemplate base, Horloge horloge, @Value("${cap.purge.antecedents:5}") int sessions) {
        this.base = base;
        this.horloge = horloge;
        this.sessions = sessions;
    }

    @Override
    public String nom() {
        return "antecedents";
    }

    /** Its keys go with it; what a draft has recognised only holds its id. */
    @Override
    @Transactional
    public int effacer(Instant maintenant, int lot) {
        var effaces = 0;
        for (var academie : base.queryForList(
                "select distinct academie from antecedent where session < ? order by academie",
                String.class,
                annee(maintenant, "24") + 1 - sessions)) {
            if (effaces < lot) {
                effaces += base.update(
                        "delete from antecedent where id in (select id from antecedent where academie = ? and session < ?"
                                + " limit ? for update skip locked)",
                        academie,
                        annee(maintenant, academie) - sessions,
                        lot - effaces);
            }
        }
        return effaces;
    }

    private int annee(Instant maintenant, String academie) {
        return maintenant.atZone(horloge.zone(academie)).getYear();
    }
}
