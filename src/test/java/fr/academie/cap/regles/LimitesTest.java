package fr.academie.cap.regles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.regles.FaitsDEpreuves.Deliberer;
import fr.academie.cap.regles.FaitsDEpreuves.UniteAAttester;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Les valeurs limites que la loi admet encore")
class LimitesTest {

    private static final Unite EP1 = new Unite("EP1", Nature.PROFESSIONNELLE, 4, false);

    @Test
    @DisplayName("D337-7 — l'année même de l'examen et 120 ans sont des années de naissance possibles")
    @Exigence("CAP-07.1")
    void ages() {
        var droit = Temps.session(2027);
        assertThat(Temps.REGLES.admission(Faits.Admission.de(Year.of(2027), Voie.SCOLAIRE, true), droit))
                .isInstanceOf(Verdict.Conforme.class);
        assertThat(Temps.REGLES.admission(Faits.Admission.de(Year.of(1907), Voie.SCOLAIRE, true), droit))
                .isInstanceOf(Verdict.Conforme.class);
    }

    @Test
    @DisplayName("notes limites : 0 et 20 partout, y compris au chef-d'œuvre et à l'attestation")
    @Exigence("CAP-15.2")
    void notes() {
        var droit = Temps.session(2027);
        for (var note : List.of(0, 2000)) {
            assertThat(Temps.REGLES.delivrance(Deliberer.individuel(List.of(Resultat.note(EP1, note))), droit))
                    .isNotInstanceOf(Verdict.Irrecevable.class);
            assertThat(Temps.REGLES.delivrance(Deliberer.individuel(List.of(Resultat.benefice(EP1, note))), droit))
                    .isNotInstanceOf(Verdict.Irrecevable.class);
            assertThat(Temps.REGLES
                            .chefDOeuvre(new FaitsDEpreuves.ChefDOeuvre(Voie.SCOLAIRE, true, note, note), droit)
                            .valeur())
                    .contains(note);
            assertThat(Temps.REGLES.attestationDUnite(
                            new UniteAAttester(Voie.FORMATION_CONTINUE, false, note, 2027), droit))
                    .isNotInstanceOf(Verdict.Irrecevable.class);
        }
    }

    @Test
    @DisplayName("seize unités notées ont moins de cent mille délibérations voisines, où que soient les notes")
    void voisinesBornees() {
        for (var note : List.of(0, 950, 1000, 2000)) {
            var resultats = IntStream.range(0, 16)
                    .mapToObj(rang -> Resultat.note(new Unite("U" + rang, Nature.PROFESSIONNELLE, 1, false), note))
                    .toList();

            assertThat(VoisinsDeDeliberation.de(Deliberer.individuel(resultats)).count())
                    .as("notes à " + note)
                    .isBetween(90_000L, 100_000L);
        }
    }

    @Test
    @DisplayName("deux codes d'unité au même condensé ne se confondent pas")
    void codesVoisins() {
        var aa = new Unite("Aa", Nature.PROFESSIONNELLE, 1, false);
        var bb = new Unite("BB", Nature.PROFESSIONNELLE, 1, false);
        assertThat(aa.code().hashCode()).isEqualTo(bb.code().hashCode());

        assertThat(Temps.REGLES
                        .delivrance(
                                Deliberer.individuel(List.of(Resultat.note(aa, 1000), Resultat.note(bb, 1000))),
                                Temps.session(2027))
                        .estConforme())
                .isTrue();
    }

    @Test
    @DisplayName("à coefficients égaux, le chef-d'œuvre suit la première unité professionnelle")
    void porteuseDuChefDOeuvre() {
        var droit = Temps.session(2027);
        var jumelle = new Unite("EP2", Nature.PROFESSIONNELLE, 4, false);
        var premiereDispensee = List.of(Resultat.sansNote(EP1, Position.DISPENSE), Resultat.note(jumelle, 1200));
        var premierePassee = List.of(Resultat.note(EP1, 1200), Resultat.sansNote(jumelle, Position.DISPENSE));
        var absente = List.of(Resultat.absence(EP1, true), Resultat.note(jumelle, 2000));
        var generaleLourde = List.of(
                Resultat.sansNote(new Unite("EG1", Nature.MATHEMATIQUES_SCIENCES, 9, false), Position.DISPENSE),
                Resultat.note(EP1, 1200));

        assertThat(scolaire(premiereDispensee, droit)).isInstanceOf(Verdict.Conforme.class);
        assertThat(scolaire(premierePassee, droit)).isInstanceOf(Verdict.Irrecevable.class);
        assertThat(scolaire(absente, droit)).isInstanceOf(Verdict.Conforme.class);
        assertThat(scolaire(generaleLourde, droit)).isInstanceOf(Verdict.Irrecevable.class);
    }

