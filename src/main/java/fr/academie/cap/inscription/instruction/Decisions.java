package fr.academie.cap.inscription.instruction;

import fr.academie.cap.courrier.lettres.Caducite;
import fr.academie.cap.echeances.Dates;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.Dossiers;
import fr.academie.cap.inscription.EtatDossier;
import fr.academie.cap.inscription.depot.Recevabilite;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.RefusMetier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Les décisions individuelles du service sur une pré-inscription : prises par une personne, motivées, gardées. */
@Service
public class Decisions {

    /** What a decision is about. */
    public enum Nature {
        CANDIDATURE_MULTIPLE("D337-21"),
        CADUCITE("D337-7"),
        COURRIER_NON_DISTRIBUE(""),
        CORRECTIONS("");

        private final String article;

        Nature(String article) {
            this.article = article;
        }
    }

    /** @param reference number of the deed or of the contract it rests on, if any */
    public record Decision(Nature nature, String sens, String motif, Optional<String> reference) {}

    private final Dossiers dossiers;
    private final Recevabilite recevabilite;
    private final Journal journal;
    private final Horloge horloge;
    private final JdbcTemplate base;

    Decisions(Dossiers dossiers, Recevabilite recevabilite, Journal journal, Horloge horloge, JdbcTemplate base) {
        this.dossiers = dossiers;
        this.recevabilite = recevabilite;
        this.journal = journal;
        this.horloge = horloge;
        this.base = base;
    }

    /** A second candidacy goes on, or ends there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void statuerSurCandidature(CleMetier cle, boolean admise, Decision decision, Acteur agent) {
        var dossier = dossier(cle);
        dossier.passer(admise ? EtatDossier.PREINSCRIT : EtatDossier.SANS_SUITE);
        if (!admise) {
            recevabilite.retirer(dossier);
        }
        garder(dossier, decision, agent);
    }

    /** Lapse is always somebody's reasoned decision; the notification follows in the procedure. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void constaterCaducite(CleMetier cle, Decision decision, Acteur agent) {
        var dossier = dossier(cle);
        dossier.passer(EtatDossier.CADUC);
        recevabilite.retirer(dossier);
        garder(dossier, decision, agent);
    }

    /** @throws RefusMetier CAP-CAD-001 when the new limit is not in the future */
    @Transactional(propagation = Propagation.MANDATORY)
    public void accorderDelai(CleMetier cle, LocalDate limite, Decision decision, Acteur agent) {
        var dossier = dossier(cle);
        if (!limite.isAfter(horloge.aujourdhui(dossier.academie()))) {
            throw new RefusMetier("CAP-CAD-001", "La nouvelle date limite doit être à venir.", "nouvelleLimite", null);
        }
        dossier.accorderDelai(limite);
        garder(dossier, decision, agent);
    }

    /** Corrections carried over; a new signature is then asked for, or not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reporterCorrections(CleMetier cle, boolean nouvelleSignature, Decision decision, Acteur agent) {
        var dossier = dossier(cle);
        if (nouvelleSignature) {
            dossier.passer(EtatDossier.A_SIGNER_DE_NOUVEAU);
        }
        garder(dossier, decision, agent);
    }

    /** Keeps what was done about the dossier without changing its state. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void consigner(CleMetier cle, Decision decision, Acteur agent) {
        garder(dossier(cle), decision, agent);
    }

    /** What the letter that notifies a decision repeats of it. */
    public record Prise(String motif, Caducite.Signataire signataire) {}

    /** The last decision of this nature, with who signed it and under which delegation. */
    public Prise derniere(Dossier dossier, Nature nature) {
        return base.query("""
                        select d.motif, a.prenom || ' ' || a.nom as nom, s.reference, s.debut
                          from decision d
                          left join agent a on 'agent:' || a.id = d.agent
                          left join delegation_signature s on s.delegataire = a.id and s.objet = d.nature
                           and s.debut <= d.prise_le::date and (s.fin is null or s.fin > d.prise_le::date)
                         where d.dossier = ? and d.nature = ? order by d.id desc limit 1
                        """, Decisions::prise, dossier.getId(), nature.name()).stream()
                .findFirst()
                .orElseThrow(Introuvable::new);
    }

    private static Prise prise(ResultSet ligne, int rang) throws SQLException {
        var nom = ligne.getString("nom");
        var reference = ligne.getString("reference");
        return new Prise(
                ligne.getString("motif"),
                new Caducite.Signataire(
                        nom == null ? "" : nom,
                        "Pour le recteur et par délégation",
                        reference == null
                                ? null
                                : reference + " du " + Dates.jour(ligne.getObject("debut", LocalDate.class))));
    }

    private Dossier dossier(CleMetier cle) {
        return dossiers.parCle(cle).orElseThrow(Introuvable::new);
    }

    private void garder(Dossier dossier, Decision decision, Acteur agent) {
        base.update(
                "insert into decision (academie, dossier, nature, sens, motif, reference, article, prise_le, agent)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                dossier.academie(),
                dossier.getId(),
                decision.nature().name(),
                decision.sens(),
                decision.motif(),
                decision.reference().orElse(null),
                decision.nature().article,
                OffsetDateTime.ofInstant(horloge.maintenant(), ZoneOffset.UTC),
                agent.id());
        journal.inscrire(new Acte(
                dossier.academie(),
                agent,
                "decision.prise",
                "dossier:" + dossier.cle(),
                Map.of("nature", decision.nature().name(), "sens", decision.sens())));
    }
}
