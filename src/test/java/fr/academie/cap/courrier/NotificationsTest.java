package fr.academie.cap.courrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.courrier.Notification.Evenement;
import fr.academie.cap.socle.Perimetre;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@AvecLaMaison
@DisplayName("CRPA L221-8 — c'est la notification qui compte, non l'envoi")
class NotificationsTest {

    private static final AtomicInteger NUMERO = new AtomicInteger(7000);
    private static final LocalDate ENVOI = LocalDate.of(2026, 12, 15);
    private static final LocalDate AVIS = LocalDate.of(2026, 12, 17);
    private static final LocalDate RETRAIT = LocalDate.of(2026, 12, 24);

    @Autowired
    Notifications notifications;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcTemplate base;

    private final String dossier = "14-2027-" + NUMERO.incrementAndGet();

    @Test
    @DisplayName("envoyée, la décision n'est pas encore notifiée")
    void envoyee() {
        noter(Evenement.EMISE, ENVOI);
        assertThat(jour()).isEmpty();
    }

    @Test
    @DisplayName("pli non réclamé : notifiée au jour de la présentation")
    void nonReclamee() {
        noter(Evenement.EMISE, ENVOI);
        noter(Evenement.PRESENTEE, AVIS);
        noter(Evenement.NON_DISTRIBUEE, RETRAIT);
        assertThat(jour()).contains(AVIS);
    }

    @Test
    @DisplayName("pli retiré au guichet : notifiée au jour du retrait")
    void retiree() {
        noter(Evenement.PRESENTEE, AVIS);
        noter(Evenement.REMISE, RETRAIT);
        assertThat(jour()).contains(RETRAIT);
    }

    @Test
    @DisplayName("revenue sans présentation : jamais notifiée")
    void revenue() {
        noter(Evenement.EMISE, ENVOI);
        noter(Evenement.NON_DISTRIBUEE, AVIS);
        assertThat(jour()).isEmpty();
    }

    @Test
    @DisplayName("le registre ne se corrige ni ne s'efface, et la même preuve n'y entre qu'une fois")
    void ajoutSeul() {
        noter(Evenement.EMISE, ENVOI);
        noter(Evenement.EMISE, ENVOI);
        assertThat(Perimetre.dans(Perimetre.de("14"), () -> notifications.duDossier(dossier)))
                .hasSize(1);
        assertThatThrownBy(() -> base.update("update notification set jour = jour - 30"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> base.update("delete from notification")).hasStackTraceContaining("permission denied");
    }

    private void noter(Evenement evenement, LocalDate jour) {
        Perimetre.dans(
                Perimetre.de("14"),
                () -> transactions.executeWithoutResult(etat -> notifications.inscrire(new Notification(
                        "14", dossier, "caducite", Canal.RECOMMANDE, evenement, jour, "1A 000 000 0000 0"))));
    }

    private Optional<LocalDate> jour() {
        return Perimetre.dans(Perimetre.de("14"), () -> notifications.jourDeNotification(dossier, "caducite"));
    }
}
