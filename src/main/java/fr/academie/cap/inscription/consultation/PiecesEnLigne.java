package fr.academie.cap.inscription.consultation;

import fr.academie.cap.identite.Acteur;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.inscription.Dossier;
import fr.academie.cap.inscription.Dossiers;
import fr.academie.cap.inscription.NumeroAffiche;
import fr.academie.cap.inscription.PiecesDuDossier;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.pieces.CanalDeVersement;
import fr.academie.cap.pieces.PieceVersee;
import fr.academie.cap.pieces.PiecesVersees;
import fr.academie.cap.pieces.PiecesVersees.Destination;
import fr.academie.cap.pieces.fichier.ExamenDuFichier;
import fr.academie.cap.referentiel.PieceJustificative;
import fr.academie.cap.referentiel.PiecesJustificatives.PieceDemandee;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.RefusMetier;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Les documents d'un dossier par la voie en ligne, quand l'académie l'a ouverte ; la poste vaut toujours. */
@Service
public class PiecesEnLigne {

    /**
     * Ce que le candidat voit.
     *
     * @param attendues documents that can be handed in now, the signed confirmation last
     * @param versees what was handed in, oldest first
     */
    public record Etat(boolean ouvert, NumeroAffiche numero, List<PieceDemandee> attendues, List<PieceVersee> versees) {

        public Etat {
            attendues = List.copyOf(attendues);
            versees = List.copyOf(versees);
        }
    }

    /** A document and its bytes. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Document(PieceVersee piece, byte[] octets) {}

    private final Dossiers dossiers;
    private final PiecesDuDossier demandees;
    private final PiecesVersees versees;
    private final CanalDeVersement canal;
    private final ConsultationDuService service;
    private final RegistreDesConsultations consultations;
    private final Journal journal;
    private final TransactionTemplate transactions;

    PiecesEnLigne(
            Dossiers dossiers,
            PiecesDuDossier demandees,
            PiecesVersees versees,
            CanalDeVersement canal,
            ConsultationDuService service,
            RegistreDesConsultations consultations,
            Journal journal,
            TransactionTemplate transactions) {
        this.dossiers = dossiers;
        this.demandees = demandees;
        this.versees = versees;
        this.canal = canal;
        this.service = service;
        this.consultations = consultations;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** Whether this dossier takes documents on line today. */
    public boolean ouvertes(String academie, UUID id) {
        return dans(academie, id, this::ouvert);
    }

    /** For the candidate who has opened this dossier. */
    public Etat etat(String academie, UUID id) {
        return dans(
                academie,
                id,
                dossier -> new Etat(
                        ouvert(dossier),
                        dossier.numeroAffiche(),
                        recevables(dossier),
                        versees.duDossier(dossier.cle().texte())));
    }

    /**
     * Puts a document in quarantine.
     *
     * @throws RefusMetier CAP-PCE-… with a sentence for the candidate
     */
    public void verser(String academie, UUID id, PieceJustificative piece, String nom, byte[] octets) {
        // decoding an image takes time: no connection is held meanwhile
        var fichier = ExamenDuFichier.examiner(nom, octets);
        dans(academie, id, dossier -> {
            verifier(dossier, piece);
            versees.verser(
                    new Destination(academie, dossier.session(), dossier.cle().texte(), dossier.ordre()),
                    piece,
                    fichier);
            return dossier;
        });
    }

    /** @throws RefusMetier CAP-PCE-024 once the service has begun to look at the dossier */
    public void retirer(String academie, UUID id, UUID piece) {
        dans(academie, id, dossier -> {
            if (!dossier.etat().attendUnPapier()) {
                throw new RefusMetier(
                        "CAP-PCE-024",
                        "Le service examine votre dossier : un document déjà transmis ne se retire plus. Envoyez-en un"
                                + " autre, ou écrivez au service.");
            }
            versees.retirer(dossier.cle().texte(), piece);
            return dossier;
        });
    }

    /** A document read by an agent: the reading is an act of the journal. */
    public Document lire(String cle, UUID piece, Agent agent) {
        return dans(transactions, () -> {
            var dossier = service.ouvrir(cle, agent);
            var lue = versees.obtenir(dossier.cle().texte(), piece);
            var octets = versees.contenu(dossier.cle().texte(), piece);
            consultations.noter(dossier.academie(), dossier.getId(), agent, RegistreDesConsultations.Objet.DOCUMENT);
            journal.inscrire(new Acte(
                    dossier.academie(),
                    Acteur.de(agent),
                    "piece.lue",
                    "dossier:" + dossier.cle(),
                    Map.of("piece", lue.piece().name())));
            return new Document(lue, octets);
        });
    }

    private void verifier(Dossier dossier, PieceJustificative piece) {
        if (!ouvert(dossier)) {
            throw new RefusMetier(
                    "CAP-PCE-022",
                    "Le service ne reçoit pas de document en ligne pour ce dossier. Envoyez-les par la poste.");
        }
        if (recevables(dossier).stream().noneMatch(p -> p.piece() == piece)) {
            throw new RefusMetier(
                    "CAP-PCE-023",
                    "Ce document n'est pas demandé, ou ne s'envoie pas en ligne. Choisissez-en un de la liste.",
                    "piece",
                    null);
        }
    }

    private boolean ouvert(Dossier dossier) {
        return !dossier.etat().termine() && canal.ouvert(dossier.academie(), dossier.session());
    }

    private List<PieceDemandee> recevables(Dossier dossier) {
        return demandees.demandees(dossier).stream()
                .filter(p -> !p.piece().deSante())
                .filter(p -> p.piece() != PieceJustificative.CONFIRMATION_SIGNEE
                        || dossier.etat().attendUnPapier())
                .sorted((a, b) -> Boolean.compare(
                        a.piece() == PieceJustificative.CONFIRMATION_SIGNEE,
                        b.piece() == PieceJustificative.CONFIRMATION_SIGNEE))
                .toList();
    }

    private <T> T dans(String academie, UUID id, Function<Dossier, T> action) {
        return Perimetre.dans(
                Perimetre.de(academie),
                () -> dans(
                        transactions, () -> action.apply(dossiers.findById(id).orElseThrow(Introuvable::new))));
    }

    private static <T> T dans(TransactionTemplate transactions, Supplier<T> action) {
        var resultat = transactions.execute(etat -> Optional.of(action.get()));
        return Objects.requireNonNull(resultat).orElseThrow();
    }
}
