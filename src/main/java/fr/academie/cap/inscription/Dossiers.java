package fr.academie.cap.inscription;

import fr.academie.cap.moteur.CleMetier;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.springframework.stereotype.Repository;

/** Les dossiers du périmètre en cours. */
@Repository
public class Dossiers {

    private final DossiersParId parId;
    private final EntityManager contexte;

    public Dossiers(DossiersParId parId, EntityManager contexte) {
        this.parId = parId;
        this.contexte = contexte;
    }

    public Dossier save(Dossier dossier) {
        return parId.save(dossier);
    }

    /** Makes what was changed visible to the engine's and to our own SQL. */
    public void flush() {
        parId.flush();
    }

    public Optional<Dossier> findById(UUID id) {
        return parId.findById(id);
    }

    /** By the number people know; asked again in the same transaction, it costs no statement. */
    public Optional<Dossier> parCle(CleMetier cle) {
        return contexte.unwrap(Session.class)
                .byNaturalId(Dossier.class)
                .using("academie", cle.academie())
                .using("session", cle.session())
                .using("numero", cle.numero())
                .loadOptional();
    }
}
