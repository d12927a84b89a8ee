package fr.academie.cap.courrier;

import fr.academie.cap.courrier.Notification.Evenement;
import fr.academie.cap.echeances.Horloge;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Le registre des notifications, en ajout seul.
 *
 * <p>Une décision individuelle n'est opposable que du jour où elle est notifiée (CRPA, L221-8) : ce n'est pas l'envoi qui
 * compte, c'est la présentation ou la remise. Un recommandé non réclamé est notifié au jour de sa présentation ; retiré au
 * guichet, au jour de sa remise.
 */
@Service
public class Notifications {

    private final JdbcTemplate base;
    private final Horloge horloge;

    Notifications(JdbcTemplate base, Horloge horloge) {
        this.base = base;
        this.horloge = horloge;
    }

    /** Le papier ou le message est parti. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void emise(String academie, String dossier, String nature, Canal canal, LocalDate jour, String preuve) {
        inscrire(new Notification(academie, dossier, nature, canal, Evenement.EMISE, jour, preuve));
    }

    /** Le pli a été présenté à l'adresse du candidat. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void presentee(String academie, String dossier, String nature, Canal canal, LocalDate jour, String preuve) {
        inscrire(new Notification(academie, dossier, nature, canal, Evenement.PRESENTEE, jour, preuve));
    }

    /** Le pli a été remis au candidat. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remise(String academie, String dossier, String nature, Canal canal, LocalDate jour, String preuve) {
        inscrire(new Notification(academie, dossier, nature, canal, Evenement.REMISE, jour, preuve));
    }

    /** Inscrit un événement ; le même, avec la même preuve, n'est inscrit qu'une fois. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void inscrire(Notification n) {
        base.update(
                "insert into notification (academie, dossier, nature, canal, evenement, jour, preuve, inscrite_le)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                n.academie(),
                n.dossier(),
                n.nature(),
                n.canal().name(),
                n.evenement().name(),
                n.jour(),
                n.preuve(),
                OffsetDateTime.ofInstant(horloge.maintenant(), ZoneOffset.UTC));
    }

    /** Toutes les étapes, dans l'ordre où elles ont été inscrites. */
    @Transactional(readOnly = true)
    public List<Notification> duDossier(String dossier) {
        return base.query(
                "select * from notification where dossier = ? order by id",
                (ligne, rang) -> new Notification(
                        ligne.getString("academie"),
                        ligne.getString("dossier"),
                        ligne.getString("nature"),
                        Canal.valueOf(ligne.getString("canal")),
                        Evenement.valueOf(ligne.getString("evenement")),
                        ligne.getObject("jour", LocalDate.class),
                        ligne.getString("preuve")),
                dossier);
    }

    /**
     * Jour où la personne est réputée avoir reçu l'acte, et d'où courent ses délais de recours : celui de la remise, à
     * défaut celui de la présentation ; vide tant que rien ne le prouve.
     */
    @Transactional(readOnly = true)
    public Optional<LocalDate> jourDeNotification(String dossier, String nature) {
        var etapes = duDossier(dossier).stream()
                .filter(etape -> etape.nature().equals(nature))
                .toList();
        return premierJour(etapes, Evenement.REMISE).or(() -> premierJour(etapes, Evenement.PRESENTEE));
    }

    private static Optional<LocalDate> premierJour(List<Notification> etapes, Evenement evenement) {
        return etapes.stream()
                .filter(etape -> etape.evenement() == evenement)
                .map(Notification::jour)
                .min(LocalDate::compareTo);
    }
}
