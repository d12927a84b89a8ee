package fr.academie.cap.referentiel;

import fr.academie.cap.referentiel.persistance.TableDesHistoires;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Ce que l'on savait, et quand : l'état des données d'un jour se retrouve toujours. */
@Service
public class HistoireDuReferentiel {

    /**
     * @param source « SAISIE » (livrée) ou « BCN »
     * @param connueJusqua null for the present state
     */
    public record VersionDeSpecialite(
            Specialite specialite,
            String source,
            Instant connueDu,
            @Nullable Instant connueJusqua) {}

    /**
     * @param saisiPar empty for what the product ships
     * @param connuJusqua null while it rules
     */
    public record VersionDeReglement(
            Reglement reglement,
            Optional<String> saisiPar,
            Optional<String> verifiePar,
            Instant connuDu,
            @Nullable Instant connuJusqua) {}

    private final TableDesHistoires table;

    public HistoireDuReferentiel(TableDesHistoires table) {
        this.table = table;
    }

    /** Tous les états d'une spécialité, l'actuel d'abord. */
    public List<VersionDeSpecialite> specialite(String code) {
        return table.specialite(code);
    }

    /** La spécialité telle qu'on la connaissait à cet instant. */
    public Optional<Specialite> specialiteConnueLe(String code, Instant instant) {
        return table.specialite(code, instant).map(VersionDeSpecialite::specialite);
    }

    /** Les règlements en vigueur, par session, puis ceux qui ont été corrigés. */
    public List<VersionDeReglement> reglements(String specialite) {
        return table.reglements(specialite);
    }

    /** Nombre de spécialités connues. */
    public long specialites() {
        return table.compter("specialite");
    }

    /** Nombre de fichiers essayés que personne n'a appliqués. */
    public long imports() {
        return table.compter("depot_import");
    }
}
