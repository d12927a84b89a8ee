package fr.academie.cap.inscription.antecedents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.inscription.antecedents.Antecedent.Contenu;
import fr.academie.cap.inscription.antecedents.Antecedent.Source;
import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.referentiel.CleDeRecherche;
import fr.academie.cap.socle.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Les inscriptions antérieures, retrouvées par l'empreinte d'un numéro joint à la date de naissance.
 *
 * <p>Number and date make one key under a secret that the base does not hold: a known number with another date is
 * looked up exactly as an unknown number is, and gives the same nothing. See docs/adr/0017.
 */
@Repository
public class Antecedents {

    /** What became of an antecedent handed over. */
    public enum Issue {
        AJOUTE,
        MIS_A_JOUR,
        INCHANGE
    }

    /** @param numeros au moins un numéro, avec la date de naissance */
    public record ATenir(
            String academie, int session, String specialite, Source source, Origine numeros, Contenu contenu) {}

    private final JdbcTemplate base;
    private final Secret secret;
    private final Horloge horloge;
    private final ObjectMapper json;

    Antecedents(JdbcTemplate base, Secret secret, Horloge horloge, ObjectMapper json) {
        this.base = base;
        this.secret = secret;
        this.horloge = horloge;
        this.json = json;
    }

    /** Keeps one registration; handed over twice, it is kept once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Issue tenir(ATenir a) {
        var cles = cles(a.academie(), a.numeros());
        var reference = reference(a);
        var contenu = ecrire(a.contenu());
        var connu = base
                .query(
                        "select id, contenu = ?::jsonb and personne = ? as pareil from antecedent"
                                + " where academie = ? and source = ? and reference = ?",
                        (l, i) -> new Connu(l.getObject("id", UUID.class), l.getBoolean("pareil")),
                        contenu,
                        personne(a),
                        a.academie(),
                        a.source().name(),
                        reference)
                .stream()
                .findFirst();
        if (connu.filter(Connu::pareil).isPresent() && memesCles(connu.get().id(), cles)) {
            return Issue.INCHANGE;
        }
        var id = connu.map(Connu::id).orElseGet(UUID::randomUUID);
        base.update(
                """
                insert into antecedent (id, academie, source, reference, session, specialite, personne, contenu, garde_le)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                on conflict (academie, source, reference)
                do update set personne = excluded.personne, contenu = excluded.contenu, garde_le = excluded.garde_le
                """,
                id,
                a.academie(),
                a.source().name(),
                reference,
                a.session(),
                a.specialite(),
                personne(a),
                contenu,
                OffsetDateTime.ofInstant(horloge.maintenant(), ZoneOffset.UTC));
        base.update("delete from antecedent_cle where antecedent = ?", id);
        for (var cle : cles) {
            base.update(
                    "insert into antecedent_cle (empreinte, antecedent, academie) values (?, ?, ?)",
                    cle,
                    id,
                    a.academie());
        }
        return connu.isPresent() ? Issue.MIS_A_JOUR : Issue.AJOUTE;
    }

    private record Connu(UUID id, boolean pareil) {}

    private boolean memesCles(UUID id, List<byte[]> cles) {
        var tenues = base.queryForList("select empreinte from antecedent_cle where antecedent = ?", byte[].class, id);
        return tenues.size() == cles.size()
                && cles.stream().allMatch(c -> tenues.stream().anyMatch(t -> Arrays.equals(t, c)));
    }

    /**
     * Registrations of sessions before this one that these numbers and this date designate, latest first; nothing when
     * they designate several persons, exactly as when they designate nobody.
     */
    @Transactional(readOnly = true)
    public List<Antecedent> chercher(String academie, int session, Origine numeros) {
        var cles = cles(academie, numeros);
        var trouves = base.query(
                """
                select distinct a.*, encode(a.personne, 'hex') as qui from antecedent a
                  join antecedent_cle c on c.antecedent = a.id
                 where c.empreinte in (?, ?, ?) and a.session < ?
                 order by a.session desc, a.specialite
                """,
                (l, i) -> new Designe(lire(l), l.getString("qui")),
                cles.get(0),
                cles.get(Math.min(1, cles.size() - 1)),
                cles.get(cles.size() - 1),
                session);
        var personnes = trouves.stream().map(Designe::personne).distinct().count();
        return personnes == 1 ? trouves.stream().map(Designe::antecedent).toList() : List.of();
    }

    private record Designe(Antecedent antecedent, String personne) {}

    @Transactional(readOnly = true)
    public List<Antecedent> parIds(Collection<UUID> ids) {
        return ids.stream()
                .flatMap(id -> base.query("select * from antecedent where id = ?", (l, i) -> lire(l), id).stream())
                .toList();
    }

    private Antecedent lire(ResultSet l) throws SQLException {
        return new Antecedent(
                l.getObject("id", UUID.class),
                l.getString("academie"),
                l.getInt("session"),
                l.getString("specialite"),
                Source.valueOf(l.getString("source")),
                lire(l.getString("contenu")));
    }

    /** The number of a former candidate only has a meaning in its académie; the two others are national. */
    private List<byte[]> cles(String academie, Origine numeros) {
        var naissance = numeros.naissance().orElseThrow();
        var cles = new ArrayList<byte[]>();
        numeros.numeroRedoublant().ifPresent(n -> cles.add(cle("redoublant-" + academie, n, naissance)));
        numeros.numeroIvae().ifPresent(n -> cles.add(cle("ivae", n, naissance)));
        numeros.ine().ifPresent(n -> cles.add(cle("ine", n, naissance)));
        return cles;
    }

    private byte[] cle(String nature, String numero, DateNaissance naissance) {
        return secret.condenser("antecedent", nature + "|" + numero + "|" + naissance.enChiffres());
    }

    /** One registration a session, a speciality and a number: what a second import recognises, dates corrected or not. */
    private byte[] reference(ATenir a) {
        var n = a.numeros();
        var numero = n.numeroRedoublant()
                .map(v -> "redoublant|" + v)
                .or(() -> n.numeroIvae().map(v -> "ivae|" + v))
                .or(() -> n.ine().map(v -> "ine|" + v))
                .orElseThrow();
        return secret.condenser("antecedent-reference", a.session() + "|" + a.specialite() + "|" + numero);
    }

    private byte[] personne(ATenir a) {
        return secret.condenser(
                "antecedent-personne",
                CleDeRecherche.de(a.contenu().nomFamille()).replace(" ", "") + "|"
                        + a.numeros().naissance().orElseThrow().enChiffres());
    }

    private String ecrire(Contenu contenu) {
        try {
            return json.writeValueAsString(contenu);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Antécédent illisible", e);
        }
    }

    private Contenu lire(String texte) {
        try {
            return json.readValue(texte, Contenu.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Antécédent illisible", e);
        }
    }
}
