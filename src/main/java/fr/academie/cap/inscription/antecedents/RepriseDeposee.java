package fr.academie.cap.inscription.antecedents;

import fr.academie.cap.referentiel.importation.RapportImport;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Un fichier d'inscriptions antérieures, essayé à blanc puis appliqué.
 *
 * @param empreinte SHA-256 of the file, sixty-four hexadecimal digits: what is applied is what was tried
 */
public record RepriseDeposee(
        UUID id,
        String academie,
        String fichier,
        String empreinte,
        RapportImport rapport,
        String agent,
        Instant deposeeLe,
        Optional<Instant> appliqueeLe) {}
