package fr.academie.cap.pieces;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Role;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.pieces.analyse.ReglagesPieces;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.RefusMetier;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Si une académie reçoit les documents en ligne à une session ; fermé par défaut, la poste reste la voie ordinaire. */
@Service
public class CanalDeVersement {

    private final JdbcTemplate base;
    private final Journal journal;
    private final Horloge horloge;
    private final ReglagesPieces reglages;

    CanalDeVersement(JdbcTemplate base, Journal journal, Horloge horloge, ReglagesPieces reglages) {
        this.base = base;
        this.journal = journal;
        this.horloge = horloge;
        this.reglages = reglages;
    }

    @Transactional(readOnly = true)
    public boolean ouvert(String academie, int session) {
        return reglages.analysables()
                && !base.queryForList(
                                "select 1 from canal_versement where academie = ? and session = ? and ouvert",
                                Integer.class,
                                academie,
                                session)
                        .isEmpty();
    }

    /**
     * Opens or closes the channel.
     *
     * @throws Introuvable when the agent does not head the service of this académie
     * @throws RefusMetier CAP-PCE-020 when nothing would analyse the documents
     */
    @Transactional
    public void regler(String academie, int session, boolean ouvert, Agent agent) {
        if (!agent.tient(Role.CHEF_BUREAU_DEC, academie)) {
            throw new Introuvable();
        }
        if (ouvert && !reglages.analysables()) {
            throw new RefusMetier(
                    "CAP-PCE-020",
                    "Aucun antivirus n'est raccordé : le service technique doit en déclarer un avant d'ouvrir ce canal.");
        }
        base.update(
                "insert into canal_versement (academie, session, ouvert, change_le) values (?, ?, ?, ?)"
                        + " on conflict (academie, session) do update set ouvert = excluded.ouvert, change_le ="
                        + " excluded.change_le",
                academie,
                session,
                ouvert,
                OffsetDateTime.ofInstant(horloge.maintenant(), ZoneOffset.UTC));
        journal.inscrire(new Acte(
                academie,
                Acteur.de(agent),
                ouvert ? "versement.ouvert" : "versement.ferme",
                "campagne:" + academie + "-" + session,
                Map.of()));
    }
}
