package fr.academie.cap.regles.evaluation;

import static fr.academie.cap.regles.ModeEvaluation.CCF_INTEGRAL;
import static fr.academie.cap.regles.ModeEvaluation.QUATRE_EN_CCF_AUTRES_CCF_ET_TERMINAL;
import static fr.academie.cap.regles.ModeEvaluation.QUATRE_EN_CCF_AUTRES_CCF_OU_TERMINAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.cap.Exigence;
import fr.academie.cap.regles.Controle;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.Etablissement;
import fr.academie.cap.regles.FaitsDEpreuves.EpreuvePrevue;
import fr.academie.cap.regles.FaitsDEpreuves.PlanDEvaluation;
import fr.academie.cap.regles.FaitsDEpreuves.Preparation;
import fr.academie.cap.regles.ModeEvaluation;
import fr.academie.cap.regles.Nature;
import fr.academie.cap.regles.ReglesCap;
import fr.academie.cap.regles.Repere;
import fr.academie.cap.regles.Temps;
import fr.academie.cap.regles.Unite;
import fr.academie.cap.regles.Verdict;
import fr.academie.cap.regles.Voie;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("art. 11 à 13, D337-11 à D337-13 — mode d'évaluation")
class ModeDEvaluationTest {

    private static final Year MAJEUR = Year.of(1980);

    @ParameterizedTest(name = "{0}, {1}, habilité {2} → {3}")
    @CsvSource({
        "SCOLAIRE, PUBLIC, false, PARTIEL, R-EVA-1",
        "SCOLAIRE, PRIVE_SOUS_CONTRAT, false, PARTIEL, R-EVA-1",
        "SCOLAIRE, PRIVE_HORS_CONTRAT, false, TERMINAL, R-EVA-6",
        "APPRENTISSAGE, CFA, true, PARTIEL, R-EVA-2",
        "APPRENTISSAGE, SECTION_APPRENTISSAGE, true, PARTIEL, R-EVA-2",
        "APPRENTISSAGE, CFA, false, TERMINAL, R-EVA-7",
        "APPRENTISSAGE, SECTION_APPRENTISSAGE, false, TERMINAL, R-EVA-7",
        "FORMATION_CONTINUE, PUBLIC, false, PARTIEL, R-EVA-3",
        "FORMATION_CONTINUE, PUBLIC, true, CCF_INTEGRAL, R-EVA-4",
        "FORMATION_CONTINUE, PRIVE_SOUS_CONTRAT, false, TERMINAL, R-EVA-8",
        "FORMATION_CONTINUE, PRIVE_HORS_CONTRAT, true, TERMINAL, R-EVA-8",
        "DISTANCE, CENTRE_A_DISTANCE, false, TERMINAL, R-EVA-5",
        "AUCUNE, AUCUN, false, TERMINAL, R-EVA-9",
    })
    @Exigence({
        "CAP-11.1",
        "CAP-11.2",
        "CAP-11.3",
        "CAP-11.4",
        "CAP-12.1",
        "CAP-13.1",
        "CAP-13.2",
        "CAP-13.3",
        "CAP-13.4",
        "CAP-13.5"
    })
    void laTable(Voie voie, Etablissement etablissement, boolean habilite, String attendu, String regle) {
        var faits = new Preparation(voie, etablissement, habilite, MAJEUR);

        verifier(faits, Temps.en2002(), attendu, QUATRE_EN_CCF_AUTRES_CCF_ET_TERMINAL, regle);
        verifier(faits, Temps.en2008(), attendu, QUATRE_EN_CCF_AUTRES_CCF_OU_TERMINAL, regle);
        verifier(faits, Temps.session(2027), attendu, QUATRE_EN_CCF_AUTRES_CCF_OU_TERMINAL, regle);
    }

    private static void verifier(Preparation faits, Droit droit, String attendu, ModeEvaluation partiel, String regle) {
        var verdict = ReglesCap.parDefaut().modeEvaluation(faits, droit);

        assertThat(verdict.valeur()).contains(attendu.equals("PARTIEL") ? partiel : ModeEvaluation.valueOf(attendu));
        assertThat(verdict.trace().decisive().regle()).isEqualTo(regle);
    }

