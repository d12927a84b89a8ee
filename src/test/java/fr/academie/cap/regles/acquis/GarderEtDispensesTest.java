package fr.academie.cap.regles.acquis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.regles.FaitsDEpreuves.GarderOuRepasser;
import fr.academie.cap.regles.FaitsDEpreuves.NotePonderee;
import fr.academie.cap.regles.FaitsDEpreuves.TransfertDeNotes;
import fr.academie.cap.regles.FaitsDeProcedure.DispenseDUnite;
import fr.academie.cap.regles.FaitsDeProcedure.Fondement;
import fr.academie.cap.regles.Parametres;
import fr.academie.cap.regles.Presence;
import fr.academie.cap.regles.ReglesCap;
import fr.academie.cap.regles.Temps;
import fr.academie.cap.regles.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Garder ou repasser, transférer, dispenser")
class GarderEtDispensesTest {

    @ParameterizedTest(name = "gardée {0}, repassée {1}, {2}, nouvelle {3} → {4}")
    @CsvSource({
        "1400, false, PRESENT, , 1400",
        "1400, true, PRESENT, 900, 900", // plus basse, elle compte quand même
        "900, true, PRESENT, 1400, 1400",
        "0, true, PRESENT, 0, 0",
        "2000, true, PRESENT, 2000, 2000",
    })
    @DisplayName("art. 16 al. 2, D337-17 — qui repasse n'a plus que la dernière note")
    @Exigence({"CAP-16.2", "CAP-16.3"})
    void derniereNote(int ancienne, boolean repasse, Presence presence, Integer nouvelle, int retenue) {
        var faits = new GarderOuRepasser(ancienne, repasse, presence, nouvelle);

        assertThat(Temps.REGLES.noteRetenue(faits, Temps.session(2027)).valeur())
                .contains(retenue);
    }

    @ParameterizedTest(name = "gardée {0}, repassée {1}, {2}, nouvelle {3} → {4}")
    @CsvSource({
        "1400, true, ABSENT, , NonConforme",
        "1400, true, ABSENT_JUSTIFIE, , AInstruire",
        "1400, true, PRESENT, , Irrecevable",
        "1400, true, PRESENT, 2050, Irrecevable",
        "1400, true, PRESENT, -50, Irrecevable",
        "2001, false, PRESENT, , Irrecevable",
        "-1, false, PRESENT, , Irrecevable",
        "1400, false, PRESENT, 900, Irrecevable",
        "1400, true, ABSENT, 900, Irrecevable",
    })
    @DisplayName("D337-17 — absences et notes douteuses ne se devinent pas")
    @Exigence("CAP-16.2")
    void casDouteux(int ancienne, boolean repasse, Presence presence, Integer nouvelle, String issue) {
        var faits = new GarderOuRepasser(ancienne, repasse, presence, nouvelle);

        assertThat(Temps.REGLES
                        .noteRetenue(faits, Temps.session(2027))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(issue);
    }

    @Test
    @DisplayName("point à confirmer — si le zéro justifié est la dernière note, il est retenu")
    void zeroJustifie() {
        var d = Parametres.DEFAUT;
        var regles = new ReglesCap(new Parametres(
                d.conservation(),
                d.cercleEpsRestreintDepuis(),
                d.limiteDeMiseEnConformite(),
                d.derniereSessionDuChefDOeuvre(),
                false,
                true,
                true,
                true,
                d.regimesValides()));

        assertThat(regles.noteRetenue(
                                new GarderOuRepasser(1400, true, Presence.ABSENT_JUSTIFIE, null),
                                regles.droit(LocalDate.of(2027, 6, 1), 2027))
                        .valeur())
                .contains(0);
    }

    @Test
    @DisplayName("D337-18 — la note reprise de plusieurs anciennes monte au demi-point supérieur")
    @Exigence("CAP-02.2")
    void transfert() {
        assertThat(transferer(new NotePonderee(1000, 1), new NotePonderee(1250, 1))
                        .valeur())
                .contains(1150); // 11,25
        assertThat(transferer(new NotePonderee(1150, 3)).valeur()).contains(1150);
        assertThat(transferer(new NotePonderee(1101, 1)).valeur()).contains(1150);
        assertThat(transferer(new NotePonderee(0, 99), new NotePonderee(2000, 99))
                        .valeur())
                .contains(1000);
        assertThat(transferer()).isInstanceOf(Verdict.Irrecevable.class);
        assertThat(transferer(new NotePonderee(2001, 1))).isInstanceOf(Verdict.Irrecevable.class);
        assertThat(transferer(new NotePonderee(-1, 1))).isInstanceOf(Verdict.Irrecevable.class);
        assertThat(transferer(new NotePonderee(1000, 0))).isInstanceOf(Verdict.Irrecevable.class);
        assertThat(transferer(new NotePonderee(1000, 100))).isInstanceOf(Verdict.Irrecevable.class);
    }

    private static Verdict<Integer> transferer(NotePonderee... notes) {
        return Temps.REGLES.noteTransferee(new TransfertDeNotes(List.of(notes)), Temps.session(2027));
    }

    @ParameterizedTest(name = "{0}, prévue {1}, prouvée {2}, session {3} → {4}")
    @CsvSource({
        "TITRE_OU_DIPLOME, true, true, 1995, Conforme", // un diplôme n'expire pas
        "TITRE_OU_DIPLOME, false, true, 1995, NonConforme",
        "TITRE_OU_DIPLOME, true, false, 1995, NonConforme",
        "UNITE_OU_BENEFICE, true, true, 2022, Conforme",
        "UNITE_OU_BENEFICE, true, true, 2021, NonConforme", // six sessions plus tôt
        "UNITE_OU_BENEFICE, false, true, 2025, NonConforme",
        "UNITE_OU_BENEFICE, true, true, 2028, Irrecevable",
        "UNITE_OU_BENEFICE, true, true, 2027, Conforme",
    })
    @DisplayName("art. 17, D337-18 — dispense par un diplôme, ou par une unité encore valable")
    @Exigence({"CAP-17.1", "CAP-17.2"})
    void dispense(Fondement fondement, boolean prevue, boolean prouvee, int session, String issue) {
        var verdict = Temps.REGLES.dispenseDUnite(
                new DispenseDUnite(fondement, prevue, prouvee, session), Temps.session(2027));

        assertThat(verdict.getClass().getSimpleName()).isEqualTo(issue);
    }
}
