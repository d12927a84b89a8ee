package fr.academie.cap.inscription.suivi;

import fr.academie.cap.courrier.Courriel;
import fr.academie.cap.courrier.Courriers;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Role;
import fr.academie.cap.identite.acces.Quotas;
import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.NumeroAffiche;
import fr.academie.cap.inscription.consultation.Consultation;
import fr.academie.cap.inscription.consultation.ConsultationDuService;
import fr.academie.cap.inscription.suivi.Message.Auteur;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.ClesIdempotence;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.RefusMetier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Les messages d'un dossier. Le mél qui en annonce un n'en dit rien. */
@Service
public class Messages {

    /** Mail that says a message waits. */
    public static final String AVIS = "message-en-attente";

    static final int PAR_JOUR = 10;

    /** A dossier whose candidate waits for somebody to read. */
    public record Attente(String cle, String numero, String nom, int nombre) {}

    private final Consultation consultation;
    private final ConsultationDuService service;
    private final Courriers courriers;
    private final Quotas quotas;
    private final ClesIdempotence cles;
    private final Journal journal;
    private final Horloge horloge;
    private final JdbcTemplate base;
    private final TransactionTemplate transactions;

    Messages(
            Consultation consultation,
            ConsultationDuService service,
            Courriers courriers,
            Quotas quotas,
            ClesIdempotence cles,
            Journal journal,
            Horloge horloge,
            JdbcTemplate base,
            TransactionTemplate transactions) {
        this.consultation = consultation;
        this.service = service;
        this.courriers = courriers;
        this.quotas = quotas;
        this.cles = cles;
        this.journal = journal;
        this.horloge = horloge;
        this.base = base;
        this.transactions = transactions;
    }

    /** For the candidate who opened this dossier: oldest first; what the service wrote is read from now on. */
    public List<Message> lire(String academie, UUID id) {
        return dans(academie, () -> {
            var messages = duDossier(id);
            marquer(
                    academie,
                    id,
                    Auteur.SERVICE,
                    Acteur.candidat(cle(academie, id).texte()));
            return messages;
        });
    }

    /** How many messages of the service the candidate has not seen. */
    public int nonLus(String academie, UUID id) {
        return dans(academie, () -> compter(id, Auteur.SERVICE));
    }

    /**
     * The candidate writes; the same key writes once.
     *
     * @throws RefusMetier CAP-MSG-001 or 002 for the text, CAP-MSG-003 after ten in a day
     */
    public void ecrire(String academie, UUID id, String tape, String cleDuFormulaire) {
        var texte = TexteDeMessage.lire(tape);
        dans(
                academie,
                () -> cles.uneFois(cleDuFormulaire, "message.ecrire", () -> {
                    var cle = cle(academie, id);
                    if (!quotas.admettre("message-candidat", cle.texte(), PAR_JOUR, Duration.ofDays(1))) {
                        throw new RefusMetier(
                                "CAP-MSG-003",
                                "Vous avez envoyé " + PAR_JOUR
                                        + " messages en un jour. Attendez demain, ou appelez le service : votre texte est"
                                        + " encore dans la page.",
                                "texte",
                                null);
                    }
                    inserer(academie, id, Auteur.CANDIDAT, Optional.empty(), texte);
                    noter(cle, Acteur.candidat(cle.texte()), "message.ecrit");
                    return "ecrit";
                }));
    }

    /**
     * For an agent who instructs in the académie: oldest first; what the candidate wrote is read from now on.
     *
     * @throws Introuvable for anybody else
     */
    public List<Message> lire(String cle, Agent agent) {
        return dansLePerimetre(() -> {
            var dossier = instruit(cle, agent);
            var messages = duDossier(dossier.getId());
            marquer(dossier.academie(), dossier.getId(), Auteur.CANDIDAT, Acteur.de(agent));
            return messages;
        });
    }

    /** How many messages of this candidate nobody has read. */
    public int aLire(Dossier dossier) {
        return dansLePerimetre(() -> compter(dossier.getId(), Auteur.CANDIDAT));
    }

    /** Dossiers of the agent's académies where a candidate waits to be read, the oldest wait first; at most fifty. */
    public List<Attente> enAttente(Agent agent) {
        var academies =
                agent.academies().stream().filter(a -> instruit(agent, a)).toList();
        return dansLePerimetre(() -> base.query(
                """
                select d.academie, d.session, d.numero, d.ordre, d.nom, d.prenoms, m.nombre
                  from (select dossier, count(*) as nombre, min(id) as premier from message
                         where lu_le is null and auteur = 'CANDIDAT' and academie = any (string_to_array(?, ','))
                         group by dossier order by min(id) limit 50) m
                  join dossier d on d.id = m.dossier order by m.premier
                """,
                (l, i) -> new Attente(
                        new CleMetier(l.getString(1), l.getInt(2), l.getInt(3)).texte(),
                        new NumeroAffiche(l.getInt(3), l.getInt(4)).toString(),
                        l.getString(5) + " " + l.getString(6),
                        l.getInt(7)),
                String.join(",", academies)));
    }

