package fr.academie.cap.inscription.suivi;

import fr.academie.cap.courrier.Courriers;
import fr.academie.cap.courrier.Envoi;
import fr.academie.cap.courrier.tirage.Tirages;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.EtatDossier;
import fr.academie.cap.inscription.PiecesDuDossier;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.campagne.Campagnes;
import fr.academie.cap.inscription.consultation.Consultation;
import fr.academie.cap.inscription.consultation.Consultation.DossierCandidat;
import fr.academie.cap.inscription.suivi.FaitsDuSuivi.Nature;
import fr.academie.cap.inscription.suivi.FaitsDuSuivi.Passe;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.referentiel.PieceJustificative;
import fr.academie.cap.referentiel.PiecesJustificatives.PieceDemandee;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.Perimetre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Rassemble les faits d'un dossier, tous déjà écrits par les actes eux-mêmes, et les raconte à son candidat. */
@Service
public class SuiviDuDossier {

    private static final String ACTES = """
            select case when ordre = 0 then 'ENREGISTREE' else 'MODIFIEE' end as nature, ordre, valide_le as quand
              from version_dossier where dossier = :d
            union all
            select constat, ordre_lu, recue_le from reception
             where dossier = :d and constat in ('RECUE', 'ORDRE_PERIME', 'NON_DISTRIBUE')
            union all
            select issue, ordre, fait_le from controle where dossier = :d
            union all
            select case when nature = 'CADUCITE' then case sens when 'caducite' then 'CADUQUE' else 'DELAI_ACCORDE' end
                        else case sens when 'sans-suite' then 'SANS_SUITE' else 'CANDIDATURE_ADMISE' end end, 0, prise_le
              from decision where dossier = :d and nature in ('CADUCITE', 'CANDIDATURE_MULTIPLE')
            union all
            select 'INSCRIT', ordre, definitif_le from dossier where id = :d and definitif_le is not null
            """.replace(":d", "?::uuid");

    private static final Map<String, Nature> LETTRES = Map.of(
            "reclamation-signature", Nature.SIGNATURE_DEMANDEE,
            "demande-de-pieces", Nature.PIECES_DEMANDEES,
            "relance", Nature.RAPPEL);

    private static final String CONFIRMATION = "confirmation-inscription";

    private final Consultation consultation;
    private final Campagnes campagnes;
    private final Courriers courriers;
    private final Tirages tirages;
    private final DelaisUsuels delais;
    private final Horloge horloge;
    private final JdbcTemplate base;
    private final TransactionTemplate transactions;

    SuiviDuDossier(
            Consultation consultation,
            Campagnes campagnes,
            Courriers courriers,
            Tirages tirages,
            DelaisUsuels delais,
            Horloge horloge,
            JdbcTemplate base,
            TransactionTemplate transactions) {
        this.consultation = consultation;
        this.campagnes = campagnes;
        this.courriers = courriers;
        this.tirages = tirages;
        this.delais = delais;
        this.horloge = horloge;
        this.base = base;
        this.transactions = transactions;
    }

    /** For the candidate who opened this dossier. */
    public Suivi lire(String academie, UUID id) {
        return Perimetre.dans(
                Perimetre.de(academie),
                () -> Objects.requireNonNull(transactions.execute(etat -> Narration.raconter(faits(academie, id)))));
    }

