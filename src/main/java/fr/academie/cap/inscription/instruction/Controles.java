package fr.academie.cap.inscription.instruction;

import fr.academie.cap.courrier.lettres.ReclamationDeSignature.Motif;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.Dossiers;
import fr.academie.cap.inscription.EtatDossier;
import fr.academie.cap.inscription.PiecesDuDossier;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.RefusMetier;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Le contrôle d'une confirmation revenue : ce que l'agent a vu, et ce qui en découle. */
@Service
public class Controles {

    /** What the paper is worth; the gateway « Confirmation conforme ? » reads it. */
    public enum Issue {
        CONFORME,
        PIECES_MANQUANTES,
        CORRECTIONS,
        A_SIGNER_DE_NOUVEAU
    }

    /**
     * What the agent saw.
     *
     * @param signatureRepresentant asked for who was under 18 when the paper was posted
     * @param piecesRecues codes of the documents that are there
     */
    public record Constatations(
            boolean ordreEnCours,
            boolean signatureCandidat,
            Optional<Boolean> signatureRepresentant,
            List<String> piecesRecues,
            boolean corrections,
            Optional<String> observation) {

        public Constatations {
            piecesRecues = List.copyOf(piecesRecues);
        }
    }

    private final Dossiers dossiers;
    private final Receptions receptions;
    private final PiecesDuDossier pieces;
    private final Journal journal;
    private final Horloge horloge;
    private final JdbcTemplate base;

    Controles(
            Dossiers dossiers,
            Receptions receptions,
            PiecesDuDossier pieces,
            Journal journal,
            Horloge horloge,
            JdbcTemplate base) {
        this.dossiers = dossiers;
        this.receptions = receptions;
        this.pieces = pieces;
        this.journal = journal;
        this.horloge = horloge;
        this.base = base;
    }

    /** What the control form shows: whether a representative must sign, which documents to look for. */
    @Transactional(readOnly = true)
    public Map<String, Object> contexte(CleMetier cle) {
        var dossier = dossiers.parCle(cle).orElseThrow(Introuvable::new);
        return Map.of(
                "representantAttendu",
                representantAttendu(dossier),
                "piecesAttendues",
                pieces.aControler(dossier),
                "toutConserve",
                pieces.sansEpreuveAPasser(dossier));
    }

    /** The paper was signed between the validation and the postmark: who was 18 at either end signs alone. */
    private boolean representantAttendu(Dossier dossier) {
        var valideLe = LocalDate.ofInstant(dossier.valideLe(), horloge.zone(dossier.academie()));
        return dossier.representeLe(valideLe)
                && dossier.representeLe(
                        receptions.posteeLe(dossier).orElseGet(() -> horloge.aujourdhui(dossier.academie())));
    }

    /**
     * Keeps the control and says what follows from it.
     *
     * @throws RefusMetier CAP-CTL-001 when the answer contradicts the scanned order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Issue controler(CleMetier cle, Constatations vu, Acteur agent) {
        var dossier = dossiers.parCle(cle).orElseThrow(Introuvable::new);
        var ordreLu = receptions.dernierOrdreLu(dossier).orElse(dossier.ordre());
        if (vu.ordreEnCours() && ordreLu != dossier.ordre()) {
            throw new RefusMetier(
                    "CAP-CTL-001",
                    "Le papier reçu porte l'ordre " + ordreLu + ", le dossier en est à l'ordre " + dossier.ordre()
                            + ". Répondez « Non » : la confirmation est à signer de nouveau.",
                    "ordreEnCours",
                    null);
        }
        var manquantes = new ArrayList<>(pieces.codesAttendus(dossier));
        manquantes.removeAll(vu.piecesRecues());
        var issue = issue(dossier, vu, manquantes);
        enregistrer(dossier, vu, manquantes, issue, agent);
        dossier.passer(
                switch (issue) {
                    case A_SIGNER_DE_NOUVEAU -> EtatDossier.A_SIGNER_DE_NOUVEAU;
                    case PIECES_MANQUANTES -> EtatDossier.INCOMPLET;
                    case CORRECTIONS, CONFORME -> EtatDossier.CONFIRMATION_RECUE;
                });
        return issue;
    }

    /** Codes missing at the last control that found some: a letter that leaves late still says what it was about. */
    public List<String> dernieresManquantes(Dossier dossier) {
        return base
                .queryForList(
                        "select pieces_manquantes from controle where dossier = ? and issue = 'PIECES_MANQUANTES'"
                                + " order by id desc limit 1",
                        String.class,
                        dossier.getId())
                .stream()
                .findFirst()
                .filter(codes -> !codes.isEmpty())
                .map(codes -> List.of(codes.split(" ")))
                .orElse(List.of());
    }

    /** Why the last paper could not be kept, for the letter that asks for a new signature. */
    public Motif motifDeReclamation(Dossier dossier) {
        return base
                .query(
                        "select ordre_en_cours, signature_candidat, signature_representant, corrections from controle"
                                + " where dossier = ? and issue in ('A_SIGNER_DE_NOUVEAU', 'CORRECTIONS')"
                                + " order by id desc limit 1",
                        (l, i) -> motif(dossier, l.getBoolean(1), l.getBoolean(2), l.getBoolean(4)),
                        dossier.getId())
                .stream()
                .findFirst()
                .orElseGet(Motif.CorrectionSubstantielle::new);
    }

    private Motif motif(Dossier dossier, boolean ordreEnCours, boolean signee, boolean corrections) {
        if (!ordreEnCours) {
            return new Motif.OrdrePerime(receptions.dernierOrdreLu(dossier).orElse(0));
        }
        if (!signee) {
            return new Motif.NonSignee();
        }
        return corrections ? new Motif.CorrectionSubstantielle() : new Motif.RepresentantLegalAbsent();
    }

    private Issue issue(Dossier dossier, Constatations vu, List<String> manquantes) {
        var signee = vu.signatureCandidat()
                && (!representantAttendu(dossier) || vu.signatureRepresentant().orElse(false));
        if (!vu.ordreEnCours() || !signee) {
            return Issue.A_SIGNER_DE_NOUVEAU;
        }
        if (vu.corrections()) {
            return Issue.CORRECTIONS;
        }
        return manquantes.isEmpty() ? Issue.CONFORME : Issue.PIECES_MANQUANTES;
    }

    private void enregistrer(Dossier dossier, Constatations vu, List<String> manquantes, Issue issue, Acteur agent) {
        base.update(
                "insert into controle (academie, dossier, ordre, fait_le, agent, ordre_en_cours, signature_candidat,"
                        + " signature_representant, pieces_recues, pieces_manquantes, corrections, observation, issue)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                dossier.academie(),
                dossier.getId(),
                dossier.ordre(),
                OffsetDateTime.ofInstant(horloge.maintenant(), ZoneOffset.UTC),
                agent.id(),
                vu.ordreEnCours(),
                vu.signatureCandidat(),
                vu.signatureRepresentant().orElse(null),
                String.join(" ", vu.piecesRecues()),
                String.join(" ", manquantes),
                vu.corrections(),
                vu.observation().orElse(null),
                issue.name());
        journal.inscrire(new Acte(
                dossier.academie(),
                agent,
                "confirmation.controlee",
                "dossier:" + dossier.cle(),
                Map.of("ordre", String.valueOf(dossier.ordre()), "issue", issue.name())));
    }
}
