package fr.academie.cap.regles.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.regles.Decision;
import fr.academie.cap.regles.Deliberation;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.FaitsDEpreuves.Deliberer;
import fr.academie.cap.regles.Moyenne;
import fr.academie.cap.regles.Nature;
import fr.academie.cap.regles.Position;
import fr.academie.cap.regles.Resultat;
import fr.academie.cap.regles.Temps;
import fr.academie.cap.regles.Unite;
import fr.academie.cap.regles.Verdict;
import fr.academie.cap.regles.Voie;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("art. 15, D337-16 — délivrance du diplôme")
class DelivranceTest {

    private static final Unite EG1 = new Unite("EG1", Nature.FRANCAIS_HISTOIRE_GEOGRAPHIE, 3, false);
    private static final Unite EG2 = new Unite("EG2", Nature.MATHEMATIQUES_SCIENCES, 2, false);
    private static final Unite EG3 = new Unite("EG3", Nature.EPS, 1, false);
    private static final Unite EP1 = new Unite("EP1", Nature.PROFESSIONNELLE, 4, false);
    private static final Unite EP2 = new Unite("EP2", Nature.PROFESSIONNELLE, 9, false);
    private static final Unite UF1 = new Unite("UF1", Nature.LANGUE_VIVANTE, 1, true);

    /** Les notes 13, 8, 12, 9 et 11 du vecteur V4. */
    private static List<Resultat> v4() {
        return new ArrayList<>(List.of(
                Resultat.note(EG1, 1300),
                Resultat.note(EG2, 800),
                Resultat.note(EG3, 1200),
                Resultat.note(EP1, 900),
                Resultat.note(EP2, 1100)));
    }

    private static Deliberation juger(List<Resultat> resultats, int session) {
        return verdict(resultats, Temps.session(session)).valeur().orElseThrow();
    }

    private static Verdict<Deliberation> verdict(List<Resultat> resultats, Droit droit) {
        return Temps.REGLES.delivrance(Deliberer.individuel(resultats), droit);
    }

    @Test
    @DisplayName("D337-16 — deux moyennes pondérées d'au moins 10 : 202/19 et 135/13")
    @Exigence({"CAP-15.1", "CAP-15.2"})
    void deuxMoyennes() {
        var decision = juger(v4(), 2009);

        assertThat(decision.decision()).isEqualTo(Decision.ADMIS);
        assertThat(decision.moyenneGenerale()).isEqualTo(new Moyenne(20_200, 19));
        assertThat(Temps.simple(decision.generale().orElseThrow().texte())).isEqualTo("10,63");
        assertThat(decision.moyenneProfessionnelle()).isEqualTo(new Moyenne(13_500, 13));
        assertThat(Temps.simple(decision.professionnelle().orElseThrow().texte()))
                .isEqualTo("10,38");
    }

    @Test
    @DisplayName("D337-16 — EP2 à 9 : 184/19 et 117/13, le diplôme n'est pas délivré")
    @Exigence("CAP-15.2")
    void moyennesManquees() {
        var resultats = v4();
        resultats.set(4, Resultat.note(EP2, 900));

        var decision = juger(resultats, 2009);

        assertThat(decision.decision()).isEqualTo(Decision.AJOURNE);
        assertThat(decision.moyenneGenerale()).isEqualTo(new Moyenne(18_400, 19));
        assertThat(decision.moyenneProfessionnelle()).isEqualTo(new Moyenne(11_700, 13));
    }

    @ParameterizedTest(name = "générale : EG1 {0}, EP {1} → {2}")
    @CsvSource({
        "1000, 1000, ADMIS",
        "950, 1000, AJOURNE", // la générale juste au-dessous
        "2000, 950, AJOURNE", // la professionnelle juste au-dessous malgré une générale de 12
        "1050, 1000, ADMIS",
    })
    @DisplayName("D337-16 — chaque moyenne compte, la limite est exactement 10")
    @Exigence("CAP-15.2")
    void limites(int generale, int professionnelle, Decision attendue) {
        var resultats = List.of(
                Resultat.note(EG1, generale), Resultat.note(EP1, professionnelle), Resultat.note(EP2, professionnelle));

        assertThat(juger(resultats, 2009).decision()).isEqualTo(attendue);
    }

    @Test
    @DisplayName("rien n'est arrondi avant la comparaison : 9,9949… reste sous 10")
    @Exigence("CAP-15.2")
    void pasDArrondi() {
        var lourde = new Unite("UP1", Nature.PROFESSIONNELLE, 99, false);
        var autre = new Unite("UP2", Nature.PROFESSIONNELLE, 99, false);

        var presque = juger(List.of(Resultat.note(lourde, 1000), Resultat.benefice(autre, 999)), 2009);

        assertThat(presque.decision()).isEqualTo(Decision.AJOURNE);
        assertThat(Temps.simple(presque.generale().orElseThrow().texte())).isEqualTo("9,99");
    }

