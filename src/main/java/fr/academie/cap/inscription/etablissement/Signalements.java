package fr.academie.cap.inscription.etablissement;

import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.NumeroAffiche;
import fr.academie.cap.moteur.CleMetier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Les erreurs que les établissements signalent, lues par le service des examens. */
@Service
public class Signalements {

    private static final List<Role> LECTEURS = List.of(Role.GESTIONNAIRE_DEC, Role.CHEF_BUREAU_DEC, Role.RECTEUR);

    /** Last word of an establishment on a dossier, still about its current order. */
    public record Signalement(
            CleMetier cle, NumeroAffiche numero, String nom, String etablissement, String motif, Instant faitLe) {}

    private static final String REQUETE = """
            select d.academie, d.session, d.numero, d.ordre, d.nom, d.prenoms, v.etablissement, v.motif, v.faite_le
              from verification_eleve v
              join dossier d on d.id = v.dossier and d.ordre = v.ordre
             where v.verdict = 'ERREUR_SIGNALEE'
               and not exists (select 1 from verification_eleve s
                                where s.dossier = v.dossier and s.ordre = v.ordre and s.id > v.id)
            """;

    private final JdbcTemplate base;

    Signalements(JdbcTemplate base) {
        this.base = base;
    }

    /** The error signalled on this dossier as it stands; a modification answers it. */
    @Transactional(readOnly = true)
    public Optional<Signalement> surDossier(CleMetier cle) {
        return base
                .query(
                        REQUETE + " and d.academie = ? and d.session = ? and d.numero = ?",
                        Signalements::lire,
                        cle.academie(),
                        cle.session(),
                        cle.numero())
                .stream()
                .findFirst();
    }

    /** Errors that wait in the agent's académies, the oldest first; at most fifty. */
    @Transactional(readOnly = true)
    public List<Signalement> enAttente(Agent agent) {
        var academies = agent.academies().stream()
                .filter(a -> LECTEURS.stream().anyMatch(role -> agent.tient(role, a)))
                .toArray(String[]::new);
        return base.query(
                REQUETE + " and d.academie = any (?) and d.etat not in ('INSCRIT', 'SANS_SUITE', 'CADUC')"
                        + " order by v.id limit 50",
                Signalements::lire,
                (Object) academies);
    }

    private static Signalement lire(ResultSet ligne, int rang) throws SQLException {
        var prenoms = ligne.getString("prenoms");
        return new Signalement(
                new CleMetier(ligne.getString("academie"), ligne.getInt("session"), ligne.getInt("numero")),
                new NumeroAffiche(ligne.getInt("numero"), ligne.getInt("ordre")),
                prenoms.isEmpty() ? ligne.getString("nom") : ligne.getString("nom") + " " + prenoms,
                ligne.getString("etablissement"),
                ligne.getString("motif"),
                ligne.getObject("faite_le", OffsetDateTime.class).toInstant());
    }
}
