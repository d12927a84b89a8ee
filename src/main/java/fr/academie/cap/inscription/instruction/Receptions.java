package fr.academie.cap.inscription.instruction;

import fr.academie.cap.courrier.CodeConfirmation;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Role;
import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.Dossiers;
import fr.academie.cap.inscription.EtatDossier;
import fr.academie.cap.inscription.NumeroAffiche;
import fr.academie.cap.inscription.ProcedureInscription;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.pieces.PieceAcceptee;
import fr.academie.cap.referentiel.PieceJustificative;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Le registre des arrivées : chaque papier revenu au service, et ce que le scan en dit. */
@Service
public class Receptions {

    /** What the agent reads after a scan; the colour follows {@link #nature}. */
    public enum Constat {
        RECUE(Nature.SUCCES, "Confirmation reçue, à contrôler."),
        ORDRE_PERIME(
                Nature.ALERTE,
                "Confirmation d'un ordre ancien : elle ne confirme rien. Le candidat doit signer l'ordre en cours."),
        DEJA_RECUE(Nature.INFO, "Cette confirmation était déjà enregistrée. Rien n'a été changé."),
        PAS_ATTENDUE(Nature.ALERTE, "Ce dossier n'attend pas de confirmation dans son état actuel."),
        NON_DISTRIBUE(Nature.ALERTE, "Courrier revenu non distribué : une tâche est ouverte pour joindre le candidat."),
        INCONNUE(
                Nature.ERREUR,
                "Ce papier ne correspond à aucun dossier de votre académie. Scannez-le de nouveau, ou saisissez le numéro"
                        + " avec son ordre, par exemple 175-0.");

        /** How serious it is. */
        public enum Nature {
            SUCCES,
            INFO,
            ALERTE,
            ERREUR
        }

        private final Nature nature;
        private final String phrase;

        Constat(Nature nature, String phrase) {
            this.nature = nature;
            this.phrase = phrase;
        }

        public Nature nature() {
            return nature;
        }

        public String phrase() {
            return phrase;
        }
    }

    /** @param dossier empty when the scan names nothing in the agent's académies */
    public record Arrivee(Constat constat, Optional<Dossier> dossier, int ordreLu) {}

    /** One line of the register. */
    public record Ligne(CleMetier cle, String numero, String nom, Constat constat, Instant recueLe) {}

    /** In the register, what no agent's hand received. */
    private static final String EN_LIGNE = "en-ligne";

    private final Dossiers dossiers;
    private final ProcedureInscription procedure;
    private final Journal journal;
    private final Horloge horloge;
    private final JdbcTemplate base;

    Receptions(Dossiers dossiers, ProcedureInscription procedure, Journal journal, Horloge horloge, JdbcTemplate base) {
        this.dossiers = dossiers;
        this.procedure = procedure;
        this.journal = journal;
        this.horloge = horloge;
        this.base = base;
    }

    /**
     * Records a paper that came back. An unknown number and a number of another académie get the same answer.
     *
     * @param cachet date of the postmark, when the envelope shows one
     */
    @Transactional
    public Arrivee recevoir(CodeConfirmation code, Optional<LocalDate> cachet, Agent agent) {
        var cle = new CleMetier(code.academie(), code.session(), code.numero());
        var trouve = dossierDe(cle, agent);
        if (trouve.isEmpty() || code.ordre() > trouve.get().ordre()) {
            return new Arrivee(Constat.INCONNUE, Optional.empty(), code.ordre());
        }
        var dossier = trouve.get();
        var constat = faireAvancer(dossier, code.ordre());
        enregistrer(dossier, code.ordre(), constat, cachet, Acteur.de(agent), agent.id());
        return new Arrivee(constat, Optional.of(dossier), code.ordre());
    }

