package fr.academie.cap.inscription;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Les versions validées des dossiers du périmètre en cours. */
public interface VersionsDossier extends JpaRepository<VersionDossier, VersionDossier.Cle> {

    List<VersionDossier> findByCleDossierOrderByCleOrdre(UUID dossier);
}
