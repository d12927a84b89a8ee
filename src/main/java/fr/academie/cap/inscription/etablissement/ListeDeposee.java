package fr.academie.cap.inscription.etablissement;

import fr.academie.cap.referentiel.importation.RapportImport;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Une liste d'élèves essayée à blanc, puis appliquée.
 *
 * @param empreinte SHA-256 of the file, sixty-four hexadecimal digits: what is applied is what was tried
 */
public record ListeDeposee(
        UUID id,
        String fichier,
        String empreinte,
        RapportImport rapport,
        Instant deposeeLe,
        Optional<Instant> appliqueeLe) {}
