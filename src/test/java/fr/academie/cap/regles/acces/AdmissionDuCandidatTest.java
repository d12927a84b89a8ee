package fr.academie.cap.regles.acces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.regles.Admissibilite;
import fr.academie.cap.regles.Faits;
import fr.academie.cap.regles.Temps;
import fr.academie.cap.regles.Verdict;
import fr.academie.cap.regles.Voie;
import java.time.Year;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("art. 7, D337-7 — le candidat mineur justifie d'une formation")
@Exigence({"CAP-07.1", "CAP-07.2"})
class AdmissionDuCandidatTest {

    @ParameterizedTest(name = "né en {0}, session {1}, formation justifiée : {2} → {3}")
    @CsvSource({
        "2006, 2024, false, true", // 18 ans au plus tard le 31 décembre 2024
        "2007, 2024, false, false", // 17 ans ce jour-là
        "2007, 2024, true, true",
        "1991, 2009, false, true",
        "1992, 2009, false, false",
        "1985, 2003, false, true",
        "1986, 2003, false, false",
    })
    void seuleLAnneeDeNaissanceCompte(int naissance, int session, boolean justifiee, boolean conforme) {
        var faits = Faits.Admission.de(Year.of(naissance), Voie.FORMATION_CONTINUE, justifiee);

        assertThat(Temps.REGLES.admission(faits, Temps.session(session)).estConforme())
                .isEqualTo(conforme);
    }

    @Test
    @DisplayName("le refus cite l'article de sa version et dit quelle preuve manque")
    void leRefusCiteLArticle() {
        var faits = Faits.Admission.de(Year.of(2010), Voie.DISTANCE, false);

        var refus = Temps.REGLES.admission(faits, Temps.session(2027));
        var refus2003 =
                Temps.REGLES.admission(Faits.Admission.de(Year.of(1986), Voie.DISTANCE, false), Temps.session(2003));

        assertThat(Temps.simple(refus.article())).isEqualTo("code de l'éducation, article D337-7");
        assertThat(Temps.simple(refus2003.article())).isEqualTo("décret n° 2002-463 du 4 avril 2002, article 7");
        assertThat(Temps.simple(refus.motif())).contains("mineur", "preuve");
        assertThat(Temps.simple(refus.moindreChangement().orElseThrow().texte()))
                .isEqualTo("L'issue changerait si « formation justifiée » était « oui » au lieu de « non ».");
    }

    @ParameterizedTest(name = "session {0}, {1} semaines, formation justifiée : {2} → {3}")
    @CsvSource({
        "2023, 0, false, MAJORITE", // avant la session 2024, aucune condition
        "2024, 13, false, ",
        "2024, 14, false, EXPERIENCE_PROUVEE",
        "2024, 0, true, MAJORITE",
    })
    @DisplayName("depuis la session 2024, quatorze semaines quand la spécialité l'exige")
    void experienceDeLAdulte(int session, int semaines, boolean justifiee, Admissibilite attendue) {
        var faits =
                new Faits.Admission(Year.of(1990), justifiee ? Voie.DISTANCE : Voie.AUCUNE, justifiee, true, semaines);

        var verdict = Temps.REGLES.admission(faits, Temps.session(session));

        assertThat(verdict.valeur().orElse(null)).isEqualTo(attendue);
    }

    @Test
    @DisplayName("des faits absents, impossibles ou contradictoires reçoivent un refus qui nomme le fait")
    void faitsIrrecevables() {
        var droit = Temps.session(2027);
        assertThat(Temps.REGLES.admission(Faits.Admission.de(null, Voie.SCOLAIRE, true), droit))
                .isInstanceOfSatisfying(
                        Verdict.Irrecevable.class, v -> assertThat(v.fait()).isEqualTo("naissance"));
        assertThat(Temps.REGLES.admission(Faits.Admission.de(Year.of(2028), Voie.SCOLAIRE, true), droit))
                .isInstanceOfSatisfying(
                        Verdict.Irrecevable.class, v -> assertThat(v.fait()).isEqualTo("naissance"));
        assertThat(Temps.REGLES.admission(Faits.Admission.de(Year.of(1906), Voie.SCOLAIRE, true), droit))
                .isInstanceOf(Verdict.Irrecevable.class);
        assertThat(Temps.REGLES.admission(Faits.Admission.de(Year.of(2000), null, true), droit))
                .isInstanceOfSatisfying(
                        Verdict.Irrecevable.class, v -> assertThat(v.fait()).isEqualTo("voie"));
        assertThat(Temps.REGLES.admission(Faits.Admission.de(Year.of(2010), Voie.AUCUNE, true), droit))
                .isInstanceOfSatisfying(
                        Verdict.Irrecevable.class, v -> assertThat(v.fait()).isEqualTo("formationJustifiee"));
        assertThat(Temps.REGLES.admission(new Faits.Admission(Year.of(2000), Voie.AUCUNE, false, true, -1), droit))
                .isInstanceOf(Verdict.Irrecevable.class);
    }

    @Test
    @DisplayName("avant le 1er septembre 2002, le service dit qu'il n'applique pas le décret de 1987")
    @Exigence({"CAP-24.1", "CAP-26.1"})
    void avantLeDecret() {
        var faits = Faits.Admission.de(Year.of(1980), Voie.SCOLAIRE, true);

        assertThat(Temps.REGLES.admission(faits, Temps.le("2002-08-31", 2002)))
                .isInstanceOf(Verdict.HorsPerimetre.class);
        assertThat(Temps.REGLES.admission(faits, Temps.le("2002-09-01", 2003)).estConforme())
                .isTrue();
    }
}
