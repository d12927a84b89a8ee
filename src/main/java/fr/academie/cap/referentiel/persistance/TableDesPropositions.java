package fr.academie.cap.referentiel.persistance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.referentiel.PropositionDeReglement;
import fr.academie.cap.referentiel.PropositionDeReglement.Etat;
import fr.academie.cap.referentiel.PropositionDeReglement.Origine;
import fr.academie.cap.referentiel.Reglement;
import fr.academie.cap.referentiel.UniteDExamen;
import fr.academie.cap.regles.Nature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Proposals of règlements, each with its units as they were typed. */
@Repository
public class TableDesPropositions {

    private static final TypeReference<List<UniteEcrite>> UNITES = new TypeReference<>() {};

    /** Its own shape, so that a change of the domain never makes an old proposal unreadable. */
    record UniteEcrite(
            String code,
            String epreuve,
            String libelle,
            String nature,
            boolean facultative,
            int coefficient,
            String mode,
            @Nullable String duree) {}

    private final JdbcTemplate base;
    private final ObjectMapper json;
    private final Horloge horloge;

    TableDesPropositions(JdbcTemplate base, ObjectMapper json, Horloge horloge) {
        this.base = base;
        this.json = json;
        this.horloge = horloge;
    }

    public List<PropositionDeReglement> enAttente() {
        return base.query(
                "select * from proposition_reglement where etat = 'A_VERIFIER' order by saisi_le, id", this::lire);
    }

    public Optional<PropositionDeReglement> enAttente(String specialite, int debut) {
        return base
                .query(
                        "select * from proposition_reglement where etat = 'A_VERIFIER' and specialite = ?"
                                + " and session_debut = ?",
                        this::lire,
                        specialite,
                        debut)
                .stream()
                .findFirst();
    }

    public List<PropositionDeReglement> surSpecialite(String specialite) {
        return base.query(
                "select * from proposition_reglement where specialite = ? order by id desc", this::lire, specialite);
    }

    /** @param verrou true to decide: a second decider waits, then sees the first one's decision */
    public Optional<PropositionDeReglement> parId(long id, boolean verrou) {
        return base
                .query(
                        "select * from proposition_reglement where id = ?" + (verrou ? " for update" : ""),
                        this::lire,
                        id)
                .stream()
                .findFirst();
    }

    public long ajouter(Reglement reglement, Origine origine, String auteur) {
        var id = base.queryForObject(
                "insert into proposition_reglement (specialite, session_debut, session_fin, facultatives_max, citation,"
                        + " unites, origine, saisi_par, saisi_le) values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) returning id",
                Long.class,
                reglement.specialite(),
                reglement.sessionDebut(),
                reglement.sessionFin().isPresent() ? reglement.sessionFin().getAsInt() : null,
                reglement.facultativesMax(),
                reglement.citation(),
                ecrire(reglement.unites()),
                origine.name(),
                auteur,
                maintenant());
        return id == null ? 0 : id;
    }

    public void decider(long id, Etat etat, String auteur, String motif) {
        base.update(
                "update proposition_reglement set etat = ?, decide_par = ?, decide_le = ?, motif = ? where id = ?",
                etat.name(),
                auteur,
                maintenant(),
                motif,
                id);
    }

    private OffsetDateTime maintenant() {
        return OffsetDateTime.ofInstant(horloge.maintenant(), ZoneOffset.UTC);
    }

    private PropositionDeReglement lire(ResultSet ligne, int rang) throws SQLException {
        var fin = ligne.getInt("session_fin");
        var sessionFin = ligne.wasNull() ? OptionalInt.empty() : OptionalInt.of(fin);
        var decide = ligne.getObject("decide_le", OffsetDateTime.class);
        return new PropositionDeReglement(
                ligne.getLong("id"),
                new Reglement(
                        ligne.getString("specialite"),
                        ligne.getInt("session_debut"),
                        sessionFin,
                        true,
                        ligne.getInt("facultatives_max"),
                        ligne.getString("citation"),
                        unites(ligne.getString("unites"))),
                Origine.valueOf(ligne.getString("origine")),
                ligne.getString("saisi_par"),
                ligne.getObject("saisi_le", OffsetDateTime.class).toInstant(),
                Etat.valueOf(ligne.getString("etat")),
                Optional.ofNullable(ligne.getString("decide_par")),
                Optional.ofNullable(decide).map(OffsetDateTime::toInstant),
                Optional.ofNullable(ligne.getString("motif")));
    }

    private String ecrire(List<UniteDExamen> unites) {
        try {
            return json.writeValueAsString(unites.stream()
                    .map(u -> new UniteEcrite(
                            u.code(),
                            u.epreuve(),
                            u.libelle(),
                            u.nature().name(),
                            u.facultative(),
                            u.coefficient().orElseThrow(),
                            u.mode().name(),
                            u.duree().orElse(null)))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Unités illisibles", e);
        }
    }

    private List<UniteDExamen> unites(String unites) {
        try {
            return json.readValue(unites, UNITES).stream()
                    .map(u -> new UniteDExamen(
                            u.code(),
                            u.epreuve(),
                            u.libelle(),
                            Nature.valueOf(u.nature()),
                            u.facultative(),
                            OptionalInt.of(u.coefficient()),
                            UniteDExamen.Mode.valueOf(u.mode()),
                            Optional.ofNullable(u.duree())))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unités illisibles", e);
        }
    }
}
