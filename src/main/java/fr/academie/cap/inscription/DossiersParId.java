package fr.academie.cap.inscription;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DossiersParId extends JpaRepository<Dossier, UUID> {}
