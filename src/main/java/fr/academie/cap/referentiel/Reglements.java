package fr.academie.cap.referentiel;

import fr.academie.cap.referentiel.persistance.TablesDuReferentiel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Les règlements d'examen. */
@Service
public class Reglements {

    private final Instantane<Map<String, List<Reglement>>> parSpecialite;

    public Reglements(TablesDuReferentiel tables) {
        this.parSpecialite = new Instantane<>(
                () -> tables.reglements().stream().collect(Collectors.groupingBy(Reglement::specialite)));
    }

    /** @param specialite « 500-22132 » */
    public Optional<Reglement> enVigueur(String specialite, int session) {
        return versions(specialite).stream()
                .filter(reglement -> reglement.estEnVigueurA(session))
                .findFirst();
    }

    /** Dernier règlement connu : celui des épreuves d'un diplôme présenté autrefois. */
    public Optional<Reglement> dernier(String specialite) {
        var versions = versions(specialite);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** Versions successives, de la plus ancienne à la plus récente. */
    public List<Reglement> versions(String specialite) {
        return parSpecialite.valeur().getOrDefault(specialite, List.of());
    }

    public void oublier() {
        parSpecialite.oublier();
    }
}