    private static Verdict<Deliberation> scolaire(List<Resultat> resultats, Droit droit) {
        return Temps.REGLES.delivrance(new Deliberer(resultats, Voie.SCOLAIRE, null, false, false, false), droit);
    }

    @Test
    @DisplayName("une absence injustifiée à l'obligatoire et à la facultative, justifiée à l'EPS : les bons effets")
    @Exigence({"CAP-15.7", "CAP-20.4"})
    void absencesMelees() {
        var droit = Temps.session(2027);
        var facultative = new Unite("UF1", Nature.LANGUE_VIVANTE, 1, true);
        var deux = Deliberer.individuel(List.of(
                Resultat.absence(EP1, false),
                Resultat.absence(new Unite("EP2", Nature.PROFESSIONNELLE, 1, false), false),
                Resultat.absence(facultative, false),
                Resultat.absence(new Unite("UF2", Nature.ARTS_APPLIQUES, 1, true), false)));
        var epsEtPro = Deliberer.individuel(List.of(
                Resultat.absence(EP1, true),
                Resultat.absence(new Unite("EG3", Nature.EPS, 1, false), true),
                Resultat.note(new Unite("EG1", Nature.MATHEMATIQUES_SCIENCES, 1, false), 500)));

        assertThat(decision(deux, droit)).isEqualTo(Decision.ABSENT);
        assertThat(decision(epsEtPro, droit)).isEqualTo(Decision.REMPLACEMENT);
    }

    private static Decision decision(Deliberer faits, Droit droit) {
        return Temps.REGLES.delivrance(faits, droit).valeur().orElseThrow().decision();
    }

    @Test
    @DisplayName("deux facultatives : leurs points s'ajoutent, chacun avec son coefficient")
    @Exigence("CAP-15.3")
    void deuxFacultatives() {
        var faits = Deliberer.individuel(List.of(
                Resultat.note(EP1, 1000),
                Resultat.note(new Unite("UF1", Nature.LANGUE_VIVANTE, 2, true), 1200),
                Resultat.note(new Unite("UF2", Nature.ARTS_APPLIQUES, 1, true), 1100)));

        assertThat(Temps.REGLES
                        .delivrance(faits, Temps.session(2027))
                        .valeur()
                        .orElseThrow()
                        .moyenneGenerale())
                .isEqualTo(new Moyenne(4_500, 4));
    }

    @Test
    @DisplayName("D337-2 — la première session d'une spécialité est aussi sa dernière")
    @Exigence("CAP-02.1")
    void specialiteDUneSession() {
        var faits = new Faits.SpecialitePresentee("500-1", 2027, 2027, null, false, List.of());

        assertThat(Temps.REGLES.specialiteOuverte(faits, Temps.session(2027)).estConforme())
                .isTrue();
    }

    @Test
    @DisplayName(
            "D337-17 — une note de décembre rattachée à la session suivante, ou de janvier à la précédente, se garde")
    @Exigence("CAP-16.1")
    void dateEtSessionVoisines() {
        for (var annee : List.of(2021, 2023)) {
            var faits = new Faits.NoteAConserver(
                    LocalDate.of(annee, 6, 1), 2022, true, false, Faits.Origine.EPREUVE, true, Nature.EPS);
            assertThat(Temps.REGLES.conservation(faits, Temps.session(2027)).estConforme())
                    .isTrue();
        }
        var ailleurs = new Faits.NoteAConserver(
                LocalDate.of(2022, 6, 1), 2022, true, false, Faits.Origine.EPREUVE, false, Nature.EPS);
        assertThat(Temps.REGLES.conservation(ailleurs, Temps.session(2027)).etapes())
                .extracting(Etape::regle)
                .containsExactly("R-CON-3", "R-CON-1");
        var ici = new Faits.NoteAConserver(
                LocalDate.of(2022, 6, 1), 2022, true, false, Faits.Origine.EPREUVE, true, Nature.EPS);
        assertThat(Temps.REGLES.conservation(ici, Temps.session(2027)).etapes())
                .extracting(Etape::regle)
                .containsExactly("R-CON-1");
    }