    /** A signed confirmation that came on line and left the quarantine counts as a paper received. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void recevoirEnLigne(PieceAcceptee acceptee) {
        if (acceptee.piece() != PieceJustificative.CONFIRMATION_SIGNEE) {
            return;
        }
        var dossier = dossiers.parCle(CleMetier.de(acceptee.dossier())).orElseThrow();
        var constat = faireAvancer(dossier, acceptee.ordre());
        enregistrer(
                dossier, acceptee.ordre(), constat, Optional.empty(), Acteur.candidat(acceptee.dossier()), EN_LIGNE);
    }

    private Constat faireAvancer(Dossier dossier, int ordre) {
        var constat = constater(dossier, ordre);
        if (constat == Constat.RECUE) {
            dossier.passer(EtatDossier.CONFIRMATION_RECUE);
            dossiers.flush();
            if (!procedure.signalerConfirmationRecue(dossier.cle())) {
                throw new IllegalStateException(
                        "La procédure du dossier " + dossier.cle() + " n'attend pas de confirmation");
            }
        }
        return constat;
    }

    /** Records an envelope returned by the post without having reached anyone. */
    @Transactional
    public Arrivee nonDistribue(CodeConfirmation code, Agent agent) {
        var cle = new CleMetier(code.academie(), code.session(), code.numero());
        var trouve = dossierDe(cle, agent);
        if (trouve.isEmpty()) {
            return new Arrivee(Constat.INCONNUE, Optional.empty(), code.ordre());
        }
        var signale = trouve.get().etat().attendUnPapier() && procedure.signalerCourrierNonDistribue(cle);
        var constat = signale ? Constat.NON_DISTRIBUE : Constat.PAS_ATTENDUE;
        enregistrer(trouve.get(), code.ordre(), constat, Optional.empty(), Acteur.de(agent), agent.id());
        return new Arrivee(constat, trouve, code.ordre());
    }

    /** The agent's last arrivals, newest first. */
    @Transactional(readOnly = true)
    public List<Ligne> dernieres(Agent agent, int nombre) {
        return base.query(
                """
                select d.academie, d.session, d.numero, r.ordre_lu, r.constat, r.recue_le, d.nom, d.prenoms
                  from reception r join dossier d on d.id = r.dossier
                 where r.agent = ? order by r.id desc limit ?
                """,
                (l, i) -> new Ligne(
                        new CleMetier(l.getString(1), l.getInt(2), l.getInt(3)),
                        new NumeroAffiche(l.getInt(3), l.getInt(4)).toString(),
                        l.getString(7) + " " + l.getString(8),
                        Constat.valueOf(l.getString(5)),
                        l.getObject(6, OffsetDateTime.class).toInstant()),
                agent.id(),
                nombre);
    }

    /** Order read on the last paper that the dossier received, if any. */
    public Optional<Integer> dernierOrdreLu(Dossier dossier) {
        return base
                .queryForList(
                        "select ordre_lu from reception where dossier = ? and constat = ? order by id desc limit 1",
                        Integer.class,
                        dossier.getId(),
                        Constat.RECUE.name())
                .stream()
                .findFirst();
    }

    /** Postmark of the last paper that the dossier received, or else the day it arrived. */
    public Optional<LocalDate> posteeLe(Dossier dossier) {
        return base
                .query(
                        "select cachet_poste, recue_le from reception where dossier = ? and constat = ? order by id desc"
                                + " limit 1",
                        (l, i) -> Optional.ofNullable(l.getObject(1, LocalDate.class))
                                .orElse(l.getObject(2, OffsetDateTime.class)
                                        .atZoneSameInstant(horloge.zone(dossier.academie()))
                                        .toLocalDate()),
                        dossier.getId(),
                        Constat.RECUE.name())
                .stream()
                .findFirst();
    }

    /** Only a service that holds a title in the académie; anything else is as unknown as a wrong number. */
    private Optional<Dossier> dossierDe(CleMetier cle, Agent agent) {
        return agent.tient(Role.GESTIONNAIRE_DEC, cle.academie()) || agent.tient(Role.CHEF_BUREAU_DEC, cle.academie())
                ? dossiers.parCle(cle)
                : Optional.empty();
    }

    private Constat constater(Dossier dossier, int ordre) {
        if (ordre < dossier.ordre()) {
            return Constat.ORDRE_PERIME;
        }
        if (dossier.etat().attendUnPapier()) {
            return Constat.RECUE;
        }
        return dossier.etat() == EtatDossier.CONFIRMATION_RECUE || dossier.etat() == EtatDossier.INSCRIT
                ? Constat.DEJA_RECUE
                : Constat.PAS_ATTENDUE;
    }

    private void enregistrer(
            Dossier dossier, int ordre, Constat constat, Optional<LocalDate> cachet, Acteur acteur, String par) {
        var instant = horloge.maintenant();
        base.update(
                "insert into reception (academie, dossier, ordre_lu, recue_le, cachet_poste, agent, constat)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                dossier.academie(),
                dossier.getId(),
                ordre,
                OffsetDateTime.ofInstant(instant, ZoneOffset.UTC),
                cachet.orElse(null),
                par,
                constat.name());
        journal.inscrire(new Acte(
                dossier.academie(),
                acteur,
                "confirmation.arrivee",
                "dossier:" + dossier.cle(),
                Map.of("ordre", String.valueOf(ordre), "constat", constat.name())));
    }
}
