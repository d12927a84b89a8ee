package fr.academie.cap.regles.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.regles.Echeance;
import fr.academie.cap.regles.FaitsDeProcedure.DemandeEnCours;
import fr.academie.cap.regles.Procedure;
import fr.academie.cap.regles.RegimeDeSilence.Sens;
import fr.academie.cap.regles.RegimesDeSilence;
import fr.academie.cap.regles.Temps;
import fr.academie.cap.regles.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("337-15 et CRPA — quand le silence produit son effet")
class EcheanceLegaleTest {

    private static Verdict<Echeance> juger(DemandeEnCours faits) {
        return Temps.REGLES.echeance(faits, Temps.le("2026-06-01", 2027));
    }

    @ParameterizedTest(name = "{0}, reçue {1}, pièces demandées {2}, complète {3} → {4}")
    @CsvSource({
        "HABILITATION_CCF, 2026-01-10, , 2026-01-10, 2026-04-10",
        "HABILITATION_CCF, 2026-01-10, 2026-01-20, 2026-03-03, 2026-06-03", // le délai part du dossier complet
        "AMENAGEMENT_HANDICAP, 2026-01-10, , 2026-01-10, 2026-03-10",
        "AMENAGEMENT_HANDICAP, 2026-01-10, 2026-01-20, 2026-01-30, 2026-03-20", // suspendu dix jours
        "AMENAGEMENT_HANDICAP, 2026-01-10, , , 2026-03-10",
    })
    @DisplayName(
            "le silence valant accord part du dossier complet ; valant rejet, il s'interrompt le temps de compléter")
    @Exigence("CAP-14.3")
    void terme(Procedure procedure, LocalDate recue, LocalDate pieces, LocalDate complete, LocalDate terme) {
        var verdict = juger(new DemandeEnCours(procedure, recue, pieces, complete, null));

        assertThat(verdict.estConforme()).isTrue();
        assertThat(verdict.valeur().orElseThrow().dernierJour()).isEqualTo(terme);
    }

    @Test
    @DisplayName("le terme tombe à minuit dans le fuseau de l'académie")
    @Exigence("CAP-14.3")
    void fuseau() {
        var echeance = juger(DemandeEnCours.complete(Procedure.HABILITATION_CCF, LocalDate.of(2026, 1, 10)))
                .valeur()
                .orElseThrow();

        assertThat(echeance.expiration(ZoneId.of("Europe/Paris"))).isEqualTo(Instant.parse("2026-04-10T22:00:00Z"));
        assertThat(echeance.expiration(ZoneId.of("America/Cayenne"))).isEqualTo(Instant.parse("2026-04-11T03:00:00Z"));
    }

    @Test
    @DisplayName("une demande incomplète ne fait pas courir le délai d'accord, et suspend celui de rejet")
    @Exigence("CAP-14.3")
    void incomplete() {
        var jour = LocalDate.of(2026, 1, 10);
        assertThat(juger(new DemandeEnCours(Procedure.HABILITATION_CCF, jour, null, null, null)))
                .isInstanceOf(Verdict.AInstruire.class);
        assertThat(juger(new DemandeEnCours(Procedure.AMENAGEMENT_HANDICAP, jour, jour, null, null)))
                .isInstanceOf(Verdict.AInstruire.class);
    }

    @ParameterizedTest(name = "notifiée le {0} → arrête le délai : {1}")
    @CsvSource({"2026-04-09, true", "2026-04-10, true", "2026-04-11, false"})
    @DisplayName("la notification arrête le délai jusqu'au dernier jour compris")
    @Exigence({"CAP-14.3", "CAP-14.5"})
    void notification(LocalDate notifiee, boolean arrete) {
        var jour = LocalDate.of(2026, 1, 10);
        var verdict = juger(new DemandeEnCours(Procedure.HABILITATION_CCF, jour, null, jour, notifiee));

        assertThat(verdict instanceof Verdict.NonConforme).isEqualTo(arrete);
        assertThat(verdict.estConforme()).isEqualTo(!arrete);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"DEROGATION_DE_FORME", "DEROGATION_DEUXIEME_CAP", "EPREUVES_DE_REMPLACEMENT", "RECOURS_GRACIEUX"})
    @DisplayName("un régime non validé calcule le terme mais laisse une personne constater l'effet")
    void regimeNonValide(Procedure procedure) {
        var verdict = juger(DemandeEnCours.complete(procedure, LocalDate.of(2026, 1, 10)));

        assertThat(verdict).isInstanceOf(Verdict.AInstruire.class);
        assertThat(verdict.valeur().orElseThrow().dernierJour()).isEqualTo(LocalDate.of(2026, 3, 10));
    }

    @Test
    @DisplayName("des dates qui ne se suivent pas sont refusées ; avant septembre 2002, hors périmètre")
    void datesInversees() {
        var jour = LocalDate.of(2026, 1, 10);
        var veille = jour.minusDays(1);
        assertThat(juger(new DemandeEnCours(Procedure.HABILITATION_CCF, jour, veille, jour, null)))
                .isInstanceOf(Verdict.Irrecevable.class);
        assertThat(juger(new DemandeEnCours(Procedure.HABILITATION_CCF, jour, null, veille, null)))
                .isInstanceOf(Verdict.Irrecevable.class);
        assertThat(juger(new DemandeEnCours(Procedure.HABILITATION_CCF, jour, jour.plusDays(2), jour, null)))
                .isInstanceOf(Verdict.Irrecevable.class);
        assertThat(juger(new DemandeEnCours(Procedure.HABILITATION_CCF, jour, null, jour, veille)))
                .isInstanceOf(Verdict.Irrecevable.class);
        assertThat(juger(DemandeEnCours.complete(Procedure.HABILITATION_CCF, LocalDate.of(2002, 8, 31))))
                .isInstanceOf(Verdict.HorsPerimetre.class);
    }

    @Test
    @DisplayName("chaque procédure a un régime et un seul chaque jour de 2002 à 2030")
    void tableSansTrouNiRecouvrement() {
        for (var procedure : Procedure.values()) {
            for (var jour = LocalDate.of(2002, 9, 1); jour.getYear() < 2031; jour = jour.plusDays(1)) {
                var leJour = jour;
                assertThat(RegimesDeSilence.table().stream()
                                .filter(r -> r.procedure() == procedure
                                        && !leJour.isBefore(r.depuis())
                                        && (r.jusque() == null || leJour.isBefore(r.jusque())))
                                .count())
                        .isEqualTo(1);
            }
        }
        assertThat(RegimesDeSilence.de(Procedure.DEROGATION_DE_FORME, LocalDate.of(2014, 11, 11)))
                .hasFieldOrPropertyWithValue("sens", Sens.REJET);
        assertThat(RegimesDeSilence.de(Procedure.DEROGATION_DE_FORME, LocalDate.of(2014, 11, 12)))
                .hasFieldOrPropertyWithValue("sens", Sens.ACCEPTATION);
        assertThat(RegimesDeSilence.de(Procedure.DEROGATION_DE_FORME, LocalDate.of(2002, 8, 31)))
                .isNull();
    }
}
