package fr.academie.cap.regles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.regles.FaitsDEpreuves.Deliberer;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Les lois M1 à M12, dix mille cas chacune ; la graine est imprimée et se rejoue par {@code -Dregles.graine=…}. */
@DisplayName("Lois métamorphiques des règles")
class LoisMetamorphiquesTest {

    private static final int CAS = 10_000;
    private static final long GRAINE = Long.getLong("regles.graine", 20_270_615L);
    private static final ReglesCap REGLES = Temps.REGLES;

    private static void pourChaqueCas(String loi, Consumer<Tirage> verification) {
        System.out.println(loi + " : graine " + GRAINE);
        for (var cas = 0; cas < CAS; cas++) {
            var tirage = new Tirage(new Random(GRAINE * 31 + cas));
            try {
                verification.accept(tirage);
            } catch (AssertionError e) {
                throw new AssertionError(loi + ", graine " + GRAINE + ", cas " + cas, e);
            }
        }
    }

    @Test
    @DisplayName("M1 — la majorité au 31 décembre ne dépend que de l'année de naissance")
    @Exigence("CAP-07.1")
    void m1() {
        pourChaqueCas("M1", tirage -> {
            var naissance = tirage.jour(1985, 2012);
            var session = tirage.entre(2003, 2030);
            var droit = Temps.session(session);
            var verdict = REGLES.admission(
                    Faits.Admission.de(Year.of(naissance.getYear()), Voie.FORMATION_CONTINUE, false), droit);
            var ageAuTrenteEtUn = naissance.until(LocalDate.of(session, 12, 31)).getYears();
            assertThat(verdict.estConforme()).isEqualTo(ageAuTrenteEtUn >= 18);
        });
    }

    @Test
    @DisplayName("M2 — ajouter un point à une note ne fait jamais perdre le diplôme")
    @Exigence("CAP-15.2")
    void m2() {
        pourChaqueCas("M2", tirage -> {
            var faits = tirage.deliberation();
            var droit = tirage.droit();
            var avant = admis(faits, droit);
            var resultats = new ArrayList<>(faits.resultats());
            var rang = tirage.entre(0, resultats.size() - 1);
            var resultat = resultats.get(rang);
            if (resultat.note() >= 0 && resultat.note() <= 1900) {
                resultats.set(rang, resultat.avec(resultat.note() + 100));
                assertThat(!avant || admis(faits.avecResultats(resultats), droit))
                        .isTrue();
            }
        });
    }

    @Test
    @DisplayName("M3 — une facultative jusqu'à 10 est sans effet ; la monter ne nuit jamais")
    @Exigence("CAP-15.3")
    void m3() {
        pourChaqueCas("M3", tirage -> {
            var droit = tirage.droit();
            var sans = tirage.sansFacultative(tirage.deliberation());
            var basse = tirage.avecFacultative(sans, tirage.entre(0, 20) * 50);
            var douze = tirage.avecFacultative(sans, 1200);
            var quatorze = tirage.avecFacultative(sans, 1400);
            assertThat(REGLES.delivrance(basse, droit).valeur())
                    .isEqualTo(REGLES.delivrance(sans, droit).valeur());
            assertThat(!admis(douze, droit) || admis(quatorze, droit)).isTrue();
        });
    }

    @Test
    @DisplayName("M4 — permuter les unités avec leurs coefficients ne change rien")
    @Exigence("CAP-15.2")
    void m4() {
        pourChaqueCas("M4", tirage -> {
            var faits = tirage.deliberation();
            var droit = tirage.droit();
            var melanges = new ArrayList<>(faits.resultats());
            Collections.shuffle(melanges, tirage.alea());
            assertThat(REGLES.delivrance(faits.avecResultats(melanges), droit).valeur())
                    .isEqualTo(REGLES.delivrance(faits, droit).valeur());
        });
    }

    @Test
    @DisplayName("M5 — dispenser d'une unité un dossier complet ne le rend jamais incomplet ni irrecevable")
    @Exigence({"CAP-17.1", "CAP-17.3"})
    void m5() {
        pourChaqueCas("M5", tirage -> {
            var faits = tirage.deliberation();
            var droit = tirage.droit();
            var avant = REGLES.delivrance(faits, droit);
            var resultats = new ArrayList<>(faits.resultats());
            var rang = tirage.entre(0, resultats.size() - 1);
            resultats.set(rang, Resultat.sansNote(resultats.get(rang).unite(), Position.DISPENSE));
            var apres = REGLES.delivrance(faits.avecResultats(resultats), droit);
            assertThat(apres).isNotInstanceOf(Verdict.Irrecevable.class);
            var complet = decision(avant) != Decision.SANS_DECISION_FINALE && decision(avant) != Decision.ABSENT;
            assertThat(complet
                            && (decision(apres) == Decision.SANS_DECISION_FINALE || decision(apres) == Decision.ABSENT))
                    .isFalse();
        });
    }

    @Test
    @DisplayName("M6 — absent sans justification, jamais admis quelles que soient les notes ; justifié, c'est zéro")
    @Exigence({"CAP-15.7", "CAP-15.8"})
    void m6() {
        pourChaqueCas("M6", tirage -> {
            var faits = tirage.sansAbsence(tirage.deliberation());
            var droit = tirage.droit();
            var rang = tirage.rangObligatoire(faits);
            var unite = faits.resultats().get(rang).unite();
            assertThat(admis(remplacer(faits, rang, Resultat.absence(unite, false)), droit))
                    .isFalse();
            var justifie = REGLES.delivrance(remplacer(faits, rang, Resultat.absence(unite, true)), droit);
            var zero = REGLES.delivrance(remplacer(faits, rang, Resultat.note(unite, 0)), droit);
            assertThat(moyennes(justifie)).isEqualTo(moyennes(zero));
            assertThat(justifie.estConforme()).isEqualTo(zero.estConforme());
        });
    }

