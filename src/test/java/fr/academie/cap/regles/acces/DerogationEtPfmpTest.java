package fr.academie.cap.regles.acces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.regles.FaitsDeProcedure.DemandeDeDerogation;
import fr.academie.cap.regles.FaitsDeProcedure.DureeDePfmp;
import fr.academie.cap.regles.FaitsDeProcedure.MotifDeDerogation;
import fr.academie.cap.regles.Forme;
import fr.academie.cap.regles.Repere;
import fr.academie.cap.regles.Temps;
import fr.academie.cap.regles.Verdict;
import fr.academie.cap.regles.Voie;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Dérogation à la session unique, durée de la formation en milieu professionnel, niveau")
class DerogationEtPfmpTest {

    private static final LocalDate LIMITE = LocalDate.of(2026, 11, 15);

    @ParameterizedTest(name = "{0}")
    @EnumSource(MotifDeDerogation.class)
    @DisplayName("arrêté du 29 juillet 2003 — quatre motifs, puis le recteur décide")
    @Exigence({"CAP-09.2", "CAP-09.3"})
    void quatreMotifs(MotifDeDerogation motif) {
        var verdict = Temps.REGLES.derogationDeForme(
                new DemandeDeDerogation(Voie.SCOLAIRE, motif, true, LIMITE, LIMITE), Temps.session(2027));

        assertThat(verdict).isInstanceOf(Verdict.AInstruire.class);
        assertThat(verdict.valeur()).contains(Forme.PROGRESSIVE);
    }

    @Test
    @DisplayName("arrêté du 29 juillet 2003 — tardive, collective, sans motif ou sans objet")
    @Exigence("CAP-09.3")
    void refusees() {
        var motif = MotifDeDerogation.HANDICAP;
        var droit = Temps.session(2027);
        var tardive = new DemandeDeDerogation(Voie.SCOLAIRE, motif, true, LIMITE.plusDays(1), LIMITE);
        assertThat(Temps.REGLES.derogationDeForme(tardive, droit)).isInstanceOf(Verdict.NonConforme.class);
        assertThat(Temps.simple(Temps.REGLES.derogationDeForme(tardive, droit).motif()))
                .contains("15 novembre 2026");
        assertThat(Temps.REGLES.derogationDeForme(
                        new DemandeDeDerogation(Voie.APPRENTISSAGE, motif, false, LIMITE, LIMITE), droit))
                .isInstanceOf(Verdict.NonConforme.class);
        assertThat(Temps.REGLES.derogationDeForme(
                        new DemandeDeDerogation(Voie.APPRENTISSAGE, null, true, LIMITE, LIMITE), droit))
                .isInstanceOf(Verdict.Irrecevable.class);
        assertThat(Temps.REGLES.derogationDeForme(
                        new DemandeDeDerogation(Voie.DISTANCE, motif, true, LIMITE, LIMITE), droit))
                .isInstanceOf(Verdict.NonConforme.class);
    }

    @ParameterizedTest(name = "le {0} → jugée : {1}")
    @CsvSource({"2003-08-06, false", "2003-08-07, true"})
    @DisplayName("les motifs ne sont fixés que depuis le 7 août 2003")
    @Exigence("CAP-09.3")
    void depuisLArrete(LocalDate jour, boolean jugee) {
        var droit = Temps.REGLES.droit(new Repere(jour, 2004, LocalDate.of(2002, 9, 1)));
        var faits = new DemandeDeDerogation(
                Voie.SCOLAIRE, MotifDeDerogation.TITULAIRE_DU_CFG, true, LocalDate.of(2003, 10, 1), LIMITE);

        assertThat(Temps.REGLES.derogationDeForme(faits, droit) instanceof Verdict.HorsPerimetre)
                .isEqualTo(!jugee);
    }

    @ParameterizedTest(name = "le {0} : {1} semaines, positionnement {2}, trois ans {3} → {4}")
    @CsvSource({
        "2005-09-01, 11, false, false, NonConforme",
        "2005-09-01, 12, false, false, Conforme",
        "2005-09-01, 16, false, false, Conforme",
        "2005-09-01, 17, false, false, NonConforme",
        "2005-09-01, 17, true, true, NonConforme",
        "2005-09-01, 8, true, false, Conforme",
        "2005-09-01, 7, true, false, NonConforme",
        "2009-02-11, 8, false, true, NonConforme",
        "2009-02-12, 8, false, true, Conforme",
        "2009-02-12, 7, false, true, NonConforme",
        "2009-02-12, -1, false, true, Irrecevable",
        "2009-02-12, 0, false, false, NonConforme",
    })
    @DisplayName("art. 4, D337-4 — de douze à seize semaines, huit dans les cas ouverts depuis")
    @Exigence({"CAP-04.1", "CAP-25.1"})
    void pfmp(String jour, int semaines, boolean positionnement, boolean troisAns, String issue) {
        var verdict =
                Temps.REGLES.dureeDePfmp(new DureeDePfmp(semaines, positionnement, troisAns), Temps.le(jour, 2010));

        assertThat(verdict.getClass().getSimpleName()).isEqualTo(issue);
    }

    @Test
    @DisplayName("avant septembre 2004 le positionnement ne réduit pas la durée ; avant la conformité, rien n'est jugé")
    @Exigence({"CAP-04.1", "CAP-25.1"})
    void pfmpAvant2004() {
        var reduite = new DureeDePfmp(8, true, false);
        var conforme = LocalDate.of(2002, 9, 1);
        assertThat(Temps.REGLES
                        .dureeDePfmp(reduite, Temps.REGLES.droit(new Repere(LocalDate.of(2004, 8, 31), 2005, conforme)))
                        .estConforme())
                .isFalse();
        assertThat(Temps.REGLES
                        .dureeDePfmp(reduite, Temps.REGLES.droit(new Repere(LocalDate.of(2004, 9, 1), 2005, conforme)))
                        .estConforme())
                .isTrue();
        assertThat(Temps.REGLES.dureeDePfmp(reduite, Temps.le("2004-09-01", 2005)))
                .isInstanceOf(Verdict.HorsPerimetre.class);
    }

    @ParameterizedTest(name = "session {0} → {1}")
    @CsvSource({"2003, niveau V", "2023, niveau V", "2024, niveau 3"})
    @DisplayName("art. 1, D337-1 — niveau V, puis niveau 3 depuis la session 2024")
    @Exigence("CAP-01.1")
    void niveau(int session, String niveau) {
        assertThat(Temps.REGLES.niveau(Temps.session(session)).valeur()).contains(niveau);
        assertThat(Temps.REGLES.niveau(Temps.le("2002-08-31", 2002))).isInstanceOf(Verdict.HorsPerimetre.class);
    }
}
