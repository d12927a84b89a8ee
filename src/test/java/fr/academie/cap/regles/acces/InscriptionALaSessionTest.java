package fr.academie.cap.regles.acces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.regles.Faits;
import fr.academie.cap.regles.Nature;
import fr.academie.cap.regles.Temps;
import fr.academie.cap.regles.Unite;
import fr.academie.cap.regles.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("S'inscrire à une session : un seul CAP, une spécialité ouverte, un règlement valide")
class InscriptionALaSessionTest {

    @ParameterizedTest(name = "{0} : {1} autre CAP, dérogation {2}, contrat partagé {3} → {4}")
    @CsvSource({
        "2021-04-27, 0, false, false, true",
        "2021-04-27, 1, false, false, false",
        "2021-04-27, 1, true, false, true",
        "2021-04-27, 1, false, true, false", // la veille de la faculté donnée aux contrats partagés
        "2021-04-28, 1, false, true, true",
        "2021-04-28, 2, false, true, false",
        "2021-04-28, 2, true, false, true",
    })
    @DisplayName("art. 20, D337-21 — un seul CAP par session")
    @Exigence("CAP-20.2")
    void unSeulCap(String jour, int autres, boolean derogation, boolean partage, boolean conforme) {
        var verdict = Temps.REGLES.unSeulCap(new Faits.NombreDeCap(autres, derogation, partage), Temps.le(jour, 2021));

        assertThat(verdict.estConforme()).isEqualTo(conforme);
        verdict.valeur().ifPresent(nombre -> assertThat(nombre).isEqualTo(autres + 1));
        assertThat(Temps.simple(verdict.article())).isEqualTo("code de l'éducation, article D337-21");
    }

    @Test
    @DisplayName("art. 20 — un nombre négatif d'inscriptions est refusé")
    void nombreNegatif() {
        assertThat(Temps.REGLES.unSeulCap(new Faits.NombreDeCap(-1, false, false), Temps.session(2027)))
                .isInstanceOf(Verdict.Irrecevable.class);
    }

    private static final Faits.SpecialitePresentee BOULANGER =
            new Faits.SpecialitePresentee("500-22132", 2004, 2015, 2016, false, List.of("500-22137"));
    private static final Faits.SpecialitePresentee BOULANGER_AJOURNE =
            new Faits.SpecialitePresentee("500-22132", 2004, 2015, 2016, true, List.of("500-22137"));

    @ParameterizedTest(name = "session {0} : ouverte {1}, à un ajourné {2}")
    @CsvSource({"2003, false, false", "2004, true, true", "2015, true, true", "2016, false, true", "2017, false, false"
    })
    @DisplayName("D337-2 — de la première à la dernière session, puis la session de rattrapage pour les ajournés")
    @Exigence("CAP-02.1")
    void specialiteOuverte(int session, boolean ouverte, boolean ouverteAUnAjourne) {
        assertThat(Temps.REGLES
                        .specialiteOuverte(BOULANGER, Temps.session(session))
                        .estConforme())
                .isEqualTo(ouverte);
        assertThat(Temps.REGLES
                        .specialiteOuverte(BOULANGER_AJOURNE, Temps.session(session))
                        .estConforme())
                .isEqualTo(ouverteAUnAjourne);
    }

    @Test
    @DisplayName("D337-2 — la spécialité fermée propose celle qui lui succède")
    @Exigence("CAP-02.1")
    void successeur() {
        var refus = Temps.REGLES.specialiteOuverte(BOULANGER, Temps.session(2017));
        var sansSuite = Temps.REGLES.specialiteOuverte(
                new Faits.SpecialitePresentee("500-11111", 2004, 2015, null, false, List.of()), Temps.session(2017));

        assertThat(Temps.simple(refus.motif()))
                .isEqualTo("La dernière session de 500-22132 était 2015 ; lui succède : 500-22137.");
        assertThat(Temps.simple(sansSuite.motif())).contains("aucune spécialité ne lui succède");
        assertThat(Temps.REGLES.specialiteOuverte(
                        new Faits.SpecialitePresentee("500-1", 2010, 2009, null, false, List.of()),
                        Temps.session(2010)))
                .isInstanceOf(Verdict.Irrecevable.class);
    }

    private static List<Unite> reglement(int obligatoires, int facultatives) {
        var unites = new ArrayList<Unite>();
        for (var i = 1; i <= obligatoires; i++) {
            unites.add(new Unite("U" + i, i <= 3 ? Nature.PROFESSIONNELLE : Nature.AUTRE_GENERALE, i, false));
        }
        for (var i = 1; i <= facultatives; i++) {
            unites.add(new Unite("UF" + i, Nature.LANGUE_VIVANTE, 1, true));
        }
        return unites;
    }

    @ParameterizedTest(name = "session {0} : {1} obligatoires, {2} facultatives → {3}")
    @CsvSource({
        "2009, 7, 1, true",
        "2009, 8, 0, false", // la huitième unité
        "2009, 7, 2, false",
        "2017, 8, 0, false",
        "2018, 8, 1, true", // nombre libre depuis la session 2018
        "2020, 8, 2, false",
        "2021, 8, 2, true",
        "2021, 8, 3, false",
    })
    @DisplayName("art. 3, D337-3 — le nombre d'unités suit la loi de la session")
    @Exigence({"CAP-03.1", "CAP-03.2"})
    void nombreDUnites(int session, int obligatoires, int facultatives, boolean valide) {
        var faits = new Faits.ReglementDExamen(reglement(obligatoires, facultatives));

        assertThat(Temps.REGLES.reglement(faits, Temps.session(session)).estConforme())
                .isEqualTo(valide);
    }

    @Test
    @DisplayName("D337-3 — un règlement vide, un coefficient hors bornes ou une unité répétée sont refusés")
    @Exigence("CAP-03.1")
    void reglementsFautifs() {
        var unite = new Unite("UP1", Nature.PROFESSIONNELLE, 3, false);
        assertThat(juger(List.of())).isInstanceOf(Verdict.Irrecevable.class);
        assertThat(juger(List.of(unite, unite))).isInstanceOf(Verdict.Irrecevable.class);
        assertThat(juger(List.of(unite, new Unite("UP2", Nature.PROFESSIONNELLE, -1, false))))
                .isInstanceOf(Verdict.Irrecevable.class);
        assertThat(juger(List.of(unite, new Unite("UP2", Nature.PROFESSIONNELLE, 100, false))))
                .isInstanceOf(Verdict.Irrecevable.class);
        assertThat(juger(List.of(new Unite("UG1", Nature.EPS, 1, false)))).isInstanceOf(Verdict.NonConforme.class);
        assertThat(juger(List.of(unite, new Unite("UF", Nature.PROFESSIONNELLE, 1, true))))
                .isInstanceOf(Verdict.NonConforme.class);
        assertThat(juger(List.of(unite, new Unite("UP2", Nature.PROFESSIONNELLE, 99, false))))
                .isInstanceOf(Verdict.Conforme.class);
    }

    private static Verdict<List<Unite>> juger(List<Unite> unites) {
        return Temps.REGLES.reglement(new Faits.ReglementDExamen(unites), Temps.session(2027));
    }
}
