package fr.academie.cap.inscription.campagne;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.campagne.CoherenceDeCampagne.Faute;
import fr.academie.cap.socle.ReglagesRefuses;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Une campagne dont les dates se contredisent arrête le démarrage : elle ne peut venir que d'une main dans la base. */
@Component
@Order(-10)
public class CampagnesAuDemarrage implements ApplicationRunner {

    private static final Set<String> DATES = Set.of("CAP-CPG-001", "CAP-CPG-002", "CAP-CPG-003");

    private final Campagnes campagnes;
    private final Horloge horloge;

    public CampagnesAuDemarrage(Campagnes campagnes, Horloge horloge) {
        this.campagnes = campagnes;
        this.horloge = horloge;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var causes = examiner(campagnes.toutes());
        if (!causes.isEmpty()) {
            throw new ReglagesRefuses(causes);
        }
    }

    /** One line for each contradiction. */
    public List<String> examiner(List<Campagne> toutes) {
        return toutes.stream()
                .flatMap(c -> CoherenceDeCampagne.examiner(c, horloge.zone(c.academie())).stream()
                        .filter(f -> DATES.contains(f.code()))
                        .map(f -> ligne(c, f)))
                .toList();
    }

    private static String ligne(Campagne campagne, Faute faute) {
        return "Campagne " + campagne.academie() + "-" + campagne.session() + " : " + faute.phrase();
    }
}
