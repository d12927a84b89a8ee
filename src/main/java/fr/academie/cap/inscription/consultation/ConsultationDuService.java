package fr.academie.cap.inscription.consultation;

import fr.academie.cap.courrier.Courriers;
import fr.academie.cap.courrier.Envoi;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.Dossiers;
import fr.academie.cap.inscription.EtatDossier;
import fr.academie.cap.inscription.NumeroAffiche;
import fr.academie.cap.inscription.VersionDossier;
import fr.academie.cap.inscription.VersionsDossier;
import fr.academie.cap.inscription.brouillon.Brouillon;
import fr.academie.cap.inscription.brouillon.Brouillons;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.Introuvable;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Le dossier vu du service : seulement par qui tient un titre dans son académie. */
@Service
public class ConsultationDuService {

    private static final List<Role> LECTEURS = List.of(Role.GESTIONNAIRE_DEC, Role.CHEF_BUREAU_DEC, Role.RECTEUR);

    /** One result of a search. */
    public record Trouve(String cle, String numero, String nom, String etat) {}

    private final Dossiers dossiers;
    private final VersionsDossier versions;
    private final Brouillons brouillons;
    private final Courriers courriers;
    private final RegistreDesConsultations consultations;
    private final Journal journal;
    private final JdbcTemplate base;

    ConsultationDuService(
            Dossiers dossiers,
            VersionsDossier versions,
            Brouillons brouillons,
            Courriers courriers,
            RegistreDesConsultations consultations,
            Journal journal,
            JdbcTemplate base) {
        this.dossiers = dossiers;
        this.versions = versions;
        this.brouillons = brouillons;
        this.courriers = courriers;
        this.consultations = consultations;
        this.journal = journal;
        this.base = base;
    }

    /**
     * Reads the dossier and keeps, in the same transaction, who read it.
     *
     * @throws Introuvable when it does not exist or is not of the agent's académies
     */
    @Transactional
    public Dossier ouvrir(String cle, Agent agent) {
        var dossier = CleMetier.chercher(cle)
                .filter(c -> LECTEURS.stream().anyMatch(role -> agent.tient(role, c.academie())))
                .flatMap(dossiers::parCle)
                .orElseThrow(Introuvable::new);
        consultations.noter(dossier.academie(), dossier.getId(), agent, RegistreDesConsultations.Objet.DOSSIER);
        return dossier;
    }

    @Transactional(readOnly = true)
    public List<Envoi> envois(Dossier dossier) {
        return courriers.duDossier(dossier.cle().texte());
    }

    /** By number or by the beginning of the family name, in the agent's own académies; at most fifty. */
    @Transactional(readOnly = true)
    public List<Trouve> chercher(String texte, Agent agent) {
        var propre = texte.strip().toUpperCase(Locale.ROOT);
        var academies = String.join(",", agent.academies());
        return propre.matches("[0-9]{1,7}")
                ? chercher("numero = ?", academies, Integer.parseInt(propre))
                : chercher("upper(nom) like ? escape '!'", academies, echapper(propre) + "%");
    }

    private List<Trouve> chercher(String condition, String academies, Object valeur) {
        return base.query(
                "select academie, session, numero, ordre, nom, prenoms, etat from dossier"
                        + " where academie = any (string_to_array(?, ',')) and "
                        + condition
                        + " order by session desc, nom, numero limit 50",
                (l, i) -> new Trouve(
                        new CleMetier(l.getString(1), l.getInt(2), l.getInt(3)).texte(),
                        new NumeroAffiche(l.getInt(3), l.getInt(4)).toString(),
                        l.getString(5) + " " + l.getString(6),
                        EtatDossier.valueOf(l.getString(7)).libelle()),
                academies,
                valeur);
    }

    private static String echapper(String texte) {
        return texte.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** Opens a draft on the current version, for the corrections that the candidate wrote by hand. */
    @Transactional
    public Brouillon corriger(String cle, Agent agent) {
        var dossier = ouvrir(cle, agent);
        if (!agent.tient(Role.GESTIONNAIRE_DEC, dossier.academie())
                || dossier.etat().termine()) {
            throw new Introuvable();
        }
        journal.inscrire(
                new Acte(dossier.academie(), Acteur.de(agent), "correction.ouverte", "dossier:" + dossier.cle()));
        var version = versions.findById(new VersionDossier.Cle(dossier.getId(), dossier.ordre()))
                .orElseThrow(Introuvable::new);
        return brouillons.pourModifier(dossier, version.saisie());
    }
}
