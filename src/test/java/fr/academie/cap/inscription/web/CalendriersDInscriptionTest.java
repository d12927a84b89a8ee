package fr.academie.cap.inscription.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.web.CalendriersPublics.Calendrier;
import fr.academie.cap.web.CalendriersPublics.Contact;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Calendrier des inscriptions sur la page d'accueil")
class CalendriersDInscriptionTest {

    /** Of no other test: theirs prepare later sessions. */
    private static final String MAYOTTE = "43";

    private static final Contact CONTACT =
            new Contact("Division des examens et concours", "02 23 21 77 77", "dec@academie.invalid");

    @Autowired
    SceneDInscription scene;

    @Autowired
    HorlogeDEpreuve horloge;

    @Autowired
    CalendriersDInscription calendriers;

    @AfterEach
    void heure() {
        horloge.remettre();
    }

    private Calendrier de(String academie) {
        return calendriers.calendriers().stream()
                .filter(c -> c.academie().equals(academie))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("ouverte jusqu'à la clôture, fermée à l'instant même, en heure de l'académie")
    void ouvertePuisFermee() {
        scene.campagneOuverte(MAYOTTE, Campagne.Mode.MEL);

        assertThat(de("Mayotte"))
                .isEqualTo(new Calendrier(
                        "Mayotte",
                        2027,
                        true,
                        "jusqu’au 1er\u00a0décembre 2026 à 19\u00a0h\u00a000 (heure locale)",
                        CONTACT));

        horloge.figer(SceneDInscription.CLOTURE.minusNanos(1));
        assertThat(de("Mayotte").ouverte()).isTrue();
        horloge.figer(SceneDInscription.CLOTURE);
        assertThat(de("Mayotte"))
                .isEqualTo(new Calendrier(
                        "Mayotte",
                        2027,
                        false,
                        "depuis le 1er\u00a0décembre 2026 à 19\u00a0h\u00a000 (heure locale)",
                        CONTACT));
    }

    @Test
    @DisplayName("pas encore ouverte : dit à partir de quand")
    void pasEncoreOuverte() {
        scene.campagneOuverte(SceneDInscription.RENNES, Campagne.Mode.MEL);

        horloge.figer(Instant.parse("2025-01-01T00:00:00Z"));
        assertThat(de("Rennes").ouverte()).isFalse();
        assertThat(de("Rennes").phrase()).startsWith("à partir du ").doesNotContain("locale");
    }
}