    /**
     * The service answers, and a mail tells the candidate that a message waits, unless one already waits unread.
     *
     * @throws RefusMetier CAP-MSG-001 or 002 for the text
     * @throws Introuvable for an agent who does not instruct in the académie
     */
    public void repondre(String cle, Agent agent, String tape, String cleDuFormulaire) {
        var texte = TexteDeMessage.lire(tape);
        dansLePerimetre(() -> {
            var dossier = instruit(cle, agent);
            return cles.uneFois(cleDuFormulaire, "message.repondre", () -> {
                var dejaPrevenu = compter(dossier.getId(), Auteur.SERVICE) > 0;
                var id = inserer(dossier.academie(), dossier.getId(), Auteur.SERVICE, Optional.of(agent.id()), texte);
                noter(dossier.cle(), Acteur.de(agent), "message.repondu");
                if (!dejaPrevenu) {
                    prevenir(dossier, id);
                }
                return "repondu";
            });
        });
    }

    private void prevenir(Dossier dossier, long id) {
        courriers.deposer(new Courriel(
                dossier.academie(),
                dossier.cle().texte(),
                AVIS + ":" + id,
                AVIS,
                dossier.cle() + "/" + dossier.ordre(),
                dossier.courriel()));
    }

    private Dossier instruit(String cle, Agent agent) {
        var dossier = service.ouvrir(cle, agent);
        if (!instruit(agent, dossier.academie())) {
            throw new Introuvable();
        }
        return dossier;
    }

    /** Whether this agent reads and answers messages in this académie. */
    public boolean instruit(Agent agent, String academie) {
        return agent.tient(Role.GESTIONNAIRE_DEC, academie) || agent.tient(Role.CHEF_BUREAU_DEC, academie);
    }

    private CleMetier cle(String academie, UUID id) {
        var dossier = consultation.relire(academie, id);
        return new CleMetier(academie, dossier.session(), dossier.numero().numero());
    }

    /** Of one dossier, oldest first, inside the caller's transaction. */
    List<Message> duDossier(UUID id) {
        return base.query("select * from message where dossier = ? order by id", Messages::lire, id);
    }

    private static Message lire(ResultSet ligne, int rang) throws SQLException {
        return new Message(
                Auteur.valueOf(ligne.getString("auteur")),
                Optional.ofNullable(ligne.getString("agent")),
                ligne.getString("texte"),
                ligne.getObject("ecrit_le", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(ligne.getObject("lu_le", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private int compter(UUID id, Auteur auteur) {
        return Objects.requireNonNull(base.queryForObject(
                "select count(*) from message where dossier = ? and auteur = ? and lu_le is null",
                Integer.class,
                id,
                auteur.name()));
    }

    private long inserer(String academie, UUID id, Auteur auteur, Optional<String> agent, String texte) {
        return Objects.requireNonNull(base.queryForObject(
                "insert into message (academie, dossier, auteur, agent, texte, ecrit_le) values (?, ?, ?, ?, ?, ?)"
                        + " returning id",
                Long.class,
                academie,
                id,
                auteur.name(),
                agent.orElse(null),
                texte,
                maintenant()));
    }

    private void marquer(String academie, UUID id, Auteur auteur, Acteur lecteur) {
        var lus = base.update(
                "update message set lu_le = ? where dossier = ? and auteur = ? and lu_le is null",
                maintenant(),
                id,
                auteur.name());
        if (lus > 0) {
            noter(cle(academie, id), lecteur, "message.lu");
        }
    }

    private void noter(CleMetier cle, Acteur acteur, String action) {
        journal.inscrire(new Acte(cle.academie(), acteur, action, "dossier:" + cle));
    }

    private OffsetDateTime maintenant() {
        return OffsetDateTime.ofInstant(horloge.maintenant(), ZoneOffset.UTC);
    }

    private <T> T dans(String academie, Supplier<T> action) {
        return Perimetre.dans(Perimetre.de(academie), () -> dansLePerimetre(action));
    }

    private <T> T dansLePerimetre(Supplier<T> action) {
        return Objects.requireNonNull(transactions.execute(etat -> action.get()));
    }
}
