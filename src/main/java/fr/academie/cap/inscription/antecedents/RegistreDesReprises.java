package fr.academie.cap.inscription.antecedents;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.brouillon.Brouillon;
import fr.academie.cap.inscription.brouillon.Jetons;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Ce que les brouillons ont reconnu : des identifiants, l'état de leur code, rien de la personne. */
@Repository
class RegistreDesReprises {

    record Ligne(
            UUID id,
            List<UUID> reconnus,
            Optional<UUID> choisi,
            int codeRang,
            Optional<Instant> expireLe,
            boolean codeConfirme) {}

    private final JdbcTemplate base;
    private final Horloge horloge;

    RegistreDesReprises(JdbcTemplate base, Horloge horloge) {
        this.base = base;
        this.horloge = horloge;
    }

    void effacer(String jeton) {
        base.update("delete from reprise where brouillon = ?", Jetons.empreinte(jeton));
    }

    /** One registration is chosen at once; several wait for the person to say. */
    void ouvrir(Brouillon brouillon, List<UUID> reconnus) {
        base.update(
                "insert into reprise (id, brouillon, academie, reconnus, choisi, commencee_le) values (?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                Jetons.empreinte(brouillon.jeton()),
                brouillon.academie(),
                reconnus.toArray(UUID[]::new),
                reconnus.size() == 1 ? reconnus.get(0) : null,
                utc(horloge.maintenant()));
    }

    Optional<Ligne> lire(String jeton, boolean verrou) {
        return base
                .query(
                        "select * from reprise where brouillon = ?" + (verrou ? " for update" : ""),
                        (l, i) -> lire(l),
                        Jetons.empreinte(jeton))
                .stream()
                .findFirst();
    }

    Optional<Ligne> parId(UUID id) {
        return base.query("select * from reprise where id = ?", (l, i) -> lire(l), id).stream()
                .findFirst();
    }

    /** Another registration has another address: what its code had opened closes. */
    void choisir(Ligne ligne, UUID id) {
        if (ligne.choisi().filter(id::equals).isEmpty()) {
            base.update(
                    "update reprise set choisi = ?, code_confirme = false, code_expire_le = null where id = ?",
                    id,
                    ligne.id());
        }
    }

    /** @return rank of the code, which revokes the former one */
    int nouveauCode(Ligne ligne, Instant expireLe) {
        base.update(
                "update reprise set code_rang = code_rang + 1, code_essais = 0, code_expire_le = ? where id = ?",
                utc(expireLe),
                ligne.id());
        return ligne.codeRang() + 1;
    }

    /** @return false when no try was left */
    boolean essayer(Ligne ligne, int limite) {
        return base.update(
                        "update reprise set code_essais = code_essais + 1 where id = ? and code_essais < ?",
                        ligne.id(),
                        limite)
                == 1;
    }

    void confirmer(Ligne ligne) {
        base.update("update reprise set code_confirme = true, code_expire_le = null where id = ?", ligne.id());
    }

    private static Ligne lire(ResultSet l) throws SQLException {
        var expire = l.getObject("code_expire_le", OffsetDateTime.class);
        return new Ligne(
                l.getObject("id", UUID.class),
                List.of((UUID[]) l.getArray("reconnus").getArray()),
                Optional.ofNullable(l.getObject("choisi", UUID.class)),
                l.getInt("code_rang"),
                Optional.ofNullable(expire).map(OffsetDateTime::toInstant),
                l.getBoolean("code_confirme"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
