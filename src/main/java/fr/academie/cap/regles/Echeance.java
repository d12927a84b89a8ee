package fr.academie.cap.regles;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Le terme d'une demande.
 *
 * @param regime ce que vaudra le silence
 * @param depart jour d'où le délai se compte
 * @param dernierJour dernier jour où une décision notifiée arrête le délai
 */
public record Echeance(RegimeDeSilence regime, LocalDate depart, LocalDate dernierJour) {

    /** Premier instant après le terme, dans le fuseau de l'académie : c'est celui que la minuterie attend. */
    public Instant expiration(ZoneId zone) {
        return dernierJour.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
