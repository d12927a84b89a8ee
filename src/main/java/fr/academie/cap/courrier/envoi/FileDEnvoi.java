package fr.academie.cap.courrier.envoi;

import fr.academie.cap.courrier.EnvoiManque;
import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * La file des courriels : qui est à envoyer, qui l'envoie, ce qu'il en est advenu. Chaque appel est une courte
 * transaction, jamais ouverte pendant un rendu ni un dialogue avec le serveur.
 */
@Component
class FileDEnvoi {

    /** Un courriel réclamé : {@code bail} est le jeton qui prouve qu'il est encore à nous. */
    record Reclame(
            long id,
            String academie,
            String dossier,
            String motif,
            String modele,
            String reference,
            String destinataire,
            UUID messageId,
            int tentatives,
            Instant bail) {

        Reclame prolonge(Instant nouveau) {
            return new Reclame(
                    id, academie, dossier, motif, modele, reference, destinataire, messageId, tentatives + 1, nouveau);
        }
    }

    // A later mail of a dossier waits until every earlier one has its end.
    private static final String RECLAMER = """
            update envoi set etat = 'EN_COURS', prochaine = ?, transmis_le = null
             where id in (select e.id from envoi e
                           where e.etat = 'A_ENVOYER' and e.prochaine <= ?
                             and not exists (select 1 from envoi p
                                              where p.dossier = e.dossier and p.id < e.id
                                                and p.etat in ('A_ENVOYER', 'EN_COURS'))
                           order by e.prochaine, e.id limit ? for update skip locked)
            returning *""";

    // A sender died: before the dialogue nothing left; during it, once may be retried, twice is for a person.
    private static final String REPRENDRE = """
            update envoi set etat = case when transmis_le is not null and doutes > 0 then 'INCERTAIN' else 'A_ENVOYER' end,
                   doutes = doutes + case when transmis_le is null then 0 else 1 end, transmis_le = null, prochaine = ?,
                   erreur = case when transmis_le is null then erreur else 'envoi interrompu' end
             where id in (select id from envoi where etat = 'EN_COURS' and prochaine <= ? for update skip locked)
            returning academie, dossier, motif, etat""";

    private final JdbcTemplate base;
    private final Horloge horloge;
    private final Journal journal;
    private final ApplicationEventPublisher annonces;
    private final ReglagesCourriel reglages;

    FileDEnvoi(
            JdbcTemplate base,
            Horloge horloge,
            Journal journal,
            ApplicationEventPublisher annonces,
            ReglagesCourriel reglages) {
        this.base = base;
        this.horloge = horloge;
        this.journal = journal;
        this.annonces = annonces;
        this.reglages = reglages;
    }

    /** Vrai s'il y a quelque chose à faire : évite d'ouvrir une liaison pour rien. */
    @Transactional(readOnly = true)
    public boolean attend() {
        return Boolean.TRUE.equals(base.queryForObject(
                "select exists (select 1 from envoi where etat in ('A_ENVOYER', 'EN_COURS') and prochaine <= ?)",
                Boolean.class,
                maintenant()));
    }

    /** Reprend les courriels dont l'ouvrier a disparu. */
    @Transactional
    public void reprendreLesAbandonnes() {
        var repris = base.query(
                REPRENDRE,
                (ligne, rang) -> ligne.getString("etat").equals("INCERTAIN") ? manque(ligne) : null,
                maintenant(),
                maintenant());
        repris.stream().flatMap(manque -> Optional.ofNullable(manque).stream()).forEach(this::signaler);
    }

    /** Réclame les courriels dus, dans l'ordre, au plus un par dossier. */
    @Transactional
    public List<Reclame> reclamer() {
        var bail = horloge.maintenant().plus(reglages.bail());
        return base.query(RECLAMER, (ligne, rang) -> lire(ligne, bail), date(bail), maintenant(), reglages.lot());
    }

