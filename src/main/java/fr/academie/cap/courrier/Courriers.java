package fr.academie.cap.courrier;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import fr.academie.cap.socle.Introuvable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** La boîte de départ : ce qui y est déposé part avec la transaction qui agit, ou ne part pas. */
@Service
public class Courriers {

    /** A mail whose address has just been forgotten. */
    public record AdresseOubliee(String academie, long id) {}

    private static final String DEPOT = "insert into envoi (academie, dossier, motif, modele, reference, destinataire,"
            + " message_id, prochaine) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (dossier, motif) do nothing";

    /** Drafts are none of the service's business, and a forgotten address cannot be written to again. */
    private static final String MANQUES =
            " etat in ('INCERTAIN', 'ECHEC') and dossier not like 'brouillon:%' and destinataire <> ''";

    private final JdbcTemplate base;
    private final Horloge horloge;
    private final Journal journal;

    Courriers(JdbcTemplate base, Horloge horloge, Journal journal) {
        this.base = base;
        this.horloge = horloge;
        this.journal = journal;
    }

    /**
     * Dépose un courriel dans la transaction de l'appelant ; un motif déjà déposé pour ce dossier ne fait rien.
     *
     * @return vrai si le courriel vient d'être déposé
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean deposer(Courriel courriel) {
        return base.update(
                        DEPOT,
                        courriel.academie(),
                        courriel.dossier(),
                        courriel.motif(),
                        courriel.modele(),
                        courriel.reference(),
                        courriel.destinataire(),
                        courriel.messageId(),
                        OffsetDateTime.ofInstant(horloge.maintenant(), ZoneOffset.UTC))
                == 1;
    }

    /** Dépose ensemble les courriels d'une transaction : un motif déjà déposé pour un dossier ne fait rien. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void deposer(List<Courriel> courriels) {
        var instant = OffsetDateTime.ofInstant(horloge.maintenant(), ZoneOffset.UTC);
        base.batchUpdate(
                DEPOT,
                courriels.stream()
                        .map(courriel -> new Object[] {
                            courriel.academie(),
                            courriel.dossier(),
                            courriel.motif(),
                            courriel.modele(),
                            courriel.reference(),
                            courriel.destinataire(),
                            courriel.messageId(),
                            instant
                        })
                        .toList());
    }

    /** Courriels d'un dossier, du plus ancien au plus récent. */
    @Transactional(readOnly = true)
    public List<Envoi> duDossier(String dossier) {
        return base.query("select * from envoi where dossier = ? order by id", Courriers::lire, dossier);
    }

    /** How many mails of the perimeter are not sent or uncertain. */
    @Transactional(readOnly = true)
    public int compterManques() {
        var nombre = base.queryForObject("select count(*) from envoi where" + MANQUES, Integer.class);
        return nombre == null ? 0 : nombre;
    }

    /** Courriels non envoyés ou incertains du périmètre, cent au plus. */
    @Transactional(readOnly = true)
    public List<Envoi> manques() {
        return base.query("select * from envoi where" + MANQUES + " order by id limit 100", Courriers::lire);
    }

    /**
     * Remet en file un courriel manqué ; il garde son identifiant de message.
     *
     * @throws Introuvable when it is unknown, outside the perimeter, or no longer missed
     */
    @Transactional
    public void renvoyer(long id, Acteur acteur) {
        var academies = base.queryForList(
                "update envoi set etat = 'A_ENVOYER', tentatives = 0, doutes = 0, transmis_le = null, erreur = null,"
                        + " prochaine = ? where id = ? and" + MANQUES + " returning academie",
                String.class,
                OffsetDateTime.ofInstant(horloge.maintenant(), ZoneOffset.UTC),
                id);
        var academie = academies.stream().findFirst().orElseThrow(Introuvable::new);
        journal.inscrire(new Acte(academie, acteur, "courriel.renvoye", "envoi:" + id));
    }

    /**
     * Forgets the addresses of mails that are over since {@code avant}, one chunk after {@code apres}, in the caller's
     * transaction; a mail about a draft is forgotten since {@code brouillonsAvant}.
     *
     * @return académie and id of each row touched, in the order of the ids
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<AdresseOubliee> oublierAdresses(Instant avant, Instant brouillonsAvant, long apres, int lot) {
        return base.query(
                """
                with vieux as (
                  select id from envoi
                   where id > ? and etat in ('ENVOYE', 'INCERTAIN', 'ECHEC') and destinataire <> ''
                     and coalesce(envoye_le, prochaine)
                         < case when dossier like 'brouillon:%' then ?::timestamptz else ?::timestamptz end
                   order by id limit ? for update skip locked),
                oublies as (
                  update envoi e set destinataire = '' from vieux v where e.id = v.id returning e.id, e.academie)
                select academie, id from oublies order by id
                """,
                (ligne, rang) -> new AdresseOubliee(ligne.getString(1), ligne.getLong(2)),
                apres,
                OffsetDateTime.ofInstant(brouillonsAvant, ZoneOffset.UTC),
                OffsetDateTime.ofInstant(avant, ZoneOffset.UTC),
                lot);
    }

    private static Envoi lire(ResultSet ligne, int rang) throws SQLException {
        return new Envoi(
                ligne.getLong("id"),
                ligne.getString("academie"),
                ligne.getString("dossier"),
                ligne.getString("motif"),
                ligne.getString("modele"),
                ligne.getString("reference"),
                Envoi.Etat.valueOf(ligne.getString("etat")),
                ligne.getInt("tentatives"),
                ligne.getObject("prochaine", OffsetDateTime.class).toInstant(),
                instant(ligne, "envoye_le"),
                ligne.getString("erreur"));
    }

    private static @Nullable Instant instant(ResultSet ligne, String colonne) throws SQLException {
        var valeur = ligne.getObject(colonne, OffsetDateTime.class);
        return valeur == null ? null : valeur.toInstant();
    }
}
