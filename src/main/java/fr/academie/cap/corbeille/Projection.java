package fr.academie.cap.corbeille;

import fr.academie.cap.echeances.Horloge;
import fr.academie.cap.moteur.CleMetier;
import fr.academie.cap.moteur.EtatDeTache;
import fr.academie.cap.moteur.SuiviDesTaches;
import fr.academie.cap.moteur.SujetsDeTache;
import fr.academie.cap.moteur.SujetsDeTache.Sujet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tient la projection des tâches dans la transaction qui les crée, les attribue ou les termine. */
@Component
class Projection implements SuiviDesTaches {

    private final JdbcTemplate base;
    private final Horloge horloge;
    private final List<SujetsDeTache> sujets;
    private final int delaiJours;

    Projection(
            JdbcTemplate base,
            Horloge horloge,
            List<SujetsDeTache> sujets,
            @Value("${cap.corbeille.delai-jours:10}") int delaiJours) {
        this.base = base;
        this.horloge = horloge;
        this.sujets = sujets;
        this.delaiJours = delaiJours;
    }

    @Override
    public void suivre(Moment moment, EtatDeTache tache) {
        switch (moment) {
            case CREEE -> creer(tache);
            case AFFECTEE ->
                base.update(
                        "update tache set agent = ? where id = ?", tache.agent().orElse(null), tache.id());
            case MODIFIEE -> {
                // of what may change, the lists show the agent only: that is AFFECTEE
            }
            case ACCOMPLIE, SUPPRIMEE -> base.update("delete from tache where id = ?", tache.id());
        }
    }

    private void creer(EtatDeTache tache) {
        var cle = CleMetier.de(tache.cleMetier());
        var sujet = sujets.stream()
                .flatMap(s -> s.sujet(cle).stream())
                .findFirst()
                .orElse(new Sujet(cle.texte(), cle.texte(), ""));
        base.update(
                "insert into tache (id, academie, groupe, processus, element, libelle, formulaire, cle, sujet, numero,"
                        + " specialite, agent, cree_le, echeance) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tache.id(),
                cle.academie(),
                tache.groupes().stream().sorted().findFirst().orElse(""),
                tache.processus(),
                tache.element(),
                tache.libelle(),
                tache.formulaire().orElse(null),
                cle.texte(),
                sujet.nom(),
                sujet.numero(),
                sujet.specialite(),
                tache.agent().orElse(null),
                utc(horloge.maintenant()),
                utc(tache.echeance().orElseGet(() -> echeance(cle.academie()))));
    }

    /** The end of the last day of the service's own delay, in the académie's zone. */
    private Instant echeance(String academie) {
        var zone = horloge.zone(academie);
        LocalDate dernier = horloge.aujourdhui(zone).plusDays(delaiJours);
        return dernier.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