    /** Note que le dialogue commence ; vide si le bail a expiré et que le courriel n'est plus à nous. */
    @Transactional
    public Optional<Reclame> debuter(Reclame reclame) {
        var bail = horloge.maintenant().plus(reglages.bail());
        var touche = base.update(
                "update envoi set transmis_le = ?, tentatives = tentatives + 1, prochaine = ?"
                        + " where id = ? and etat = 'EN_COURS' and prochaine = ?",
                maintenant(),
                date(bail),
                reclame.id(),
                date(reclame.bail()));
        return touche == 1 ? Optional.of(reclame.prolonge(bail)) : Optional.empty();
    }

    /** Rend à la file un courriel qu'on n'a pas commencé à transmettre. */
    @Transactional
    public void rendre(Reclame reclame) {
        conclure(reclame, "A_ENVOYER", horloge.maintenant(), "");
    }

    @Transactional
    public void envoye(Reclame reclame) {
        base.update(
                "update envoi set etat = 'ENVOYE', envoye_le = ?, transmis_le = null, erreur = null"
                        + " where id = ? and etat = 'EN_COURS' and prochaine = ?",
                maintenant(),
                reclame.id(),
                date(reclame.bail()));
    }

    @Transactional
    public void differe(Reclame reclame, Duration delai, String raison) {
        conclure(reclame, "A_ENVOYER", horloge.maintenant().plus(delai), raison);
    }

    @Transactional
    public void echoue(Reclame reclame, String raison) {
        if (conclure(reclame, "ECHEC", horloge.maintenant(), raison)) {
            signaler(new EnvoiManque(reclame.academie(), reclame.dossier(), reclame.motif(), false));
        }
    }

    /** Le serveur n'a pas répondu : un second essai avec le même identifiant, puis une personne décide. */
    @Transactional
    public void douteux(Reclame reclame, Duration delai, String raison) {
        var etats = base.queryForList(
                "update envoi set doutes = doutes + 1, transmis_le = null, prochaine = ?, erreur = ?,"
                        + " etat = case when doutes > 0 then 'INCERTAIN' else 'A_ENVOYER' end"
                        + " where id = ? and etat = 'EN_COURS' and prochaine = ? returning etat",
                String.class,
                date(horloge.maintenant().plus(delai)),
                abreger(raison),
                reclame.id(),
                date(reclame.bail()));
        if (etats.contains("INCERTAIN")) {
            signaler(new EnvoiManque(reclame.academie(), reclame.dossier(), reclame.motif(), true));
        }
    }

    private boolean conclure(Reclame reclame, String etat, Instant prochaine, String raison) {
        return base.update(
                        "update envoi set etat = ?, prochaine = ?, transmis_le = null, erreur = nullif(?, '')"
                                + " where id = ? and etat = 'EN_COURS' and prochaine = ?",
                        etat,
                        date(prochaine),
                        abreger(raison),
                        reclame.id(),
                        date(reclame.bail()))
                == 1;
    }

    private void signaler(EnvoiManque manque) {
        var action = manque.incertain() ? "courriel.incertain" : "courriel.echoue";
        journal.inscrire(new Acte(
                manque.academie(),
                Acteur.SYSTEME,
                action,
                "dossier:" + manque.dossier(),
                Map.of("motif", manque.motif())));
        annonces.publishEvent(manque);
    }

    private static EnvoiManque manque(ResultSet ligne) throws SQLException {
        return new EnvoiManque(ligne.getString("academie"), ligne.getString("dossier"), ligne.getString("motif"), true);
    }

    private static Reclame lire(ResultSet ligne, Instant bail) throws SQLException {
        return new Reclame(
                ligne.getLong("id"),
                ligne.getString("academie"),
                ligne.getString("dossier"),
                ligne.getString("motif"),
                ligne.getString("modele"),
                ligne.getString("reference"),
                ligne.getString("destinataire"),
                ligne.getObject("message_id", UUID.class),
                ligne.getInt("tentatives"),
                bail);
    }

    private OffsetDateTime maintenant() {
        return date(horloge.maintenant());
    }

    private static OffsetDateTime date(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String abreger(String raison) {
        return raison.length() > 300 ? raison.substring(0, 300) : raison;
    }
}
