package fr.academie.cap.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Role;
import fr.academie.cap.socle.FinDeTransaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Le journal des actes : une ligne par transaction qui agit, jamais modifiée. */
@Service
public class Journal {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcTemplate base;
    private final Horloge horloge;
    private final ObjectMapper json;
    private final FinDeTransaction<Object[]> lignes = new FinDeTransaction<>(this::ecrire);

    Journal(JdbcTemplate base, Horloge horloge, ObjectMapper json) {
        this.base = base;
        this.horloge = horloge;
        this.json = json;
    }

    /**
     * Adds the act to the transaction that performs it: both are kept or neither. The rows of a transaction are written
     * together, as it commits.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void inscrire(Acte acte) {
        lignes.ajouter(new Object[] {
            acte.academie(),
            OffsetDateTime.ofInstant(horloge.maintenant(), ZoneOffset.UTC),
            acte.acteur().id(),
            acte.acteur().roles().stream().map(Role::name).sorted().collect(Collectors.joining(" ")),
            acte.action(),
            acte.objet(),
            ecrire(acte.details())
        });
    }

    private void ecrire(List<Object[]> lignes) {
        base.batchUpdate(
                "insert into acte (academie, survenu_le, acteur, titre, action, objet, details)"
                        + " values (?, ?, ?, ?, ?, ?, ?::jsonb)",
                lignes);
    }

    /** Acts on one object, oldest first. */
    @Transactional(readOnly = true)
    public List<ActeInscrit> surObjet(String objet) {
        lignes.deverser();
        return base.query("select * from acte where objet = ? order by id", this::lire, objet);
    }

    ActeInscrit lire(ResultSet ligne, int rang) throws SQLException {
        return new ActeInscrit(
                ligne.getLong("id"),
                ligne.getString("academie"),
                ligne.getObject("survenu_le", OffsetDateTime.class).toInstant(),
                ligne.getString("acteur"),
                ligne.getString("titre"),
                ligne.getString("action"),
                ligne.getString("objet"),
                details(ligne.getString("details")));
    }

    private String ecrire(Map<String, String> details) {
        try {
            return json.writeValueAsString(new TreeMap<>(details));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Détails d'acte illisibles", e);
        }
    }

    private Map<String, String> details(String texte) {
        try {
            return json.readValue(texte, DETAILS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Détails d'acte illisibles", e);
        }
    }
}