    private FaitsDuSuivi faits(String academie, UUID id) {
        var dossier = consultation.relire(academie, id);
        var campagne = campagnes.pour(academie, dossier.session()).orElseThrow(Introuvable::new);
        var zone = horloge.zone(academie);
        var cle = new CleMetier(academie, dossier.session(), dossier.numero().numero());
        var actes = actes(id);
        var envois = courriers.duDossier(cle.texte());
        var postees = tirages.postees(cle.texte());
        var passes = new ArrayList<Survenu>(actes);
        envois.stream().flatMap(e -> envoyee(e).stream()).forEach(passes::add);
        postees.stream().flatMap(l -> postee(l, zone).stream()).forEach(passes::add);
        return new FaitsDuSuivi(
                dossier.numero(),
                dossier.etat(),
                horloge.aujourdhui(zone),
                dossier.modifiable() ? Optional.of(campagne.dernierJour(zone)) : Optional.empty(),
                retourAvant(id).orElse(campagne.retourAvant()),
                campagne.mode() == Campagne.Mode.MEL,
                postees.stream()
                        .anyMatch(l -> l.modele().equals(CONFIRMATION)
                                && ordre(l.reference()) == dossier.numero().ordre()),
                courrierRevenu(id),
                dossier.etat() == EtatDossier.INCOMPLET ? piecesManquantes(id) : List.of(),
                joindre(dossier),
                passes.stream()
                        .sorted(Comparator.comparing(Survenu::quand))
                        .map(d -> new Passe(LocalDate.ofInstant(d.quand(), zone), d.nature(), d.ordre()))
                        .toList(),
                dossier.etat() == EtatDossier.CONFIRMATION_RECUE
                        ? delais.de(academie, dossier.session())
                        : Optional.empty());
    }

    private record Survenu(Instant quand, Nature nature, int ordre) {}

    private List<Survenu> actes(UUID id) {
        return base.query(ACTES, SuiviDuDossier::acte, id, id, id, id, id);
    }

    private static Survenu acte(ResultSet ligne, int rang) throws SQLException {
        return new Survenu(
                ligne.getObject("quand", OffsetDateTime.class).toInstant(),
                Nature.valueOf(ligne.getString("nature")),
                ligne.getInt("ordre"));
    }

    private static Optional<Survenu> envoyee(Envoi envoi) {
        var parti = envoi.envoyeLe();
        var nature = envoi.modele().equals(CONFIRMATION)
                ? Optional.of(Nature.CONFIRMATION_ENVOYEE)
                : Optional.ofNullable(LETTRES.get(envoi.modele()));
        return parti == null ? Optional.empty() : nature.map(n -> new Survenu(parti, n, ordre(envoi.reference())));
    }

    /** Posted during a day: said after what happened before noon of it. */
    private static Optional<Survenu> postee(Tirages.LettrePostee lettre, ZoneId zone) {
        return lettre.modele().equals(CONFIRMATION)
                ? Optional.of(new Survenu(
                        lettre.posteLe().atTime(12, 0).atZone(zone).toInstant(),
                        Nature.CONFIRMATION_POSTEE,
                        ordre(lettre.reference())))
                : Optional.empty();
    }

    /** « 14-2027-175/1 » speaks of order 1. */
    private static int ordre(String reference) {
        return Integer.parseInt(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private Optional<LocalDate> retourAvant(UUID id) {
        return base.queryForList("select retour_avant from dossier where id = ?", LocalDate.class, id).stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    private boolean courrierRevenu(UUID id) {
        var revenus = base.queryForObject("""
                select count(*) from (select * from reception where dossier = ? order by id desc limit 1) r
                 where r.constat = 'NON_DISTRIBUE' and not exists (select 1 from decision d
                   where d.dossier = r.dossier and d.nature = 'COURRIER_NON_DISTRIBUE' and d.prise_le >= r.recue_le)
                """, Integer.class, id);
        return revenus != null && revenus > 0;
    }

    private List<String> piecesManquantes(UUID id) {
        return base
                .queryForList(
                        "select pieces_manquantes from controle where dossier = ? and issue = 'PIECES_MANQUANTES'"
                                + " order by id desc limit 1",
                        String.class,
                        id)
                .stream()
                .flatMap(codes -> Arrays.stream(codes.split(" ")))
                .filter(code -> !code.isEmpty())
                .map(code -> PieceJustificative.valueOf(code).libelle())
                .toList();
    }

    private static List<String> joindre(DossierCandidat dossier) {
        return PiecesDuDossier.demandees(dossier.saisie(), dossier.session()).stream()
                .filter(p -> p.piece() != PieceJustificative.CONFIRMATION_SIGNEE)
                .filter(PieceDemandee::obligatoire)
                .map(p -> p.piece().libelle())
                .toList();
    }
}
