package fr.academie.cap.identite;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Les lignes des comptes, de leurs titres et de leurs liens ; qui peut quoi se décide au-dessus. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RegistreDesComptes {

    /** @param utilise the password was chosen by it */
    public record Lien(UUID id, String agent, int acces, Instant expireLe, boolean utilise) {}

    private static final String LECTURE = """
            select a.id, a.prenom, a.nom, a.courriel, a.actif, a.acces, a.verrou, t.role, t.academie,
                   t.etablissement, t.debut, t.fin
              from agent a left join titre_agent t on t.agent = a.id
            """;

    private final JdbcTemplate base;
    private final PasswordEncoder chiffreur;

    RegistreDesComptes(JdbcTemplate base, PasswordEncoder chiffreur) {
        this.base = base;
        this.chiffreur = chiffreur;
    }

    public List<Compte> tous() {
        return lire(LECTURE + " order by a.nom, a.prenom, a.id, t.debut, t.role, t.academie, t.etablissement");
    }

    public Optional<Compte> parId(String id) {
        return lire(LECTURE + " where a.id = ? order by t.debut, t.role, t.academie, t.etablissement", id).stream()
                .findFirst();
    }

    public Optional<Compte> parCourriel(String courriel) {
        return lire(LECTURE + " where lower(a.courriel) = lower(?)", courriel).stream()
                .findFirst();
    }

    public boolean courrielPris(String courriel, String saufDe) {
        return Boolean.TRUE.equals(base.queryForObject(
                "select exists (select from agent where lower(courriel) = lower(?) and id <> ?)",
                Boolean.class,
                courriel,
                saufDe));
    }

    /** Without a password that anybody knows: a link is sent to choose one. */
    public void creer(String id, String prenom, String nom, String courriel) {
        var inconnu = new byte[32];
        new SecureRandom().nextBytes(inconnu);
        base.update(
                "insert into agent (id, prenom, nom, courriel, mot_de_passe, actif) values (?, ?, ?, ?, ?, true)",
                id,
                prenom,
                nom,
                courriel,
                chiffreur.encode(Base64.getEncoder().encodeToString(inconnu)));
    }

    /**
     * Another mail unties the identity that came with the former one.
     *
     * @throws OptimisticLockingFailureException when it was changed since it was read
     */
    public void corriger(String id, int verrou, String prenom, String nom, String courriel) {
        if (base.update(
                        "update agent set identite = case when lower(courriel) = lower(?) then identite end,"
                                + " prenom = ?, nom = ?, courriel = ?, verrou = verrou + 1"
                                + " where id = ? and verrou = ?",
                        courriel,
                        prenom,
                        nom,
                        courriel,
                        id,
                        verrou)
                == 0) {
            throw new OptimisticLockingFailureException("compte " + id);
        }
    }

    /** The first identity that comes with the account's mail. @return false when the account has one, or it has an account */
    public boolean relierIdentite(String id, byte[] empreinte) {
        return base.update(
                        "update agent set identite = ? where id = ? and identite is null"
                                + " and not exists (select from agent where identite = ?)",
                        empreinte,
                        id,
                        empreinte)
                == 1;
    }

    public boolean identiteEst(String id, byte[] empreinte) {
        return Boolean.TRUE.equals(base.queryForObject(
                "select exists (select from agent where id = ? and identite = ?)", Boolean.class, id, empreinte));
    }

    /** Opens or closes the account; sessions and links of before are over. @return false when it was so already */
    public boolean activer(String id, boolean actif) {
        return base.update(
                        "update agent set actif = ?, acces = acces + 1, verrou = verrou + 1 where id = ? and actif <> ?",
                        actif,
                        id,
                        actif)
                == 1;
    }

    public void donner(String id, Compte.Titre titre) {
        base.update(
                "insert into titre_agent (agent, role, academie, etablissement, debut, fin) values (?, ?, ?, ?, ?, ?)",
                id,
                titre.role().name(),
                titre.academie(),
                titre.etablissement(),
                titre.debut(),
                titre.fin().orElse(null));
    }

    /** Ends the title that day, or before it began. @return false when there is none to end */
    public boolean retirer(String id, Compte.Titre titre, LocalDate jour) {
        return base.update(
                        "update titre_agent set fin = greatest(debut, ?::date) where agent = ? and role = ? and academie = ?"
                                + " and etablissement = ? and debut = ? and (fin is null or fin > ?)",
                        jour,
                        id,
                        titre.role().name(),
                        titre.academie(),
                        titre.etablissement(),
                        titre.debut(),
                        jour)
                == 1;
    }

    /** Those who administer the whole country that day; nobody changes them until this transaction ends. */
    public List<String> administrateurs(LocalDate jour) {
        base.queryForList("select pg_advisory_xact_lock(hashtext('comptes.administrateurs'))");
        return base.queryForList(
                "select distinct a.id from agent a join titre_agent t on t.agent = a.id where a.actif and t.role = ?"
                        + " and t.academie = ? and t.debut <= ? and t.fin is null",
                String.class,
                Role.ADMIN_TECHNIQUE.name(),
                Agent.PARTOUT,
                jour);
    }

    public boolean motDePasseEst(String id, String motDePasse) {
        return base.queryForList("select mot_de_passe from agent where id = ?", String.class, id).stream()
                .anyMatch(empreinte -> chiffreur.matches(motDePasse, empreinte));
    }

    /** Sessions and links of before are over. */
    public void changerMotDePasse(String id, String motDePasse) {
        base.update(
                "update agent set mot_de_passe = ?, acces = acces + 1, verrou = verrou + 1 where id = ?",
                chiffreur.encode(motDePasse),
                id);
    }

    public void deposerLien(UUID id, Compte compte, Instant maintenant, Instant expireLe) {
        base.update(
                "insert into lien_de_compte (id, agent, acces, demande_le, expire_le) values (?, ?, ?, ?, ?)",
                id,
                compte.id(),
                compte.acces(),
                utc(maintenant),
                utc(expireLe));
    }

    public Optional<Lien> lien(UUID id) {
        return base
                .query(
                        "select id, agent, acces, expire_le, utilise_le from lien_de_compte where id = ? for update",
                        (l, i) -> new Lien(
                                l.getObject(1, UUID.class),
                                l.getString(2),
                                l.getInt(3),
                                l.getObject(4, OffsetDateTime.class).toInstant(),
                                l.getObject(5) != null),
                        id)
                .stream()
                .findFirst();
    }

    public void consommer(Lien lien, Instant maintenant) {
        base.update("update lien_de_compte set utilise_le = ? where id = ?", utc(maintenant), lien.id());
    }

    private List<Compte> lire(String requete, Object... parametres) {
        Map<String, Compte> comptes = new LinkedHashMap<>();
        base.query(
                requete,
                l -> {
                    var titres = new ArrayList<Compte.Titre>();
                    var connu = comptes.get(l.getString("id"));
                    if (connu != null) {
                        titres.addAll(connu.titres());
                    }
                    if (l.getString("role") != null) {
                        titres.add(new Compte.Titre(
                                Role.valueOf(l.getString("role")),
                                l.getString("academie"),
                                l.getString("etablissement"),
                                l.getObject("debut", LocalDate.class),
                                Optional.ofNullable(l.getObject("fin", LocalDate.class))));
                    }
                    comptes.put(
                            l.getString("id"),
                            new Compte(
                                    l.getString("id"),
                                    l.getString("prenom"),
                                    l.getString("nom"),
                                    l.getString("courriel"),
                                    l.getBoolean("actif"),
                                    l.getInt("acces"),
                                    l.getInt("verrou"),
                                    titres));
                },
                parametres);
        return List.copyOf(comptes.values());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
