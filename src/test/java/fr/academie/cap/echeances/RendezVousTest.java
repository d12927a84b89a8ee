package fr.academie.cap.echeances;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Le rendez-vous d'agenda, relu par une bibliothèque qui ne l'a pas écrit")
class RendezVousTest {

    private static final Instant EMIS = Instant.parse("2026-11-10T09:00:00Z");
    private static final Instant FIN = Instant.parse("2024-02-29T23:00:00Z");
    private static final String TEXTE =
            "Sans décision notifiée, le silence vaut acceptation ; l'académie compte à son heure, de quantième à quantième."
                    + "\nÀ Paris : minuit, chemin C:\\cap 🕛🕛🕛🕛🕛🕛🕛🕛🕛🕛🕛🕛🕛🕛🕛🕛🕛🕛";

    private static RendezVous rendezVous(String question) {
        return new RendezVous(
                question, EMIS, FIN, "Dernier jour, enfin", TEXTE, "https://exemple.invalid/x?recue=1%2F2");
    }

    private static VEvent relire(String fichier) throws Exception {
        var agenda = new CalendarBuilder().build(new StringReader(fichier));
        assertThat(agenda.validate().getEntries()).isEmpty();
        return agenda.<VEvent>getComponent("VEVENT").orElseThrow();
    }

    private static String valeur(VEvent evenement, String nom) {
        return evenement.<Property>getProperty(nom).orElseThrow().getValue();
    }

    @Test
    @Exigence("N02")
    @DisplayName("les textes reviennent intacts, l'heure est un instant universel, l'alarme précède de sept jours")
    void relu() throws Exception {
        var evenement = relire(rendezVous("a").fichier());

        assertThat(valeur(evenement, "SUMMARY")).isEqualTo("Dernier jour, enfin");
        assertThat(valeur(evenement, "DESCRIPTION")).isEqualTo(TEXTE);
        assertThat(valeur(evenement, "DTSTAMP")).isEqualTo("20261110T090000Z");
        assertThat(valeur(evenement, "DTSTART")).isEqualTo("20240229T220000Z");
        assertThat(valeur(evenement, "DTEND")).isEqualTo("20240229T230000Z");
        assertThat(evenement.getAlarms())
                .hasSize(1)
                .allSatisfy(alarme -> assertThat(((VAlarm) alarme)
                                .<Property>getProperty("TRIGGER")
                                .orElseThrow()
                                .getValue())
                        .isIn("-P7D", "-P1W"));
    }

    @Test
    @DisplayName("lignes de 75 octets au plus, finies par CRLF, aucune lettre coupée")
    void pliage() {
        var fichier = rendezVous("a").fichier();

        assertThat(fichier).endsWith("END:VCALENDAR\r\n");
        assertThat(fichier.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(fichier.split("\r\n"))
                .allSatisfy(ligne -> assertThat(ligne.getBytes(StandardCharsets.UTF_8).length)
                        .isLessThanOrEqualTo(75));
        assertThat(new String(fichier.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(fichier)
                .doesNotContain("\uFFFD");
        assertThat(fichier.lines().filter(ligne -> ligne.startsWith(" ")).count())
                .as("il y a bien des lignes pliées")
                .isGreaterThan(2);
    }

    @Test
    @DisplayName("la même question a toujours le même identifiant, une autre question un autre")
    void identifiant() {
        assertThat(rendezVous("a").uid())
                .isEqualTo(rendezVous("a").uid())
                .isNotEqualTo(rendezVous("b").uid());
    }
}
