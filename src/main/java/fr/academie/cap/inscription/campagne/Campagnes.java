package fr.academie.cap.inscription.campagne;

import fr.academie.cap.echeances.Dates;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.ActeurCourant;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.MemoireDeTransaction;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.RefusMetier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Les campagnes d'inscription : une par académie et par session. */
@Service
public class Campagnes {

    private final JdbcTemplate base;
    private final TransactionTemplate transactions;
    private final Horloge horloge;
    private final Journal journal;
    private final ActeurCourant acteurs;
    private final ProcedureDeCampagne procedure;
    private final MemoireDeTransaction<CleMetier, Campagne> lues = new MemoireDeTransaction<>();

    /** A number just given, and the campaign that gave it. */
    public record Numero(Campagne campagne, int valeur) {}

    Campagnes(
            JdbcTemplate base,
            TransactionTemplate transactions,
            Horloge horloge,
            Journal journal,
            ActeurCourant acteurs,
            ProcedureDeCampagne procedure) {
        this.base = base;
        this.transactions = transactions;
        this.horloge = horloge;
        this.journal = journal;
        this.acteurs = acteurs;
        this.procedure = procedure;
    }

    /** Campaigns that accept a pre-registration at this instant, in every académie: dates are public. */
    public List<Campagne> ouvertes(Instant instant) {
        return Perimetre.dans(
                Perimetre.NATIONAL,
                () -> lire(
                        "select * from campagne where ouverture <= ? and cloture > ? order by academie, session",
                        utc(instant),
                        utc(instant)));
    }

    /** All campaigns of the country, the latest session first: their dates are public. */
    public List<Campagne> toutes() {
        return Perimetre.dans(Perimetre.NATIONAL, () -> lire("select * from campagne order by session desc, academie"));
    }

    /** The campaign, whatever the perimeter: its dates, its address are public. */
    public Optional<Campagne> pour(String academie, int session) {
        return lues.lire(
                CleMetier.deLaSession(academie, session),
                () -> Perimetre.dans(
                        Perimetre.de(academie),
                        () ->
                                lire("select * from campagne where academie = ? and session = ?", academie, session)
                                        .stream()
                                        .findFirst()));
    }

    public Campagne obtenir(String academie, int session) {
        return pour(academie, session).orElseThrow(Introuvable::new);
    }

    /**
     * Decides a campaign and starts its process.
     *
     * @throws RefusMetier when the dates contradict each other
     */
    public void decider(Campagne campagne) {
        Perimetre.dans(
                Perimetre.de(campagne.academie()), () -> transactions.executeWithoutResult(etat -> ajouter(campagne)));
    }

    /** The same in the caller's transaction. */
    void ajouter(Campagne campagne) {
        verifier(campagne);
        inserer(campagne);
        procedure.lancer(CleMetier.deLaSession(campagne.academie(), campagne.session()));
        journaliser(campagne, "campagne.decidee");
    }

    /** Moves the closing and the return limit: one act, every deadline that follows is re-dated. */
    public void reporter(String academie, int session, Instant cloture, LocalDate retourAvant) {
        Perimetre.dans(
                Perimetre.de(academie),
                () -> transactions.executeWithoutResult(etat -> {
                    var avant = obtenir(academie, session);
                    remplacer(avant.reportee(cloture, retourAvant, avant.amenagementAvant(), avant.derogationAvant()));
                    journaliser(obtenir(academie, session), "campagne.reportee");
                }));
    }

    /**
     * Keeps these settings in the caller's transaction and re-dates the process; further times that the new return limit
     * overtakes follow it again.
     *
     * @return how many dossiers had a further time shorter than the new limit
     * @throws RefusMetier when the dates contradict each other
     * @throws OptimisticLockingFailureException when somebody changed them since they were read
     */
    int remplacer(Campagne apres) {
        verifier(apres);
        var cle = CleMetier.deLaSession(apres.academie(), apres.session());
        if (base.update(
                        "update campagne set ouverture = ?, cloture = ?, retour_avant = ?, mode = ?, service = ?,"
                                + " adresse = ?, telephone = ?, courriel = ?, tribunal = ?, note = ?,"
                                + " amenagement_avant = ?, derogation_avant = ?, verrou = verrou + 1"
                                + " where academie = ? and session = ? and verrou = ?",
                        utc(apres.ouverture()),
                        utc(apres.cloture()),
                        apres.retourAvant(),
                        apres.mode().name(),
                        apres.service(),
                        String.join("\n", apres.adresse()),
                        apres.telephone(),
                        apres.courriel(),
                        String.join("\n", apres.tribunal()),
                        apres.note().orElse(null),
                        apres.amenagementAvant().orElse(null),
                        apres.derogationAvant().orElse(null),
                        apres.academie(),
                        apres.session(),
                        apres.verrou())
                == 0) {
            throw new OptimisticLockingFailureException("campagne " + cle);
        }
        lues.oublier(cle);
        var suivis = base.update(
                "update dossier set retour_avant = null, version = version + 1"
                        + " where academie = ? and session = ? and retour_avant <= ?"
                        + " and etat in ('PREINSCRIT', 'A_SIGNER_DE_NOUVEAU', 'INCOMPLET')",
                apres.academie(),
                apres.session(),
                apres.retourAvant());
        procedure.redater(cle);
        return suivis;
    }