    @ParameterizedTest(name = "le {0} → {1}")
    @CsvSource({
        "2004-08-31, QUATRE_EN_CCF_AUTRES_CCF_ET_TERMINAL",
        "2004-09-01, QUATRE_EN_CCF_AUTRES_CCF_OU_TERMINAL",
    })
    @DisplayName("art. 11 — « à la fois » jusqu'au 31 août 2004, « ou » depuis le 1er septembre")
    @Exigence("CAP-11.4")
    void aLaFoisPuisOu(String jour, ModeEvaluation attendu) {
        var droit = Temps.REGLES.droit(new Repere(LocalDate.parse(jour), 2005, LocalDate.of(2002, 9, 1)));

        assertThat(Temps.REGLES
                        .modeEvaluation(new Preparation(Voie.SCOLAIRE, Etablissement.PUBLIC, false, MAJEUR), droit)
                        .valeur())
                .contains(attendu);
    }

    @ParameterizedTest(name = "le {0}, CFA public non habilité → {1}")
    @CsvSource({"2021-07-17, TERMINAL", "2021-07-18, QUATRE_EN_CCF_AUTRES_CCF_OU_TERMINAL"})
    @DisplayName("D337-11 — depuis le 18 juillet 2021 le CFA d'un établissement public n'a plus à être habilité")
    @Exigence({"CAP-11.2", "CAP-VER.1"})
    void ccfDeDroit(String jour, ModeEvaluation attendu) {
        var faits = new Preparation(Voie.APPRENTISSAGE, Etablissement.CFA_PUBLIC, false, MAJEUR);

        assertThat(Temps.REGLES.modeEvaluation(faits, Temps.le(jour, 2022)).valeur())
                .contains(attendu);
    }

    @Test
    @DisplayName("D337-13 — la table est totale : chaque case a un article et un seul, ou se contredit")
    @Exigence({"CAP-13.6", "CAP-06.1"})
    void tableTotale() {
        var regles = ReglesCap.parDefaut();
        for (var droit : List.of(Temps.en2002(), Temps.en2008(), Temps.session(2027))) {
            var jugees = 0;
            var contradictoires = 0;
            for (var voie : Voie.values()) {
                for (var etablissement : Etablissement.values()) {
                    for (var habilite : List.of(true, false)) {
                        for (var naissance : List.of(Year.of(droit.session() - 17), MAJEUR)) {
                            var verdict = regles.modeEvaluation(
                                    new Preparation(voie, etablissement, habilite, naissance), droit);
                            assertThat(verdict.etapes()).hasSize(1);
                            assertThat(Temps.simple(verdict.article())).isNotEmpty();
                            if (verdict instanceof Verdict.Irrecevable) {
                                contradictoires++;
                            } else {
                                jugees++;
                            }
                        }
                    }
                }
            }
            // 3 scolaires, 3 apprentissages, 3 continues, 8 à distance, 1 sans préparation ; fois 4 ; le reste se
            // contredit
            assertThat(jugees).isEqualTo(18 * 4);
            assertThat(contradictoires).isEqualTo(22 * 4);
        }
    }

    @Test
    @DisplayName("une table qui donnerait deux lignes au même cas est refusée à sa construction")
    @Exigence("CAP-13.6")
    void deuxLignes() {
        var lignes = new LinkedHashMap<TableDesModes.Cas, TableDesModes.Ligne>();
        var ligne = new TableDesModes.Ligne("R-EVA-X", "13", "", "Une ligne.", CCF_INTEGRAL);
        lignes.put(new TableDesModes.Cas(Voie.DISTANCE, EnumSet.allOf(Etablissement.class), null, null), ligne);
        lignes.put(new TableDesModes.Cas(Voie.DISTANCE, EnumSet.of(Etablissement.AUCUN), true, null), ligne);

        assertThatThrownBy(() -> new TableDesModes(lignes))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("DISTANCE");
    }