    @Test
    @DisplayName(
            "les règles disent laquelle a servi : EPS de 2002 ou du Code, dispense par titre ou par unité, accord tacite")
    @Exigence({"CAP-17.1", "CAP-17.2", "CAP-18.1", "CAP-14.3"})
    void regleQuiASservi() {
        var exclu = new Faits.DemandeEps(Voie.SCOLAIRE, Etablissement.PUBLIC, false, true);
        var ouvert = new Faits.DemandeEps(Voie.DISTANCE, Etablissement.CENTRE_A_DISTANCE, false, true);
        for (var faits : List.of(exclu, ouvert)) {
            assertThat(regle(Temps.REGLES.dispenseEps(faits, Temps.en2002()))).isEqualTo("R-EPS-1");
            assertThat(regle(Temps.REGLES.dispenseEps(faits, Temps.en2008()))).isEqualTo("R-EPS-2");
        }
        for (var fondement : FaitsDeProcedure.Fondement.values()) {
            var verdict = Temps.REGLES.dispenseDUnite(
                    new FaitsDeProcedure.DispenseDUnite(fondement, true, true, 2026), Temps.session(2027));
            assertThat(regle(verdict))
                    .isEqualTo(fondement == FaitsDeProcedure.Fondement.TITRE_OU_DIPLOME ? "R-DSP-1" : "R-DSP-2");
        }
        var jour = LocalDate.of(2026, 1, 10);
        assertThat(Temps.simple(Temps.REGLES
                        .echeance(
                                FaitsDeProcedure.DemandeEnCours.complete(Procedure.HABILITATION_CCF, jour),
                                Temps.session(2026))
                        .article()))
                .isEqualTo("code de l'éducation, article 337-15");
        assertThat(Temps.REGLES
                        .echeance(
                                FaitsDeProcedure.DemandeEnCours.complete(Procedure.DEROGATION_DE_FORME, jour),
                                Temps.session(2026))
                        .etapes()
                        .get(0)
                        .texte())
                .contains("deux mois");
    }

    private static String regle(Verdict<?> verdict) {
        return verdict.trace().decisive().regle();
    }

    @Test
    @DisplayName("point à confirmer — le chef-d'œuvre s'arrête après la session que le paramètre donne")
    @Exigence("CAP-VER.1")
    void dernierChefDOeuvre() {
        var d = Parametres.DEFAUT;
        var regles = new ReglesCap(new Parametres(
                d.conservation(),
                d.cercleEpsRestreintDepuis(),
                d.limiteDeMiseEnConformite(),
                2026,
                false,
                true,
                true,
                false,
                d.regimesValides()));
        var faits = new FaitsDEpreuves.ChefDOeuvre(Voie.SCOLAIRE, false, null, 1200);

        assertThat(regles.chefDOeuvre(faits, regles.droit(LocalDate.of(2026, 6, 1), 2026))
                        .estConforme())
                .isTrue();
        assertThat(regles.chefDOeuvre(faits, regles.droit(LocalDate.of(2027, 6, 1), 2027)))
                .isInstanceOf(Verdict.NonConforme.class);
    }

    @Test
    @DisplayName("D337-23 — un jury peut n'avoir aucun présent d'un collège, jamais moins de zéro")
    @Exigence("CAP-22.3")
    void presentsNuls() {
        var nommes = new FaitsDeProcedure.Membres(4, 2, 2);
        for (var presents : List.of(
                new FaitsDeProcedure.Membres(0, 2, 2),
                new FaitsDeProcedure.Membres(4, 0, 2),
                new FaitsDeProcedure.Membres(4, 2, 0))) {
            var faits = new FaitsDeProcedure.CompositionDeJury(
                    nommes, presents, true, true, true, LocalDate.of(2027, 1, 1), List.of(), List.of());
            assertThat(Temps.REGLES.jury(faits, Temps.session(2027)).estConforme())
                    .isTrue();
        }
    }
}