    /** Earliest limit granted to a dossier that still awaits its paper. */
    Optional<LocalDate> prochainDelaiAccorde(String academie, int session) {
        return Perimetre.dans(
                Perimetre.de(academie),
                () -> Optional.ofNullable(transactions.execute(etat -> base.queryForObject(
                        "select min(retour_avant) from dossier where academie = ? and session = ? and relances = 2"
                                + " and etat in ('PREINSCRIT', 'A_SIGNER_DE_NOUVEAU', 'INCOMPLET')",
                        LocalDate.class,
                        academie,
                        session))));
    }

    /** First of the next {@code nombre} numbers, inside the caller's transaction; a refusal gives them back. */
    public Numero prochainNumero(String academie, int session, int nombre) {
        var numero = base
                .query(
                        "update campagne set dernier_numero = dernier_numero + ? where academie = ? and session = ?"
                                + " returning *",
                        (ligne, i) -> new Numero(lireLigne(ligne, i), ligne.getInt("dernier_numero") - nombre + 1),
                        nombre,
                        academie,
                        session)
                .stream()
                .findFirst()
                .orElseThrow(Introuvable::new);
        lues.retenir(CleMetier.deLaSession(academie, session), numero.campagne());
        return numero;
    }

    /** @throws RefusMetier CAP-INS-904 when the campaign takes no pre-registration at this instant */
    public void exigerOuverte(Campagne campagne, Instant arrivee) {
        if (!campagne.ouverteA(arrivee)) {
            throw new RefusMetier("CAP-INS-904", phraseDeCloture(campagne, arrivee));
        }
    }

    /** « Les pré-inscriptions sont closes depuis le 15 novembre 2026 à 23 h 59 (heure de La Réunion). » */
    public String phraseDeCloture(Campagne campagne, Instant instant) {
        var zone = horloge.zone(campagne.academie());
        var heure = horloge.heureDe(campagne.academie());
        return campagne.closeA(instant)
                ? "Les pré-inscriptions sont closes depuis le "
                        + Dates.instant(LocalDateTime.ofInstant(campagne.cloture(), zone)) + " (" + heure
                        + "). Écrivez au service des examens de votre académie."
                : "Les pré-inscriptions ouvriront le "
                        + Dates.instant(LocalDateTime.ofInstant(campagne.ouverture(), zone)) + " (" + heure + ").";
    }

    private void verifier(Campagne campagne) {
        CoherenceDeCampagne.examiner(campagne, horloge.zone(campagne.academie())).stream()
                .findFirst()
                .ifPresent(faute -> {
                    throw faute.refus();
                });
    }

    private void inserer(Campagne c) {
        base.update(
                "insert into campagne (academie, session, ouverture, cloture, retour_avant, mode, service, adresse,"
                        + " telephone, courriel, tribunal, note, amenagement_avant, derogation_avant)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                c.academie(),
                c.session(),
                utc(c.ouverture()),
                utc(c.cloture()),
                c.retourAvant(),
                c.mode().name(),
                c.service(),
                String.join("\n", c.adresse()),
                c.telephone(),
                c.courriel(),
                String.join("\n", c.tribunal()),
                c.note().orElse(null),
                c.amenagementAvant().orElse(null),
                c.derogationAvant().orElse(null));
    }

    private void journaliser(Campagne c, String action) {
        journal.inscrire(new Acte(
                c.academie(),
                acteurs.acteur(),
                action,
                "campagne:" + c.academie() + "-" + c.session(),
                Map.of(
                        "ouverture", c.ouverture().toString(),
                        "cloture", c.cloture().toString(),
                        "retourAvant", c.retourAvant().toString())));
    }

    private List<Campagne> lire(String requete, Object... parametres) {
        var lues = transactions.execute(etat -> base.query(requete, Campagnes::lireLigne, parametres));
        return lues == null ? List.of() : lues;
    }

    private static Campagne lireLigne(ResultSet ligne, int rang) throws SQLException {
        return new Campagne(
                ligne.getString("academie"),
                ligne.getInt("session"),
                ligne.getObject("ouverture", OffsetDateTime.class).toInstant(),
                ligne.getObject("cloture", OffsetDateTime.class).toInstant(),
                ligne.getObject("retour_avant", LocalDate.class),
                Campagne.Mode.valueOf(ligne.getString("mode")),
                ligne.getString("service"),
                List.of(ligne.getString("adresse").split("\n")),
                ligne.getString("telephone"),
                ligne.getString("courriel"),
                List.of(ligne.getString("tribunal").split("\n")),
                Optional.ofNullable(ligne.getString("note")),
                Optional.ofNullable(ligne.getObject("amenagement_avant", LocalDate.class)),
                Optional.ofNullable(ligne.getObject("derogation_avant", LocalDate.class)),
                ligne.getInt("verrou"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
