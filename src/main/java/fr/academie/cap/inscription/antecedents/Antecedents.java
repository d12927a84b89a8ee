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
import java.util.Collection;
import java.util.HexFormat;
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

    /** Keeps one registration, unless it is kept already: one statement, in the transaction that makes it definitive. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ajouter(ATenir a) {
        base.update(
                """
                with ajoute as (
                  insert into antecedent (id, academie, source, reference, session, specialite, personne, contenu, garde_le)
                  values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                  on conflict (academie, source, reference) do nothing returning id, academie)
                insert into antecedent_cle (empreinte, antecedent, academie)
                select decode(c.cle, 'hex'), a.id, a.academie from ajoute a, unnest(?::text[]) as c(cle)
                """,
                UUID.randomUUID(),
                a.academie(),
                a.source().name(),
                reference(a),
                a.session(),
                a.specialite(),
                personne(a),
                ecrire(a.contenu()),
                instant(),
                hexa(a));
    }

    /** Keeps one registration, or what has been corrected of it; handed over twice, it is kept once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Issue tenir(ATenir a) {
        var connu = base
                .query(
                        """
                        select id, contenu = ?::jsonb and personne = ? and array(
                                 select encode(empreinte, 'hex') from antecedent_cle where antecedent = id order by 1)
                               = array(select k.cle from unnest(?::text[]) as k(cle) order by 1) as pareil
                          from antecedent where academie = ? and source = ? and reference = ?
                        """,
                        (l, i) -> new Connu(l.getObject("id", UUID.class), l.getBoolean("pareil")),
                        ecrire(a.contenu()),
                        personne(a),
                        hexa(a),
                        a.academie(),
                        a.source().name(),
                        reference(a))
                .stream()
                .findFirst();
        if (connu.isEmpty()) {
            ajouter(a);
            return Issue.AJOUTE;
        }
        if (connu.get().pareil()) {
            return Issue.INCHANGE;
        }
        var id = connu.get().id();
        base.update(
                "update antecedent set personne = ?, contenu = ?::jsonb, garde_le = ? where id = ?",
                personne(a),
                ecrire(a.contenu()),
                instant(),
                id);
        base.update("delete from antecedent_cle where antecedent = ?", id);
        base.update(
                "insert into antecedent_cle (empreinte, antecedent, academie)"
                        + " select decode(c.cle, 'hex'), ?, ? from unnest(?::text[]) as c(cle)",
                id,
                a.academie(),
                hexa(a));
        return Issue.MIS_A_JOUR;
    }

    private OffsetDateTime instant() {
        return OffsetDateTime.ofInstant(horloge.maintenant(), ZoneOffset.UTC);
    }

    private String[] hexa(ATenir a) {
        return cles(a.academie(), a.numeros()).stream()
                .map(HexFormat.of()::formatHex)
                .distinct()
                .toArray(String[]::new);
    }

    private record Connu(UUID id, boolean pareil) {}

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
