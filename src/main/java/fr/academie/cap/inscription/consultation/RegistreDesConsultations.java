package fr.academie.cap.inscription.consultation;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.identite.Role;
import fr.academie.cap.socle.Perimetre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Qui, au service, a lu un dossier : écrit dans la transaction qui lit, montré au candidat. */
@Service
public class RegistreDesConsultations {

    /** What was read; the purpose is always to process the candidacy. */
    public enum Objet {
        DOSSIER("Dossier lu"),
        DOCUMENT("Document transmis lu");

        private final String libelle;

        Objet(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /**
     * One reading.
     *
     * @param nom of the agent, only where the service decided to show names
     */
    public record Lecture(Instant quand, Objet objet, Role role, Optional<String> nom) {}

    private final JdbcTemplate base;
    private final Horloge horloge;
    private final Annuaire annuaire;
    private final TransactionTemplate transactions;
    private final boolean noms;

    RegistreDesConsultations(
            JdbcTemplate base,
            Horloge horloge,
            Annuaire annuaire,
            TransactionTemplate transactions,
            @Value("${cap.suivi.nom-des-agents:false}") boolean noms) {
        this.base = base;
        this.horloge = horloge;
        this.annuaire = annuaire;
        this.transactions = transactions;
        this.noms = noms;
    }

    /** Keeps the reading in the transaction that reads; the same within the hour is kept once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noter(String academie, UUID dossier, Agent agent, Objet objet) {
        var instant = horloge.maintenant();
        base.update(
                "insert into consultation (academie, dossier, agent, role, objet, heure, faite_le)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                academie,
                dossier,
                agent.id(),
                titre(agent, academie).name(),
                objet.name(),
                utc(instant.truncatedTo(ChronoUnit.HOURS)),
                utc(instant));
    }

    /** For the candidate who opened this dossier: the latest first. */
    public List<Lecture> duDossier(String academie, UUID dossier, int nombre) {
        return Perimetre.dans(
                Perimetre.de(academie),
                () -> Objects.requireNonNull(transactions.execute(etat -> base.query(
                        "select agent, role, objet, faite_le from consultation where dossier = ? order by id desc limit ?",
                        this::lire,
                        dossier,
                        nombre))));
    }

    private Lecture lire(ResultSet ligne, int rang) throws SQLException {
        var agent = ligne.getString("agent");
        return new Lecture(
                ligne.getObject("faite_le", OffsetDateTime.class).toInstant(),
                Objet.valueOf(ligne.getString("objet")),
                Role.valueOf(ligne.getString("role")),
                noms ? annuaire.parId(agent).map(Agent::nomComplet) : Optional.empty());
    }

    /** Held for an establishment, not for its académie: whoever asks has checked for which one. */
    private static boolean pourUnEtablissement(Agent agent, Role role, String academie) {
        return role == Role.ETABLISSEMENT
                && agent.titres().stream()
                        .anyMatch(t -> t.role() == role && t.academie().equals(academie));
    }

    /** The first title, in the order of the roles, that the agent holds in this académie. */
    private static Role titre(Agent agent, String academie) {
        return Arrays.stream(Role.values())
                .filter(role -> agent.tient(role, academie) || pourUnEtablissement(agent, role, academie))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Lecture sans titre"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
