package fr.academie.cap.corbeille;

import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Role;
import fr.academie.cap.moteur.Taches;
import fr.academie.cap.socle.ActeDejaFait;
import fr.academie.cap.socle.Introuvable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** La corbeille d'un agent : lister, prendre, rendre, accomplir. */
@Service
public class Corbeille {

    /** Which part of the work is shown. */
    public enum Vue {
        MIENNES("Mes tâches", " and agent = ?"),
        LIBRES("Non affectées", " and agent is null"),
        TOUTES("Toutes", "");

        private final String libelle;
        private final String condition;

        Vue(String libelle, String condition) {
            this.libelle = libelle;
            this.condition = condition;
        }

        public String libelle() {
            return libelle;
        }
    }

    /** Where the next page begins: after this due date and id. */
    public record Curseur(Instant echeance, String id) {

        static final Curseur DEBUT = new Curseur(Instant.EPOCH, "");
    }

    /** @param suivant empty on the last page */
    public record Page(List<Tache> taches, Optional<Curseur> suivant) {}

    private final JdbcTemplate base;
    private final Taches taches;

    Corbeille(JdbcTemplate base, Taches taches) {
        this.base = base;
        this.taches = taches;
    }

    /** Tasks of the agent's groups, the most pressing first; reads as many index entries as the page shows. */
    @Transactional(readOnly = true)
    public Page lister(Agent agent, Vue vue, Optional<Curseur> apres, int taille) {
        var debut = apres.orElse(Curseur.DEBUT);
        var parametres = new ArrayList<Object>(groupes(agent));
        parametres.add(utc(debut.echeance()));
        parametres.add(debut.id());
        if (vue == Vue.MIENNES) {
            parametres.add(agent.id());
        }
        parametres.add(taille + 1);
        parametres.add(taille + 1);
        var lues = base.query(
                "select t.* from unnest(string_to_array(?, ','), string_to_array(?, ',')) as g(academie, groupe)"
                        + " cross join lateral (select * from tache where academie = g.academie and groupe = g.groupe"
                        + " and (echeance, id) > (?, ?)"
                        + vue.condition
                        + " order by echeance, id limit ?) t order by t.echeance, t.id limit ?",
                Corbeille::lire,
                parametres.toArray());
        var page = lues.size() > taille ? lues.subList(0, taille) : lues;
        var suivant = lues.size() > taille
                ? Optional.of(new Curseur(
                        page.get(taille - 1).echeance(), page.get(taille - 1).id()))
                : Optional.<Curseur>empty();
        return new Page(List.copyOf(page), suivant);
    }

    /** How many tasks each view holds. */
    @Transactional(readOnly = true)
    public Map<Vue, Integer> compter(Agent agent) {
        var parametres = new ArrayList<Object>();
        parametres.add(agent.id());
        parametres.addAll(groupes(agent));
        return base.queryForObject(
                "select count(*) filter (where agent = ?), count(*) filter (where agent is null), count(*) from tache t"
                        + " join unnest(string_to_array(?, ','), string_to_array(?, ',')) as g(academie, groupe)"
                        + " on t.academie = g.academie and t.groupe = g.groupe",
                (l, i) -> Map.of(Vue.MIENNES, l.getInt(1), Vue.LIBRES, l.getInt(2), Vue.TOUTES, l.getInt(3)),
                parametres.toArray());
    }

    /** @throws Introuvable when the task is unknown, or not of the agent's groups */
    @Transactional(readOnly = true)
    public Tache trouver(Agent agent, String id) {
        return base.query("select * from tache where id = ?", Corbeille::lire, id).stream()
                .filter(t -> agent.tient(Role.duGroupe(t.groupe()), t.academie()))
                .findFirst()
                .orElseThrow(Introuvable::new);
    }

    /** Open tasks of a dossier, those of other groups included: the dossier page says who has the hand. */
    @Transactional(readOnly = true)
    public List<Tache> duDossier(String cle) {
        return base.query("select * from tache where cle = ? order by cree_le", Corbeille::lire, cle);
    }

    /** @throws ActeDejaFait when somebody else took it meanwhile */
    @Transactional
    public void prendre(Agent agent, String id) {
        var tache = trouver(agent, id);
        tache.agent().filter(a -> !a.equals(agent.id())).ifPresent(a -> {
            throw new ActeDejaFait("Cette tâche vient d'être prise par un autre agent.");
        });
        taches.prendre(id, agent.id());
    }

    @Transactional
    public void rendre(Agent agent, String id) {
        exigerMienne(trouver(agent, id), agent);
        taches.rendre(id);
    }

    /** What the task's form shows beside its questions. */
    @Transactional(readOnly = true)
    public Map<String, Object> contexte(Agent agent, String id) {
        return taches.contexte(trouver(agent, id).id());
    }

    /** Completes the task; the engine itself checks the answers against the form and lets the room act. */
    @Transactional
    public void accomplir(Agent agent, String id, Map<String, Object> reponses) {
        var tache = base.query("select * from tache where id = ?", Corbeille::lire, id).stream()
                .filter(t -> agent.tient(Role.duGroupe(t.groupe()), t.academie()))
                .findFirst()
                .orElseThrow(() -> new ActeDejaFait("Cette tâche vient d'être traitée."));
        exigerMienne(tache, agent);
        taches.accomplir(id, reponses);
    }

    private static void exigerMienne(Tache tache, Agent agent) {
        if (tache.agent().filter(agent.id()::equals).isEmpty()) {
            throw new ActeDejaFait("Prenez d'abord cette tâche en charge.");
        }
    }

    /** Two parallel lists, académies and groups, as one parameter each. */
    private static List<String> groupes(Agent agent) {
        var titres = agent.titres().stream()
                .filter(t -> !Agent.PARTOUT.equals(t.academie()))
                .toList();
        return List.of(
                String.join(",", titres.stream().map(Agent.Titre::academie).toList()),
                String.join(",", titres.stream().map(t -> t.role().groupe()).toList()));
    }

    private static Tache lire(ResultSet ligne, int rang) throws SQLException {
        return new Tache(
                ligne.getString("id"),
                ligne.getString("academie"),
                ligne.getString("groupe"),
                ligne.getString("processus"),
                ligne.getString("element"),
                ligne.getString("libelle"),
                Optional.ofNullable(ligne.getString("formulaire")),
                ligne.getString("cle"),
                ligne.getString("sujet"),
                ligne.getString("numero"),
                ligne.getString("specialite"),
                Optional.ofNullable(ligne.getString("agent")),
                ligne.getObject("cree_le", OffsetDateTime.class).toInstant(),
                ligne.getObject("echeance", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
