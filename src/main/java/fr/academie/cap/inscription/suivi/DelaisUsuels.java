package fr.academie.cap.inscription.suivi;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.moteur.CleMetier;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Les délais constatés, calculés sur les contrôles de la session et gardés un quart d'heure. */
@Component
class DelaisUsuels {

    static final Duration FRAICHEUR = Duration.ofMinutes(15);

    /** Each control is measured from the last paper received before it. */
    private static final String MEDIANE = """
            select count(*) as cas, coalesce(percentile_cont(0.5) within group (order by jours), 0) as mediane
              from (select extract(epoch from c.fait_le - (select max(r.recue_le) from reception r
                             where r.dossier = c.dossier and r.constat = 'RECUE' and r.recue_le <= c.fait_le)) / 86400 as jours
                      from controle c join dossier d on d.id = c.dossier where d.academie = ? and d.session = ?) mesures
             where jours is not null
            """;

    private record Mesure(Instant prise, Optional<DelaiUsuel> delai) {}

    private final Map<CleMetier, Mesure> mesures = new ConcurrentHashMap<>();
    private final JdbcTemplate base;
    private final Horloge horloge;

    DelaisUsuels(JdbcTemplate base, Horloge horloge) {
        this.base = base;
        this.horloge = horloge;
    }

    /** Inside the caller's transaction; empty while there are too few cases. */
    Optional<DelaiUsuel> de(String academie, int session) {
        var maintenant = horloge.maintenant();
        return mesures.compute(
                        CleMetier.deLaSession(academie, session),
                        (cle, connue) -> connue != null
                                        && Duration.between(connue.prise(), maintenant)
                                                        .abs()
                                                        .compareTo(FRAICHEUR)
                                                < 0
                                ? connue
                                : new Mesure(maintenant, mesurer(academie, session)))
                .delai();
    }

    private Optional<DelaiUsuel> mesurer(String academie, int session) {
        return base
                .query(MEDIANE, (l, i) -> new DelaiUsuel(l.getDouble("mediane"), l.getInt("cas")), academie, session)
                .stream()
                .findFirst()
                .filter(DelaiUsuel::significatif);
    }
}
