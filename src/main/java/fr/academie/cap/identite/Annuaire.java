package fr.academie.cap.identite;

import fr.academie.cap.echeances.Horloge;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Les comptes de l'administration. Un titre ne vaut que dans son intervalle. */
@Service
public class Annuaire implements UserDetailsService {

    private static final String LECTURE = """
            select a.id, a.prenom, a.nom, a.courriel, a.mot_de_passe, a.actif, a.acces, t.role, t.academie,
                   t.etablissement
              from agent a
              left join titre_agent t on t.agent = a.id and t.debut <= ? and (t.fin is null or t.fin > ?)
            """;

    private final JdbcTemplate base;
    private final Horloge horloge;
    private final PasswordEncoder chiffreur;

    Annuaire(JdbcTemplate base, Horloge horloge, PasswordEncoder chiffreur) {
        this.base = base;
        this.horloge = horloge;
        this.chiffreur = chiffreur;
    }

    @Transactional(readOnly = true)
    public Optional<Agent> parId(String id) {
        return lire(" where a.id = ?", id).stream().map(AgentConnecte::agent).findFirst();
    }

    /** Active agents, by name. */
    @Transactional(readOnly = true)
    public List<Agent> tous() {
        return lire(" where a.actif order by a.nom, a.prenom, a.id").stream()
                .map(AgentConnecte::agent)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public AgentConnecte loadUserByUsername(String id) {
        return lire(" where a.id = ?", id).stream()
                .findFirst()
                .orElseThrow(() -> new UsernameNotFoundException("compte inconnu"));
    }

    /** Creates or replaces an account and its titles from today on. */
    @Transactional
    public void inscrire(Agent agent, String motDePasse) {
        base.update("""
                insert into agent (id, prenom, nom, courriel, mot_de_passe, actif) values (?, ?, ?, ?, ?, true)
                on conflict (id) do update set prenom = excluded.prenom, nom = excluded.nom,
                  courriel = excluded.courriel, mot_de_passe = excluded.mot_de_passe, actif = true
                """, agent.id(), agent.prenom(), agent.nom(), agent.courriel(), chiffreur.encode(motDePasse));
        base.update("delete from titre_agent where agent = ?", agent.id());
        for (var titre : agent.titres()) {
            base.update(
                    "insert into titre_agent (agent, role, academie, etablissement, debut) values (?, ?, ?, ?, ?)",
                    agent.id(),
                    titre.role().name(),
                    titre.academie(),
                    titre.etablissement(),
                    jour());
        }
    }

    private List<AgentConnecte> lire(String filtre, Object... parametres) {
        var arguments = new Object[parametres.length + 2];
        arguments[0] = jour();
        arguments[1] = jour();
        System.arraycopy(parametres, 0, arguments, 2, parametres.length);
        Map<String, AgentConnecte> agents = new LinkedHashMap<>();
        base.query(
                LECTURE + filtre,
                ligne -> {
                    var id = ligne.getString("id");
                    var titres = new HashSet<Agent.Titre>();
                    var connu = agents.get(id);
                    if (connu != null) {
                        titres.addAll(connu.agent().titres());
                    }
                    var role = ligne.getString("role");
                    if (role != null) {
                        titres.add(new Agent.Titre(
                                Role.valueOf(role), ligne.getString("academie"), ligne.getString("etablissement")));
                    }
                    var agent = new Agent(
                            id,
                            ligne.getString("prenom"),
                            ligne.getString("nom"),
                            ligne.getString("courriel"),
                            Set.copyOf(titres));
                    agents.put(
                            id,
                            new AgentConnecte(
                                    agent,
                                    ligne.getString("mot_de_passe"),
                                    ligne.getBoolean("actif"),
                                    ligne.getInt("acces")));
                },
                arguments);
        return List.copyOf(agents.values());
    }

    private LocalDate jour() {
        return horloge.aujourdhui(Horloge.PARIS);
    }
}