    @Test
    @DisplayName("D337-13 — sans préparation, le mineur n'est pas admis et l'année de naissance est nécessaire")
    @Exigence({"CAP-13.5", "CAP-07.1"})
    void sansPreparation() {
        var droit = Temps.session(2027);
        var mineur = Temps.REGLES.modeEvaluation(
                new Preparation(Voie.AUCUNE, Etablissement.AUCUN, false, Year.of(2010)), droit);
        var majeur = Temps.REGLES.modeEvaluation(
                new Preparation(Voie.AUCUNE, Etablissement.AUCUN, false, Year.of(2009)), droit);
        var inconnu =
                Temps.REGLES.modeEvaluation(new Preparation(Voie.AUCUNE, Etablissement.AUCUN, false, null), droit);

        assertThat(mineur).isInstanceOf(Verdict.NonConforme.class);
        assertThat(Temps.simple(mineur.article())).isEqualTo("code de l'éducation, article D337-7");
        assertThat(majeur.valeur()).contains(ModeEvaluation.TERMINAL);
        assertThat(inconnu).isInstanceOf(Verdict.Irrecevable.class);
        assertThat(Temps.REGLES.modeEvaluation(new Preparation(null, Etablissement.AUCUN, false, null), droit))
                .isInstanceOf(Verdict.Irrecevable.class);
        assertThat(Temps.REGLES.modeEvaluation(new Preparation(Voie.SCOLAIRE, null, false, null), droit))
                .isInstanceOf(Verdict.Irrecevable.class);
        assertThat(Temps.REGLES
                        .modeEvaluation(new Preparation(Voie.SCOLAIRE, Etablissement.PUBLIC, false, null), droit)
                        .estConforme())
                .isTrue();
    }

    @ParameterizedTest(name = "{0} : {1} CCF, {2} terminales, {3} les deux, facultative {4} → {5}")
    @CsvSource({
        "QUATRE_EN_CCF_AUTRES_CCF_ET_TERMINAL, 4, 0, 3, , true",
        "QUATRE_EN_CCF_AUTRES_CCF_ET_TERMINAL, 3, 0, 4, , false",
        "QUATRE_EN_CCF_AUTRES_CCF_ET_TERMINAL, 4, 1, 2, , false",
        "QUATRE_EN_CCF_AUTRES_CCF_OU_TERMINAL, 4, 3, 0, , true",
        "QUATRE_EN_CCF_AUTRES_CCF_OU_TERMINAL, 7, 0, 0, , true",
        "QUATRE_EN_CCF_AUTRES_CCF_OU_TERMINAL, 3, 4, 0, , false",
        "QUATRE_EN_CCF_AUTRES_CCF_OU_TERMINAL, 3, 4, 0, CCF, false", // la facultative ne fait pas la quatrième
        "QUATRE_EN_CCF_AUTRES_CCF_OU_TERMINAL, 4, 2, 1, , false",
        "CCF_INTEGRAL, 7, 0, 0, , true",
        "CCF_INTEGRAL, 6, 1, 0, , false",
        "TERMINAL, 0, 7, 0, , true",
        "TERMINAL, 1, 6, 0, , false",
    })
    @DisplayName("D337-11 — quatre épreuves obligatoires au moins en cours de formation")
    @Exigence({"CAP-11.1", "CAP-11.4", "CAP-12.1"})
    void plan(ModeEvaluation mode, int ccf, int terminales, int lesDeux, Controle facultative, boolean conforme) {
        var epreuves = new ArrayList<EpreuvePrevue>();
        ajouter(epreuves, ccf, Controle.CCF);
        ajouter(epreuves, terminales, Controle.TERMINAL);
        ajouter(epreuves, lesDeux, Controle.CCF_ET_TERMINAL);
        if (facultative != null) {
            epreuves.add(new EpreuvePrevue(new Unite("UF", Nature.LANGUE_VIVANTE, 1, true), facultative));
        }

        assertThat(Temps.REGLES
                        .planDEvaluation(new PlanDEvaluation(mode, epreuves), Temps.en2008())
                        .estConforme())
                .isEqualTo(conforme);
    }

    private static void ajouter(List<EpreuvePrevue> epreuves, int nombre, Controle controle) {
        for (var i = 0; i < nombre; i++) {
            epreuves.add(
                    new EpreuvePrevue(new Unite("U" + epreuves.size(), Nature.PROFESSIONNELLE, 1, false), controle));
        }
    }

    @Test
    @DisplayName("un plan sans épreuve n'est pas jugé ; avant la mise en conformité non plus")
    @Exigence("CAP-25.1")
    void planVide() {
        var vide = new PlanDEvaluation(CCF_INTEGRAL, List.of());

        assertThat(Temps.REGLES.planDEvaluation(vide, Temps.en2008())).isInstanceOf(Verdict.Irrecevable.class);
        assertThat(Temps.REGLES.planDEvaluation(vide, Temps.le("2004-01-01", 2004)))
                .isInstanceOf(Verdict.HorsPerimetre.class);
        assertThat(Temps.REGLES.modeEvaluation(
                        new Preparation(Voie.SCOLAIRE, Etablissement.PUBLIC, false, MAJEUR),
                        Temps.le("2004-01-01", 2004)))
                .isInstanceOf(Verdict.HorsPerimetre.class);
    }
}
