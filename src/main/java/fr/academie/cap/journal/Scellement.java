package fr.academie.cap.journal;

import fr.academie.cap.socle.Perimetre;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chaîne des sceaux : chaque acte est lié au précédent de son académie, si bien qu'une ligne changée, ôtée, déplacée
 * ou ajoutée après coup se voit et se situe.
 *
 * <p>Sealing follows the acts by a second instead of taking a lock inside every user's transaction. A row is sealed
 * only once every older transaction has ended, so that no later commit can slip in before it.
 */
@Service
public class Scellement {

    private static final int LOT = 1000;

    /** Where the chain breaks: the rank of the first wrong seal and why. */
    public record Rupture(String academie, long rang, String motif) {}

    private record Maillon(long rang, long acte, String transaction, byte[] empreinte) {

        static final Maillon ORIGINE = new Maillon(0, 0, "0", new byte[32]);

        Maillon suivant(ActeInscrit acte) {
            return new Maillon(rang + 1, acte.id(), "", Scellement.empreinte(empreinte, acte));
        }
    }

    private static final String LECTURE = "select rang, acte, transaction::text, empreinte from sceau";

    private final JdbcTemplate base;
    private final TransactionTemplate transactions;
    private final Journal journal;

    Scellement(JdbcTemplate base, TransactionTemplate transactions, Journal journal) {
        this.base = base;
        this.transactions = transactions;
        this.journal = journal;
    }

    @Scheduled(fixedDelayString = "${cap.journal.scellement:1000}")
    public void sceller() {
        Perimetre.dans(Perimetre.NATIONAL, () -> {
            for (var academie : academies()) {
                while (Boolean.TRUE.equals(transactions.execute(etat -> scellerUnLot(academie)))) {
                    // next chunk of the same chain
                }
            }
        });
    }

    /** Académies that have acts, found by hopping along the index. */
    private List<String> academies() {
        var codes = transactions.execute(etat -> base.queryForList("""
                with recursive suite as (
                  select min(academie) as academie from acte
                  union all
                  select (select min(a.academie) from acte a where a.academie > s.academie) from suite s
                   where s.academie is not null)
                select academie from suite where academie is not null
                """, String.class));
        return codes == null ? List.of() : codes;
    }

    private boolean scellerUnLot(String academie) {
        // one sealer at a time for a chain, in the whole cluster
        if (!Boolean.TRUE.equals(base.queryForObject(
                "select pg_try_advisory_xact_lock(hashtext('cap.sceau'), ?)",
                Boolean.class,
                Integer.parseInt(academie)))) {
            return false;
        }
        var tete = dernier(academie);
        var actes = base.query("""
                select a.* from acte a
                 where a.academie = ? and (a.transaction, a.id) > (?::xid8, ?)
                   and a.transaction < pg_snapshot_xmin(pg_current_snapshot())
                 order by a.transaction, a.id limit ?
                """, journal::lire, academie, tete.transaction(), tete.acte(), LOT);
        for (var acte : actes) {
            tete = tete.suivant(acte);
            base.update(
                    "insert into sceau (academie, rang, acte, transaction, empreinte)"
                            + " select academie, ?, id, transaction, ? from acte where id = ?",
                    tete.rang(),
                    tete.empreinte(),
                    acte.id());
        }
        return actes.size() == LOT;
    }

    private Maillon dernier(String academie) {
        return base
                .query(LECTURE + " where academie = ? order by rang desc limit 1", Scellement::maillon, academie)
                .stream()
                .findFirst()
                .orElse(Maillon.ORIGINE);
    }

    private static Maillon maillon(ResultSet ligne, int rang) throws SQLException {
        return new Maillon(ligne.getLong(1), ligne.getLong(2), ligne.getString(3), ligne.getBytes(4));
    }

    /** Recomputes the whole chain of an académie; empty when it holds. */
    public Optional<Rupture> verifier(String academie) {
        return Perimetre.dans(
                Perimetre.de(academie),
                () -> Optional.ofNullable(
                        transactions.execute(etat -> parcourir(academie).orElse(null))));
    }

    private Optional<Rupture> parcourir(String academie) {
        var precedent = Maillon.ORIGINE;
        List<Maillon> lot;
        do {
            lot = base.query(
                    LECTURE + " where academie = ? and rang > ? order by rang limit ?",
                    Scellement::maillon,
                    academie,
                    precedent.rang(),
                    LOT);
            for (var maillon : lot) {
                var motif = rupture(precedent, maillon);
                if (motif.isPresent()) {
                    return Optional.of(new Rupture(academie, precedent.rang() + 1, motif.get()));
                }
                precedent = maillon;
            }
        } while (lot.size() == LOT);
        return Optional.empty();
    }

    private Optional<String> rupture(Maillon precedent, Maillon maillon) {
        if (maillon.rang() != precedent.rang() + 1) {
            return Optional.of("sceau manquant");
        }
        var actes = base.query("select * from acte where id = ?", journal::lire, maillon.acte());
        if (actes.isEmpty()) {
            return Optional.of("acte supprimé");
        }
        return Arrays.equals(precedent.suivant(actes.get(0)).empreinte(), maillon.empreinte())
                ? Optional.empty()
                : Optional.of("acte ou sceau modifié");
    }

    /** SHA-256 over the previous seal and the row, each field length-prefixed so that no two rows read alike. */
    private static byte[] empreinte(byte[] precedente, ActeInscrit acte) {
        try {
            var condense = MessageDigest.getInstance("SHA-256");
            condense.update(precedente);
            var champs = List.of(
                    String.valueOf(acte.id()),
                    acte.academie(),
                    acte.survenuLe().toString(),
                    acte.acteur(),
                    acte.titre(),
                    acte.action(),
                    acte.objet(),
                    new TreeMap<>(acte.details()).toString());
            for (var champ : champs) {
                var octets = champ.getBytes(StandardCharsets.UTF_8);
                condense.update((octets.length + ":").getBytes(StandardCharsets.US_ASCII));
                condense.update(octets);
            }
            return condense.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
