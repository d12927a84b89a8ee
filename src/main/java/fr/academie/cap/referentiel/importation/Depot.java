package fr.academie.cap.referentiel.importation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Un fichier reçu et lu à blanc.
 *
 * @param empreinte SHA-256 of the file as received, in hexadecimal
 * @param forme encodage et séparateur reconnus
 * @param nombres what the dry run counted
 */
public record Depot(
        long id,
        Nomenclature nomenclature,
        String nomFichier,
        String empreinte,
        String forme,
        long octets,
        Map<RapportImport.Sort, Long> nombres,
        String deposePar,
        Instant deposeLe,
        Optional<String> appliquePar,
        Optional<Instant> appliqueLe) {

    public long nombre(RapportImport.Sort sort) {
        return nombres.getOrDefault(sort, 0L);
    }

    public boolean applique() {
        return appliqueLe.isPresent();
    }

    public boolean change() {
        return nombre(RapportImport.Sort.NOUVELLE)
                        + nombre(RapportImport.Sort.MODIFIEE)
                        + nombre(RapportImport.Sort.FERMEE)
                > 0;
    }
}
