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

@DisplayName("art. 15, D337-16 — mentions, chef-d'œuvre, faits douteux, garder ou repasser")
class DelivranceParticuliereTest {

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
                List.of(
                        Resultat.note(EP1, 1000),
                        Resultat.note(new Unite("UF", Nature.PROFESSIONNELLE, 1, true), 1000)),
                List.of(Resultat.note(UF1, 1000)),
                List.<Resultat>of());
        for (var resultats : fausses) {
            var verdict = verdict(resultats, Temps.session(2027));
            assertThat(verdict).as(resultats.toString()).isInstanceOf(Verdict.Irrecevable.class);
            assertThat(((Verdict.Irrecevable<Deliberation>) verdict).fait()).isEqualTo("resultats");
            assertThat(Temps.simple(verdict.motif())).isNotBlank();
        }
        assertThat(verdict(List.of(Resultat.benefice(EP1, 1033)), Temps.session(2027))
                        .estConforme())
                .isTrue();
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
}
