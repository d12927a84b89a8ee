package fr.academie.cap.inscription.suivi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.identite.acces.Quotas;
import fr.academie.cap.inscription.consultation.Consultation;
import fr.academie.cap.inscription.consultation.Consultation.DossierCandidat;
import fr.academie.cap.inscription.consultation.RegistreDesConsultations;
import fr.academie.cap.inscription.saisie.Saisie;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.pieces.EtatPiece;
import fr.academie.cap.pieces.PieceVersee;
import fr.academie.cap.pieces.PiecesVersees;
import fr.academie.cap.socle.Perimetre;
import fr.academie.cap.socle.RefusMetier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Tout ce que la plateforme sait d'une candidature, remis à son candidat : rien d'un autre, aucun nom d'agent. */
@Service
public class ExportDesDonnees {

    public static final String FORMAT = "capitole/mes-donnees/1";

    static final int PAR_JOUR = 5;

    /** One version, as it was typed. */
    public record Version(int ordre, Instant valideeLe, Saisie saisie) {}

    /** What was begun and not validated. */
    public record EnCours(Instant enregistreLe, Saisie saisie) {}

    /**
     * What the file holds.
     *
     * @param contenu keys of the documented format, in order
     * @param fichiers path in the archive → the clean document it holds
     */
    public record Donnees(
            DossierCandidat dossier,
            Map<String, Object> contenu,
            List<Version> versions,
            List<EnCours> brouillons,
            Map<String, UUID> fichiers) {}

    private final Consultation consultation;
    private final LecturesDExport lectures;
    private final BrouillonsOuverts brouillons;
    private final RegistreDesConsultations consultations;
    private final PiecesVersees pieces;
    private final Quotas quotas;
    private final Journal journal;
    private final Horloge horloge;
    private final ObjectMapper json;
    private final JdbcTemplate base;
    private final TransactionTemplate transactions;

    ExportDesDonnees(
            Consultation consultation,
            LecturesDExport lectures,
            BrouillonsOuverts brouillons,
            RegistreDesConsultations consultations,
            PiecesVersees pieces,
            Quotas quotas,
            Journal journal,
            Horloge horloge,
            ObjectMapper json,
            JdbcTemplate base,
            TransactionTemplate transactions) {
        this.consultation = consultation;
        this.lectures = lectures;
        this.brouillons = brouillons;
        this.consultations = consultations;
        this.pieces = pieces;
        this.quotas = quotas;
        this.journal = journal;
        this.horloge = horloge;
        this.json = json;
        this.base = base;
        this.transactions = transactions;
    }

    /**
     * Gathers everything about the dossier that this candidate opened, and keeps that it was asked for.
     *
     * @throws RefusMetier CAP-EXP-001 after five in a day
     */
    public Donnees preparer(String academie, UUID id) {
        return dans(academie, () -> {
            var dossier = consultation.relire(academie, id);
            var cle =
                    new CleMetier(academie, dossier.session(), dossier.numero().numero());
            if (!quotas.admettre("export-donnees", cle.texte(), PAR_JOUR, Duration.ofDays(1))) {
                throw new RefusMetier(
                        "CAP-EXP-001",
                        "Vous avez déjà exporté vos données " + PAR_JOUR + " fois en un jour. Recommencez demain.");
            }
            journal.inscrire(new Acte(academie, Acteur.candidat(cle.texte()), "donnees.exportees", "dossier:" + cle));
            return assembler(dossier, cle);
        });
    }

    /** A clean document of this dossier. */
    public byte[] document(DossierCandidat dossier, UUID piece) {
        var cle = new CleMetier(
                dossier.academie(), dossier.session(), dossier.numero().numero());
        return dans(dossier.academie(), () -> pieces.contenu(cle.texte(), piece));
    }

    private Donnees assembler(DossierCandidat dossier, CleMetier cle) {
        var versees = pieces.duDossier(cle.texte());
        var fichiers = new LinkedHashMap<String, UUID>();
        var documents = versees.stream().map(p -> document(p, fichiers)).toList();
        var contenu = new LinkedHashMap<String, Object>();
        contenu.put("format", FORMAT);
        contenu.put("exporteLe", horloge.maintenant());
        contenu.put("dossier", identite(dossier));
        contenu.put("versions", versionsBrutes(dossier.id()));
        var ouverts = brouillons.du(dossier);
        contenu.put(
                "brouillons", ouverts.stream().map(ExportDesDonnees::brouillon).toList());
        contenu.put("receptions", lectures.receptions(dossier.id()));
        contenu.put("controles", lectures.controles(dossier.id()));
        contenu.put("decisions", lectures.decisions(dossier.id()));
        contenu.put("courriels", lectures.courriels(cle));
        contenu.put("lettresPostees", lectures.lettresPostees(cle));
        contenu.put("messages", lectures.messages(dossier.id()));
        contenu.put("documents", documents);
        contenu.put("consultations", consultations(dossier));
        contenu.put("journal", lectures.journal(cle));
        return new Donnees(
                dossier,
                contenu,
                versions(dossier.id()),
                ouverts.stream()
                        .map(b -> new EnCours(b.enregistreLe(), b.saisie()))
                        .toList(),
                fichiers);
    }