    @ParameterizedTest(name = "facultative à {0} → {1} points sur 19")
    @CsvSource({"1500, 20700", "900, 20200", "1000, 20200", "1050, 20250"})
    @DisplayName("D337-16 al. 2 — à la facultative, seuls comptent les points au-dessus de 10")
    @Exigence("CAP-15.3")
    void facultative(int note, long points) {
        var resultats = v4();
        resultats.add(Resultat.note(UF1, note));

        assertThat(juger(resultats, 2009).moyenneGenerale()).isEqualTo(new Moyenne(points, 19));
        assertThat(juger(resultats, 2009).moyenneProfessionnelle()).isEqualTo(new Moyenne(13_500, 13));
    }

    @Test
    @DisplayName("Électricien, règlement de 2018 — les points de la facultative font passer de 9,82 à 10,13")
    @Exigence({"CAP-15.2", "CAP-15.3"})
    void electricien() {
        var sans = new ArrayList<>(List.of(
                Resultat.note(new Unite("UP1", Nature.PROFESSIONNELLE, 7, false), 950),
                Resultat.note(new Unite("UP2", Nature.PROFESSIONNELLE, 4, false), 1000),
                Resultat.note(new Unite("UP3", Nature.PROFESSIONNELLE, 2, false), 1200),
                Resultat.note(EG1, 800),
                Resultat.note(EG2, 900),
                Resultat.note(EG3, 1400)));
        var avec = new ArrayList<>(sans);
        avec.add(Resultat.note(UF1, 1600));
        var avecNeuf = new ArrayList<>(sans);
        avecNeuf.add(Resultat.note(UF1, 900));

        assertThat(juger(avec, 2019).decision()).isEqualTo(Decision.ADMIS);
        assertThat(Temps.simple(juger(avec, 2019).generale().orElseThrow().texte()))
                .isEqualTo("10,13");
        assertThat(Temps.simple(
                        juger(avec, 2019).professionnelle().orElseThrow().texte()))
                .isEqualTo("10,04");
        assertThat(juger(sans, 2019).decision()).isEqualTo(Decision.AJOURNE);
        assertThat(Temps.simple(juger(sans, 2019).generale().orElseThrow().texte()))
                .isEqualTo("9,82");
        assertThat(juger(avecNeuf, 2019)).isEqualTo(juger(sans, 2019));
    }

    @Test
    @DisplayName("D337-16 al. 5 — absent sans justification, même avec 18 de moyenne : pas de diplôme")
    @Exigence("CAP-15.7")
    void absent() {
        var resultats = List.of(Resultat.note(EG1, 1800), Resultat.note(EP2, 1800), Resultat.absence(EP1, false));

        var verdict = verdict(resultats, Temps.session(2027));

        assertThat(verdict.valeur().orElseThrow().decision()).isEqualTo(Decision.ABSENT);
        assertThat(Temps.simple(verdict.article())).isEqualTo("code de l'éducation, article D337-16");
        assertThat(Temps.simple(verdict.moindreChangement().orElseThrow().texte()))
                .isEqualTo("L'issue changerait si l'absence à EP1 était justifiée.");
    }

    @Test
    @DisplayName("D337-16 al. 6 — l'absence justifiée vaut zéro ; le diplôme reste possible")
    @Exigence("CAP-15.8")
    void absenceJustifiee() {
        var resultats = v4();
        resultats.set(2, Resultat.absence(EG3, true));

        var decision = juger(resultats, 2009);

        assertThat(decision.decision()).isEqualTo(Decision.ADMIS); // 190/19, exactement 10
        assertThat(decision.moyenneGenerale()).isEqualTo(new Moyenne(19_000, 19));
    }

    @ParameterizedTest(name = "session {1}, absence justifiée à {0}, remplacement passé {2} → {3}")
    @CsvSource({
        "EP2, 2009, false, REMPLACEMENT",
        "EP2, 2009, true, AJOURNE",
        "EG3, 2009, false, AJOURNE", // l'EPS ne se remplace pas
        "EP2, 2003, false, REMPLACEMENT",
        "EP2, 2002, false, AJOURNE", // les épreuves de remplacement viennent à la session 2003
    })
    @DisplayName("D337-16 al. 6 — justifiée et diplôme non délivré : épreuves de remplacement, sauf l'EPS")
    @Exigence({"CAP-15.9", "CAP-20.4", "CAP-24.1"})
    void remplacement(String manquee, int session, boolean dejaPasse, Decision attendue) {
        var resultats = new ArrayList<>(List.of(
                Resultat.note(EG1, 900), Resultat.note(EG3, 900), Resultat.note(EP1, 900), Resultat.note(EP2, 900)));
        resultats.replaceAll(r -> r.unite().code().equals(manquee) ? Resultat.absence(r.unite(), true) : r);
        var droit = session == 2002 ? Temps.le("2002-09-15", 2002) : Temps.session(session);

        var verdict =
                Temps.REGLES.delivrance(new Deliberer(resultats, Voie.AUCUNE, null, false, false, dejaPasse), droit);

        assertThat(verdict.valeur().orElseThrow().decision()).isEqualTo(attendue);
        assertThat(verdict instanceof Verdict.AInstruire).isEqualTo(attendue == Decision.REMPLACEMENT);
    }

