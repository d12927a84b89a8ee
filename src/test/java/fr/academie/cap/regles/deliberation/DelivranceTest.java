package fr.academie.cap.regles.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.regles.Decision;
import fr.academie.cap.regles.Deliberation;
import fr.academie.cap.regles.Droit;
import fr.academie.cap.regles.FaitsDEpreuves.Deliberer;
import fr.academie.cap.regles.Mention;
import fr.academie.cap.regles.Moyenne;
import fr.academie.cap.regles.Nature;
import fr.academie.cap.regles.Parametres;
import fr.academie.cap.regles.Position;
import fr.academie.cap.regles.ReglesCap;
import fr.academie.cap.regles.Resultat;
import fr.academie.cap.regles.Temps;
import fr.academie.cap.regles.Unite;
import fr.academie.cap.regles.Verdict;
import fr.academie.cap.regles.Voie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
        assertThat(decision.generale().orElseThrow().texte()).isEqualTo("10,63");
        assertThat(decision.moyenneProfessionnelle()).isEqualTo(new Moyenne(13_500, 13));
        assertThat(decision.professionnelle().orElseThrow().texte()).isEqualTo("10,38");
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
        assertThat(presque.generale().orElseThrow().texte()).isEqualTo("9,99");
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
        assertThat(juger(avec, 2019).generale().orElseThrow().texte()).isEqualTo("10,13");
        assertThat(juger(avec, 2019).professionnelle().orElseThrow().texte()).isEqualTo("10,04");
        assertThat(juger(sans, 2019).decision()).isEqualTo(Decision.AJOURNE);
        assertThat(juger(sans, 2019).generale().orElseThrow().texte()).isEqualTo("9,82");
        assertThat(juger(avecNeuf, 2019)).isEqualTo(juger(sans, 2019));
    }

    @Test
    @DisplayName("D337-16 al. 5 — absent sans justification, même avec 18 de moyenne : pas de diplôme")
    @Exigence("CAP-15.7")
    void absent() {
        var resultats = List.of(Resultat.note(EG1, 1800), Resultat.note(EP2, 1800), Resultat.absence(EP1, false));

        var verdict = verdict(resultats, Temps.session(2027));

        assertThat(verdict.valeur().orElseThrow().decision()).isEqualTo(Decision.ABSENT);
        assertThat(verdict.article()).isEqualTo("code de l'éducation, article D337-16");
        assertThat(verdict.moindreChangement().orElseThrow().texte())
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
        assertThat(aExaminer.moindreChangement().orElseThrow().texte()).contains("le jury avait examiné le livret");
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

    @ParameterizedTest(name = "session {0}, moyenne {1} → {2}")
    @CsvSource({
        "2023, 1600, ", // aucune mention avant la session 2024
        "2024, 1150, ",
        "2024, 1200, ASSEZ_BIEN",
        "2024, 1350, ASSEZ_BIEN",
        "2024, 1400, BIEN",
        "2024, 1550, BIEN",
        "2024, 1600, TRES_BIEN",
        "2024, 2000, TRES_BIEN",
    })
    @DisplayName("décret n° 2024-122 — mentions à partir de la session 2024")
    @Exigence("CAP-VER.1")
    void mentions(int session, int note, Mention mention) {
        var resultats = List.of(Resultat.note(EG1, note), Resultat.note(EP1, note));

        assertThat(juger(resultats, session).mention()).isEqualTo(mention);
    }

    @Test
    @DisplayName("points à confirmer — facultative et mention, absence à la facultative")
    void pointsAConfirmer() {
        var d = Parametres.DEFAUT;
        var autres = new ReglesCap(new Parametres(
                d.conservation(),
                d.cercleEpsRestreintDepuis(),
                d.limiteDeMiseEnConformite(),
                d.derniereSessionDuChefDOeuvre(),
                true,
                false,
                true,
                false,
                d.regimesValides()));
        var droit = autres.droit(LocalDate.of(2027, 6, 1), 2027);
        var limite = List.of(Resultat.note(EG1, 1150), Resultat.note(EP1, 1200), Resultat.note(UF1, 1600));
        var absent = List.of(Resultat.note(EG1, 1150), Resultat.note(EP1, 1200), Resultat.absence(UF1, false));

        assertThat(juger(limite, 2027).mention()).isEqualTo(Mention.ASSEZ_BIEN);
        assertThat(verdict(limite, droit).valeur().orElseThrow().mention()).isNull();
        assertThat(juger(absent, 2027).decision()).isEqualTo(Decision.ADMIS);
        assertThat(verdict(absent, droit).valeur().orElseThrow().decision()).isEqualTo(Decision.ABSENT);
    }

    @Test
    @DisplayName("D337-3-1 — le chef-d'œuvre compte avec un coefficient de 1, pour les scolaires et les apprentis")
    @Exigence("CAP-VER.1")
    void chefDOeuvre() {
        var droit = Temps.session(2027);
        var scolaire = new Deliberer(v4(), Voie.SCOLAIRE, 1500, false, false, false);
        var gardee = new ArrayList<>(v4());
        gardee.set(4, Resultat.benefice(EP2, 1100));
        var dispensee = new ArrayList<>(v4());
        dispensee.set(4, Resultat.sansNote(EP2, Position.DISPENSE));

        var decision = Temps.REGLES.delivrance(scolaire, droit).valeur().orElseThrow();

        assertThat(decision.moyenneGenerale()).isEqualTo(new Moyenne(21_700, 20));
        assertThat(decision.moyenneProfessionnelle()).isEqualTo(new Moyenne(15_000, 14));
        assertThat(fait(new Deliberer(v4(), Voie.SCOLAIRE, null, false, false, false), droit))
                .isEqualTo("chefDOeuvre");
        assertThat(fait(new Deliberer(v4(), Voie.AUCUNE, 1500, false, false, false), droit))
                .isEqualTo("chefDOeuvre");
        assertThat(fait(new Deliberer(v4(), Voie.SCOLAIRE, 1525, false, false, false), droit))
                .isEqualTo("chefDOeuvre");
        assertThat(fait(scolaire, Temps.session(2020))).isEqualTo("chefDOeuvre");
        assertThat(fait(new Deliberer(dispensee, Voie.SCOLAIRE, 1500, false, false, false), droit))
                .isEqualTo("chefDOeuvre");
        assertThat(Temps.REGLES
                        .delivrance(new Deliberer(gardee, Voie.APPRENTISSAGE, null, false, false, false), droit)
                        .estConforme())
                .isTrue();
        assertThat(Temps.REGLES
                        .delivrance(new Deliberer(gardee, Voie.APPRENTISSAGE, 1000, false, false, false), droit)
                        .valeur()
                        .orElseThrow()
                        .moyenneGenerale())
                .isEqualTo(new Moyenne(21_200, 20));
    }

    private static String fait(Deliberer faits, Droit droit) {
        return ((Verdict.Irrecevable<Deliberation>) Temps.REGLES.delivrance(faits, droit)).fait();
    }

    @Test
    @DisplayName(
            "des notes fausses, une unité jugée deux fois ou un coefficient négatif sont refusés en nommant le fait")
    void faitsIrrecevables() {
        var fausses = List.of(
                List.of(Resultat.note(EP1, 2025)),
                List.of(Resultat.note(EP1, 2050)),
                List.of(Resultat.note(EP1, -50)),
                List.of(Resultat.note(EP1, 1025)),
                List.of(Resultat.benefice(EP1, 2001)),
                List.of(Resultat.benefice(EP1, -1)),
                List.of(new Resultat(
                        EP1, Position.DISPENSE, Resultat.note(EP1, 0).presence(), 1000)),
                List.of(new Resultat(
                        EP1, Position.INSCRIT, Resultat.absence(EP1, true).presence(), 1000)),
                List.of(Resultat.sansNote(EP1, Position.INAPTE)),
                List.of(Resultat.note(EP1, 1000), Resultat.note(EP1, 1200)),
                List.of(Resultat.note(new Unite("EP1", Nature.PROFESSIONNELLE, -4, false), 1000)),
                List.of(Resultat.note(new Unite("EP1", Nature.PROFESSIONNELLE, 100, false), 1000)),
                List.of(Resultat.note(new Unite("UF", Nature.PROFESSIONNELLE, 1, true), 1000)),
                List.of(Resultat.note(UF1, 1000)),
                List.<Resultat>of());
        for (var resultats : fausses) {
            var verdict = verdict(resultats, Temps.session(2027));
            assertThat(verdict).as(resultats.toString()).isInstanceOf(Verdict.Irrecevable.class);
            assertThat(((Verdict.Irrecevable<Deliberation>) verdict).fait()).isEqualTo("resultats");
            assertThat(verdict.motif()).isNotBlank();
        }
        assertThat(verdict(List.of(Resultat.benefice(EP1, 1033)), Temps.session(2027))
                        .estConforme())
                .isTrue();
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

        assertThat(verdict.explication().texte())
                .contains("La moyenne générale, 10,26, atteint 10.")
                .contains("La moyenne des unités professionnelles, 9,85, n'atteint pas 10.");
        assertThat(changement.texte()).isEqualTo("L'issue changerait si la note de EP1 était 10,00 au lieu de 9,50.");
        assertThat(changement.verdict().estConforme()).isTrue();
    }

    @Test
    @DisplayName("sans note de chef-d'œuvre, l'absence ou l'unité manquante se disent quand même")
    @Exigence({"CAP-15.7", "CAP-15.1"})
    void chefDOeuvreInutile() {
        var absent = v4();
        absent.set(0, Resultat.absence(EG1, false));
        var manque = v4();
        manque.set(0, Resultat.sansNote(EG1, Position.NON_INSCRIT));
        var droit = Temps.session(2027);

        assertThat(scolaire(absent, droit)).isEqualTo(Decision.ABSENT);
        assertThat(scolaire(manque, droit)).isEqualTo(Decision.SANS_DECISION_FINALE);
    }

    private static Decision scolaire(List<Resultat> resultats, Droit droit) {
        return Temps.REGLES
                .delivrance(new Deliberer(resultats, Voie.SCOLAIRE, null, false, false, false), droit)
                .valeur()
                .orElseThrow()
                .decision();
    }

    @ParameterizedTest(name = "repasser {0} → {1}")
    @CsvSource({
        "EP2, 1050", // 117/13 ne suffit pas : il manque 13 points à la moyenne professionnelle
        "EP1, 1250",
        "EP1+EP2, 1000",
        "EG1, ",
    })
    @DisplayName("garder ou repasser — la plus petite note qui donne les deux moyennes")
    @Exigence({"CAP-16.2", "CAP-15.2"})
    void noteNecessaire(String codes, Integer attendue) {
        var resultats = v4();
        resultats.set(4, Resultat.benefice(EP2, 900));
        var faits = Deliberer.individuel(resultats);

        var note = Temps.REGLES.noteNecessaire(faits, Set.of(codes.split("\\+")), Temps.session(2009));

        assertThat(note.isPresent() ? note.getAsInt() : null).isEqualTo(attendue);
    }

    @Test
    @DisplayName("avant le 1er septembre 2002, aucune délibération n'est proposée")
    @Exigence("CAP-26.1")
    void horsPerimetre() {
        assertThat(verdict(v4(), Temps.le("2002-08-31", 2002))).isInstanceOf(Verdict.HorsPerimetre.class);
    }
}