    private static Map<String, Object> brouillon(BrouillonsOuverts.Ouvert ouvert) {
        var brouillon = new LinkedHashMap<String, Object>();
        brouillon.put("commenceLe", ouvert.commenceLe());
        brouillon.put("enregistreLe", ouvert.enregistreLe());
        brouillon.put("etape", ouvert.etape().titre());
        brouillon.put("objet", ouvert.modification() ? "modification" : "pre-inscription");
        brouillon.put("saisie", ouvert.brute());
        return brouillon;
    }

    private static Map<String, Object> identite(DossierCandidat dossier) {
        var identite = new LinkedHashMap<String, Object>();
        identite.put("academie", dossier.academie());
        identite.put("session", dossier.session());
        identite.put("numero", dossier.numero().numero());
        identite.put("ordre", dossier.numero().ordre());
        identite.put("etat", dossier.etat().name());
        identite.put("etatEnClair", dossier.etat().libelle());
        identite.put("valideLe", dossier.valideLe());
        return identite;
    }

    private static Map<String, Object> document(PieceVersee piece, Map<String, UUID> fichiers) {
        var document = new LinkedHashMap<String, Object>();
        document.put("document", piece.piece().libelle());
        document.put("verseLe", piece.verseeLe());
        document.put("ordre", piece.ordre());
        document.put("nom", piece.nom());
        document.put("type", piece.type().mime());
        document.put("taille", piece.taille());
        document.put("pages", piece.pages());
        document.put("etat", piece.etat().libelle());
        piece.motif().ifPresent(motif -> document.put("motif", motif));
        if (piece.etat() == EtatPiece.SAINE) {
            // the name the device gave may hold anything: the archive gives its own
            var chemin = "documents/%02d-%s.%s"
                    .formatted(
                            fichiers.size() + 1,
                            piece.piece()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', '-'),
                            piece.type().extension());
            fichiers.put(chemin, piece.id());
            document.put("fichier", chemin);
        }
        return document;
    }

    private List<Map<String, Object>> consultations(DossierCandidat dossier) {
        return consultations.duDossier(dossier.academie(), dossier.id(), Integer.MAX_VALUE).stream()
                .map(l -> {
                    var lecture = new LinkedHashMap<String, Object>();
                    lecture.put("le", l.quand());
                    lecture.put("fonction", l.role().libelle());
                    lecture.put("objet", l.objet().libelle());
                    l.nom().ifPresent(nom -> lecture.put("nom", nom));
                    return (Map<String, Object>) lecture;
                })
                .toList();
    }

    private List<Map<String, Object>> versionsBrutes(UUID id) {
        return base.query(
                "select ordre, valide_le, auteur, saisie from version_dossier where dossier = ? order by ordre",
                (l, i) -> {
                    var version = new LinkedHashMap<String, Object>();
                    version.put("ordre", l.getInt("ordre"));
                    version.put("valideeLe", instant(l));
                    version.put("par", LecturesDExport.cote(l.getString("auteur")));
                    version.put("saisie", lire(l, JsonNode.class));
                    return version;
                },
                id);
    }

    private List<Version> versions(UUID id) {
        return base.query(
                "select ordre, valide_le, saisie from version_dossier where dossier = ? order by ordre",
                (l, i) -> new Version(l.getInt("ordre"), instant(l), lire(l, Saisie.class)),
                id);
    }

    private static Instant instant(ResultSet ligne) throws SQLException {
        return ligne.getObject("valide_le", OffsetDateTime.class).toInstant();
    }

    private <T> T lire(ResultSet ligne, Class<T> type) throws SQLException {
        try {
            return json.readValue(ligne.getString("saisie"), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Version illisible", e);
        }
    }

    private <T> T dans(String academie, Supplier<T> action) {
        return Perimetre.dans(
                Perimetre.de(academie), () -> Objects.requireNonNull(transactions.execute(etat -> action.get())));
    }
}