    @Test
    @DisplayName("D337-16 al. 3 — nul n'est ajourné avant que le jury ait examiné le livret produit")
    @Exigence({"CAP-15.4", "CAP-15.5"})
    void livret() {
        var resultats = List.of(Resultat.note(EG1, 900), Resultat.note(EP1, 900));
        var droit = Temps.session(2027);
        var aExaminer = Temps.REGLES.delivrance(new Deliberer(resultats, Voie.AUCUNE, null, true, false, false), droit);
        var examine = Temps.REGLES.delivrance(new Deliberer(resultats, Voie.AUCUNE, null, true, true, false), droit);
        var admis = Temps.REGLES.delivrance(
                new Deliberer(v4(), Voie.AUCUNE, null, true, false, false), Temps.session(2009));

        assertThat(aExaminer).isInstanceOf(Verdict.AInstruire.class);
        assertThat(aExaminer.valeur().orElseThrow().decision()).isEqualTo(Decision.LIVRET_A_EXAMINER);
        assertThat(Temps.simple(aExaminer.moindreChangement().orElseThrow().texte()))
                .contains("le jury avait examiné le livret");
        assertThat(examine.valeur().orElseThrow().decision()).isEqualTo(Decision.AJOURNE);
        assertThat(admis.valeur().orElseThrow().decision()).isEqualTo(Decision.ADMIS);
    }

    @Test
    @DisplayName("D337-16 al. 1 — une unité non présentée, et aucune décision finale n'est prise")
    @Exigence({"CAP-15.1", "CAP-08.1"})
    void sansDecisionFinale() {
        var resultats = v4();
        resultats.set(3, Resultat.sansNote(EP1, Position.NON_INSCRIT));

        assertThat(juger(resultats, 2027).decision()).isEqualTo(Decision.SANS_DECISION_FINALE);
    }

    @Test
    @DisplayName("D337-18 — une dispense sort du calcul ; toutes les unités dispensées, le diplôme sans moyenne")
    @Exigence({"CAP-17.3", "CAP-15.1", "CAP-05.1"})
    void dispenses() {
        var sansEps = v4();
        sansEps.set(2, Resultat.sansNote(EG3, Position.DISPENSE));
        var professionnellesDispensees = List.of(
                Resultat.note(EG1, 1000),
                Resultat.sansNote(EP1, Position.DISPENSE),
                Resultat.sansNote(EP2, Position.ACQUISE_PAR_VAE));
        var total = List.of(
                Resultat.sansNote(EG1, Position.DISPENSE),
                Resultat.sansNote(EG3, Position.INAPTE),
                Resultat.sansNote(EP1, Position.ACQUISE_PAR_VAE));

        assertThat(juger(sansEps, 2009).moyenneGenerale()).isEqualTo(new Moyenne(19_000, 18));
        assertThat(juger(professionnellesDispensees, 2009).decision()).isEqualTo(Decision.ADMIS);
        assertThat(juger(professionnellesDispensees, 2009).moyenneProfessionnelle())
                .isNull();
        assertThat(juger(total, 2027)).isEqualTo(new Deliberation(Decision.ADMIS_PAR_DISPENSE, null, null, null));
    }

    @Test
    @DisplayName("l'explication d'un ajournement dit les moyennes et le moindre nombre de points qui manquait")
    @Exigence("CAP-15.2")
    void explication() {
        var resultats = v4();
        resultats.set(4, Resultat.note(EP2, 1000));
        resultats.set(3, Resultat.note(EP1, 950));

        var verdict = verdict(resultats, Temps.session(2009));
        var changement = verdict.moindreChangement().orElseThrow();

        assertThat(Temps.simple(verdict.explication().texte()))
                .contains("La moyenne générale, 10,26, atteint 10.")
                .contains("La moyenne des unités professionnelles, 9,85, n'atteint pas 10.");
        assertThat(Temps.simple(changement.texte()))
                .isEqualTo("L'issue changerait si la note de EP1 était 10,00 au lieu de 9,50.");
        assertThat(changement.verdict().estConforme()).isTrue();
    }

    @Test
    @DisplayName("avant le 1er septembre 2002, aucune délibération n'est proposée")
    @Exigence("CAP-26.1")
    void horsPerimetre() {
        assertThat(verdict(v4(), Temps.le("2002-08-31", 2002))).isInstanceOf(Verdict.HorsPerimetre.class);
    }
}
