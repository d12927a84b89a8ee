package fr.academie.cap.courrier.demonstration;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.socle.Introuvable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Les derniers messages reçus pendant la démonstration, gardés tels quels. */
@Component
@ConditionalOnProperty(name = "cap.courriel.mode", havingValue = "demo")
class BoiteDeDemonstration {

    /** Ligne de la liste. */
    record Recu(long id, String messageId, String destinataire, String sujet, Instant recuLe) {}

    static final int PAGE = 50;

    private final JdbcTemplate base;
    private final Horloge horloge;
    private final int capacite;

    BoiteDeDemonstration(
            JdbcTemplate base, Horloge horloge, @Value("${cap.courriel.demonstration.capacite:5000}") int capacite) {
        this.base = base;
        this.horloge = horloge;
        this.capacite = capacite;
    }

    @Transactional
    public void recevoir(String messageId, String destinataire, String sujet, byte[] contenu) {
        var id = base.queryForObject(
                "insert into courriel_de_demonstration (message_id, destinataire, sujet, recu_le, contenu)"
                        + " values (?, ?, ?, ?, ?) returning id",
                Long.class,
                messageId,
                destinataire,
                sujet,
                OffsetDateTime.ofInstant(horloge.maintenant(), ZoneOffset.UTC),
                contenu);
        base.update("delete from courriel_de_demonstration where id <= ?", (id == null ? 0 : id) - capacite);
    }

    /**
     * @param recherche début d'adresse, vide pour tous
     * @param avant identifiant exclusif : les messages plus anciens que lui
     */
    @Transactional(readOnly = true)
    public List<Recu> lister(String recherche, long avant) {
        return base.query(
                "select * from courriel_de_demonstration where id < ? and starts_with(lower(destinataire), lower(?))"
                        + " order by id desc limit ?",
                BoiteDeDemonstration::lire,
                avant,
                recherche,
                PAGE);
    }

    /** @throws Introuvable when there is no such mail */
    @Transactional(readOnly = true)
    public byte[] contenu(long id) {
        return base
                .queryForList("select contenu from courriel_de_demonstration where id = ?", byte[].class, id)
                .stream()
                .findFirst()
                .orElseThrow(Introuvable::new);
    }

    private static Recu lire(ResultSet ligne, int rang) throws SQLException {
        return new Recu(
                ligne.getLong("id"),
                ligne.getString("message_id"),
                ligne.getString("destinataire"),
                ligne.getString("sujet"),
                ligne.getObject("recu_le", OffsetDateTime.class).toInstant());
    }
}
