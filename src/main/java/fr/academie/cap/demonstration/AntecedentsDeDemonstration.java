package fr.academie.cap.demonstration;

import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.inscription.antecedents.ExemplesDAntecedents;
import fr.academie.cap.inscription.antecedents.RepriseDesAntecedents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** D'anciens candidats imaginaires, repris d'un fichier par la même porte que les vrais, et dits au visiteur. */
@Component
@ConditionalOnProperty("cap.demo")
class AntecedentsDeDemonstration implements ExemplesDAntecedents {

    private static final String RENNES = "14";
    private static final String CHEF_DE_RENNES = "helene";

    private final RepriseDesAntecedents reprise;
    private final Annuaire annuaire;

    AntecedentsDeDemonstration(RepriseDesAntecedents reprise, Annuaire annuaire) {
        this.reprise = reprise;
        this.annuaire = annuaire;
    }

    /** At each start: what is already there stays as it is. */
    void creer() {
        try (var fichier = new ClassPathResource("demonstration/antecedents.csv").getInputStream()) {
            reprise.appliquer(
                    fichier.readAllBytes(),
                    RENNES,
                    annuaire.parId(CHEF_DE_RENNES).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> exemples() {
        return List.of(
                "Numéro redoublant 35240117, date de naissance 17 10 1999 (académie de Rennes) : une inscription à"
                        + " reprendre, avec des notes.",
                "Numéro INE 0350001234Z, date de naissance 05 03 1987 : une ancienne candidate, qui avait une adresse"
                        + " électronique.",
                "Numéro IVAE VAE2025041, date de naissance 21 06 1979 : aucune adresse électronique connue.");
    }
}
