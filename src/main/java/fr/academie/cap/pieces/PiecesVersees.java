package fr.academie.cap.pieces;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.pieces.fichier.FichierAccepte;
import fr.academie.cap.pieces.fichier.TypeDeFichier;
import fr.academie.cap.referentiel.PieceJustificative;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.RefusMetier;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Les documents versés en ligne. Qui a droit au dossier est décidé par la pièce qui tient le dossier ; ici, un document n'est
 * jamais lu hors de son dossier.
 */
@Service
public class PiecesVersees {

    /** Documents present at once in a dossier. */
    public static final int NOMBRE_MAX = 20;

    private static final Duration BAIL = Duration.ofMinutes(1);

    /**
     * @param session decides how long the document is kept
     * @param dossier business key
     * @param ordre version of the dossier that the candidate had under the eyes
     */
    public record Destination(String academie, int session, String dossier, int ordre) {}

    /** One document to analyse. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Reclamee(UUID id, byte[] octets) {}

    private final JdbcTemplate base;
    private final Horloge horloge;
    private final Journal journal;
    private final ApplicationEventPublisher annonces;

    PiecesVersees(JdbcTemplate base, Horloge horloge, Journal journal, ApplicationEventPublisher annonces) {
        this.base = base;
        this.horloge = horloge;
        this.journal = journal;
        this.annonces = annonces;
    }

    /**
     * Puts a document in quarantine; the same file sent again for the same purpose is kept once.
     *
     * @throws RefusMetier CAP-PCE-021 past {@link #NOMBRE_MAX} documents
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void verser(Destination destination, PieceJustificative piece, FichierAccepte fichier) {
        if (presentes(destination.dossier()) >= NOMBRE_MAX) {
            throw new RefusMetier(
                    "CAP-PCE-021",
                    "Ce dossier a déjà " + NOMBRE_MAX + " documents. Retirez-en un avant d'en envoyer un autre.",
                    "fichier",
                    null);
        }
        var id = UUID.randomUUID();
        if (ajouter(id, destination, piece, fichier) == 1) {
            base.update(
                    "insert into contenu_piece (piece, academie, octets) values (?, ?, ?)",
                    id,
                    destination.academie(),
                    fichier.octets());
            inscrire(destination.academie(), destination.dossier(), "piece.versee", piece, Map.of());
        }
    }

    private int presentes(String dossier) {
        var nombre = base.queryForObject(
                "select count(*) from piece_versee where dossier = ? and etat in ('EN_QUARANTAINE', 'SAINE')",
                Integer.class,
                dossier);
        return nombre == null ? 0 : nombre;
    }

    private int ajouter(UUID id, Destination destination, PieceJustificative piece, FichierAccepte fichier) {
        return base.update(
                """
                insert into piece_versee (id, academie, dossier, session, ordre, piece, nom, type, taille, pages, empreinte, etat,
                                          versee_le)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'EN_QUARANTAINE', ?)
                on conflict (dossier, piece, empreinte) where etat in ('EN_QUARANTAINE', 'SAINE') do nothing
                """,
                id,
                destination.academie(),
                destination.dossier(),
                destination.session(),
                destination.ordre(),
                piece.name(),
                fichier.nom(),
                fichier.type().name(),
                fichier.octets().length,
                fichier.pages(),
                empreinte(fichier.octets()),
                utc(horloge.maintenant()));
    }

    /** Documents of a dossier, oldest first, those that are gone included. */
    @Transactional(readOnly = true)
    public List<PieceVersee> duDossier(String dossier) {
        return base.query(
                "select * from piece_versee where dossier = ? order by versee_le, id", PiecesVersees::lire, dossier);
    }

    /** @throws Introuvable when it is not in this dossier, or not there any more */
    @Transactional(readOnly = true)
    public PieceVersee obtenir(String dossier, UUID id) {
        return duDossier(dossier).stream()
                .filter(p -> p.id().equals(id) && p.etat().presente())
                .findFirst()
                .orElseThrow(Introuvable::new);
    }

    /** Bytes of a document of this dossier that has left the quarantine. */
    @Transactional(readOnly = true)
    public byte[] contenu(String dossier, UUID id) {
        return base
                .queryForList(
                        "select c.octets from contenu_piece c join piece_versee p on p.id = c.piece"
                                + " where p.id = ? and p.dossier = ? and p.etat = 'SAINE'",
                        byte[].class,
                        id,
                        dossier)
                .stream()
                .findFirst()
                .orElseThrow(Introuvable::new);
    }

