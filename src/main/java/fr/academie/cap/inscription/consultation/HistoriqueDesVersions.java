package fr.academie.cap.inscription.consultation;

import fr.academie.cap.identite.Agent;
import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.Dossiers;
import fr.academie.cap.inscription.NumeroAffiche;
import fr.academie.cap.inscription.VersionsDossier;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.Perimetre;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Les versions d'un dossier, toutes gardées : 175 – 0, 175 – 1… */
@Service
public class HistoriqueDesVersions {

    /** @param parLeService an agent carried corrections over */
    public record VersionGardee(NumeroAffiche numero, Instant valideLe, boolean parLeService, Saisie saisie) {}

    /** @param versions oldest first, never empty */
    public record Historique(String academie, int session, List<VersionGardee> versions) {

        public Historique {
            versions = List.copyOf(versions);
        }
    }

    private final Dossiers dossiers;
    private final VersionsDossier versions;
    private final ConsultationDuService service;
    private final TransactionTemplate transactions;

    HistoriqueDesVersions(
            Dossiers dossiers,
            VersionsDossier versions,
            ConsultationDuService service,
            TransactionTemplate transactions) {
        this.dossiers = dossiers;
        this.versions = versions;
        this.service = service;
        this.transactions = transactions;
    }

    /** For the candidate who opened this dossier earlier in the session. */
    public Historique pourLeCandidat(String academie, UUID id) {
        return Perimetre.dans(
                Perimetre.de(academie), () -> lire(() -> dossiers.findById(id).orElseThrow(Introuvable::new)));
    }

    /** @throws Introuvable when it does not exist or is not of the agent's académies */
    public Historique pourLeService(String cle, Agent agent) {
        return lire(() -> service.ouvrir(cle, agent));
    }

    private Historique lire(java.util.function.Supplier<Dossier> recherche) {
        var lu = transactions.execute(etat -> {
            var dossier = recherche.get();
            return new Historique(
                    dossier.academie(),
                    dossier.session(),
                    versions.findByCleDossierOrderByCleOrdre(dossier.getId()).stream()
                            .map(v -> new VersionGardee(
                                    new NumeroAffiche(dossier.numero(), v.ordre()),
                                    v.valideLe(),
                                    v.auteur().startsWith("agent:"),
                                    v.saisie()))
                            .toList());
        });
        if (lu == null) {
            throw new Introuvable();
        }
        return lu;
    }
}