    @Test
    @DisplayName(
            "M7 — une note de l'année Y sert à la session S si et seulement si S − Y ≤ 5 ; décaler les deux ne change rien")
    @Exigence("CAP-16.1")
    void m7() {
        pourChaqueCas("M7", tirage -> {
            var obtenue = tirage.entre(2003, 2020);
            var session = obtenue + tirage.entre(1, 9);
            var decalage = tirage.entre(0, 8);
            var verdict = garder(obtenue, session);
            assertThat(verdict.estConforme()).isEqualTo(session - obtenue <= 5);
            assertThat(garder(obtenue + decalage, session + decalage).estConforme())
                    .isEqualTo(verdict.estConforme());
        });
    }

    private static Verdict<Integer> garder(int obtenue, int session) {
        return REGLES.conservation(
                Faits.NoteAConserver.de(LocalDate.of(obtenue, 7, 5), Nature.PROFESSIONNELLE), Temps.session(session));
    }

    @Test
    @DisplayName(
            "M8 — scolaires et apprentis ne sont jamais en forme progressive sans dérogation ; l'adulte seul choisit")
    @Exigence({"CAP-09.1", "CAP-10.1"})
    void m8() {
        pourChaqueCas("M8", tirage -> {
            var voie = tirage.parmi(Voie.values());
            var forme = tirage.parmi(Forme.values());
            var naissance = Year.of(tirage.entre(1960, 2010));
            var droit = Temps.session(tirage.entre(2006, 2028));
            var verdict = REGLES.forme(Faits.ChoixDeForme.premier(naissance, voie, forme, false, tirage.pile()), droit);
            var lie = voie == Voie.SCOLAIRE || voie == Voie.APPRENTISSAGE;
            if (lie) {
                assertThat(verdict.estConforme()).isEqualTo(forme == Forme.GLOBALE);
            } else if (droit.session() - naissance.getValue() >= 18) {
                assertThat(verdict.estConforme()).isTrue();
            }
        });
    }

    @Test
    @DisplayName(
            "M9 — un refus notifié dans le délai empêche l'habilitation ; après, elle est acquise et le refus le dit")
    @Exigence({"CAP-14.3", "CAP-14.5"})
    void m9() {
        pourChaqueCas("M9", tirage -> {
            var complete = tirage.jour(2006, 2027);
            var refus = complete.plusDays(tirage.entre(0, 150));
            var droit = REGLES.droit(refus.plusDays(1), refus.getYear());
            var verdict = REGLES.habilitation(new FaitsDeProcedure.SuiteDHabilitation(complete, refus, null), droit);
            var aTemps = !refus.isAfter(complete.plusMonths(3));
            assertThat(verdict.estConforme()).isEqualTo(!aTemps);
            assertThat(verdict.etapes().stream().anyMatch(etape -> etape.texte().contains("retrait")))
                    .isEqualTo(!aTemps);
        });
    }

    @Test
    @DisplayName("M10 — une autre académie du même fuseau reçoit le même terme")
    @Exigence("CAP-14.3")
    void m10() {
        var martinique = ZoneId.of("America/Martinique");
        var guadeloupe = ZoneId.of("America/Guadeloupe");
        var reunion = ZoneId.of("Indian/Reunion");
        pourChaqueCas("M10", tirage -> {
            var depart = tirage.jour(2006, 2027);
            var delai = new Delai(tirage.entre(1, 12));
            assertThat(delai.expiration(depart, martinique)).isEqualTo(delai.expiration(depart, guadeloupe));
            assertThat(delai.expiration(depart, reunion)).isBefore(delai.expiration(depart, martinique));
        });
    }

    @Test
    @DisplayName("M12 — rejouer la trace donne le même verdict, et le moindre changement change vraiment l'issue")
    @Exigence("CAP-VER.1")
    void m12() {
        pourChaqueCas("M12", tirage -> {
            var verdict = tirage.verdict();
            assertThat(verdict.rejouer()).isEqualTo(verdict);
            assertThat(Temps.simple(verdict.article())).isNotBlank();
            assertThat(Temps.simple(verdict.motif())).isNotBlank().doesNotContain("{");
            if (tirage.entre(0, 9) == 0) {
                verdict.moindreChangement().ifPresent(changement -> {
                    var rejuge = verdict.trace().rejouer(changement.faits());
                    assertThat(rejuge.getClass()).isNotEqualTo(verdict.getClass());
                    assertThat(rejuge).isEqualTo(changement.verdict());
                    assertThat(Temps.simple(changement.texte())).startsWith("L'issue changerait si ");
                });
            }
        });
    }

    private static boolean admis(Deliberer faits, Droit droit) {
        return REGLES.delivrance(faits, droit).estConforme();
    }

    private static Decision decision(Verdict<Deliberation> verdict) {
        return verdict.valeur().orElseThrow().decision();
    }

    private static List<Object> moyennes(Verdict<Deliberation> verdict) {
        var valeur = verdict.valeur().orElseThrow();
        return List.of(valeur.generale(), valeur.professionnelle());
    }

    private static Deliberer remplacer(Deliberer faits, int rang, Resultat resultat) {
        var resultats = new ArrayList<>(faits.resultats());
        resultats.set(rang, resultat);
        return faits.avecResultats(resultats);
    }
}
