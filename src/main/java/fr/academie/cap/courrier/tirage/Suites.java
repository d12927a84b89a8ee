package fr.academie.cap.courrier.tirage;

import fr.academie.cap.courrier.Canal;
import fr.academie.cap.courrier.Notifications;
import fr.academie.cap.courrier.tirage.RegistreDesTirages.Placee;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ce qu'un tirage laisse derrière lui : journal, notifications, annonce. */
@Component
class Suites {

    private final Journal journal;
    private final Notifications notifications;
    private final ApplicationEventPublisher annonces;

    Suites(Journal journal, Notifications notifications, ApplicationEventPublisher annonces) {
        this.journal = journal;
        this.notifications = notifications;
        this.annonces = annonces;
    }

    void inscrire(Tirage lot, Acteur acteur, String action) {
        journal.inscrire(new Acte(
                lot.academie(), acteur, action, "tirage:" + lot.id(), Map.of("lettres", String.valueOf(lot.nombre()))));
    }

    void notifier(Tirage lot, List<Placee> lettres, LocalDate jour) {
        for (var lettre : lettres) {
            notifications.emise(
                    lot.academie(),
                    lettre.dossier(),
                    lettre.modele(),
                    Canal.COURRIER,
                    jour,
                    "tirage:" + lot.id() + ":" + lettre.motif());
        }
        annonces.publishEvent(new TiragePoste(lot.academie(), lot.id()));
    }
}