    /** The candidate takes a document back; asked twice, it is done once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void retirer(String dossier, UUID id) {
        var piece = duDossier(dossier).stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(Introuvable::new);
        if (finir(id, EtatPiece.RETIREE, false, Optional.empty())) {
            inscrire(piece.academie(), dossier, "piece.retiree", piece.piece(), Map.of());
        }
    }

    /** Next document of the quarantine, ours for a minute. */
    @Transactional
    public Optional<Reclamee> reclamer() {
        var instant = horloge.maintenant();
        return base
                .query(
                        """
                        with prochaine as (
                          select id from piece_versee
                           where etat = 'EN_QUARANTAINE' and (bail is null or bail < ?)
                           order by versee_le limit 1 for update skip locked),
                        prise as (
                          update piece_versee p set bail = ? from prochaine where p.id = prochaine.id returning p.id)
                        select c.piece, c.octets from prise join contenu_piece c on c.piece = prise.id
                        """,
                        (l, i) -> new Reclamee(l.getObject(1, UUID.class), l.getBytes(2)),
                        utc(instant),
                        utc(instant.plus(BAIL)))
                .stream()
                .findFirst();
    }

    /**
     * Says what the analysis found; a document withdrawn meanwhile stays withdrawn.
     *
     * @param analysee an antivirus has looked at it
     */
    @Transactional
    public void conclure(UUID id, boolean analysee, Optional<String> menace) {
        var etat = menace.isPresent() ? EtatPiece.REFUSEE : EtatPiece.SAINE;
        if (!finir(id, etat, analysee, menace)) {
            return;
        }
        var piece = base.query("select * from piece_versee where id = ?", PiecesVersees::lire, id).stream()
                .findFirst()
                .orElseThrow();
        inscrire(
                piece.academie(),
                piece.dossier(),
                menace.isPresent() ? "piece.refusee" : "piece.acceptee",
                piece.piece(),
                menace.map(nom -> Map.of("menace", nom)).orElse(Map.of()));
        if (menace.isEmpty()) {
            annonces.publishEvent(new PieceAcceptee(piece.academie(), piece.dossier(), piece.ordre(), piece.piece()));
        }
    }

    /** @return documents of the sessions up to this one whose bytes are gone now */
    @Transactional
    public int effacer(int derniereSession) {
        base.update(
                "delete from contenu_piece c using piece_versee p where p.id = c.piece and p.session <= ?",
                derniereSession);
        return base.update(
                "update piece_versee set etat = 'EFFACEE', conclue_le = ? where session <= ? and etat in ('EN_QUARANTAINE',"
                        + " 'SAINE')",
                utc(horloge.maintenant()),
                derniereSession);
    }

    private boolean finir(UUID id, EtatPiece etat, boolean analysee, Optional<String> motif) {
        var admis = etat == EtatPiece.RETIREE ? "etat in ('EN_QUARANTAINE', 'SAINE')" : "etat = 'EN_QUARANTAINE'";
        var change = base.update(
                "update piece_versee set etat = ?, analysee = analysee or ?, motif = ?, conclue_le = ? where id = ? and "
                        + admis,
                etat.name(),
                analysee,
                motif.orElse(null),
                utc(horloge.maintenant()),
                id);
        if (change == 1 && !etat.presente()) {
            base.update("delete from contenu_piece where piece = ?", id);
        }
        return change == 1;
    }

    private void inscrire(
            String academie, String dossier, String action, PieceJustificative piece, Map<String, String> details) {
        var acteur = action.equals("piece.versee") || action.equals("piece.retiree")
                ? Acteur.candidat(dossier)
                : Acteur.SYSTEME;
        var tout = new TreeMap<>(details);
        tout.put("piece", piece.name());
        journal.inscrire(new Acte(academie, acteur, action, "dossier:" + dossier, tout));
    }

    private static PieceVersee lire(ResultSet l, int rang) throws SQLException {
        return new PieceVersee(
                l.getObject("id", UUID.class),
                l.getString("academie"),
                l.getString("dossier"),
                l.getInt("ordre"),
                PieceJustificative.valueOf(l.getString("piece")),
                l.getString("nom"),
                TypeDeFichier.valueOf(l.getString("type")),
                l.getInt("taille"),
                l.getInt("pages"),
                EtatPiece.valueOf(l.getString("etat")),
                l.getBoolean("analysee"),
                Optional.ofNullable(l.getString("motif")),
                l.getObject("versee_le", OffsetDateTime.class).toInstant());
    }

    private static byte[] empreinte(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
