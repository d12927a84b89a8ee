package fr.academie.cap.regles;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.regles.FaitsDEpreuves.Deliberer;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Expliquer un verdict — étapes dans l'ordre, faits regardés, article, moindre changement")
class ExplicationTest {

    private static final Unite EG1 = new Unite("EG1", Nature.FRANCAIS_HISTOIRE_GEOGRAPHIE, 3, false);
    private static final Unite EPS = new Unite("EG3", Nature.EPS, 1, false);
    private static final Unite EP1 = new Unite("EP1", Nature.PROFESSIONNELLE, 4, false);
    private static final Unite EP2 = new Unite("EP2", Nature.PROFESSIONNELLE, 9, false);
    private static final Unite UF1 = new Unite("UF1", Nature.LANGUE_VIVANTE, 1, true);

    private static Verdict<Deliberation> deliberer(
            Voie voie, @Nullable Integer chefDOeuvre, int session, Resultat... resultats) {
        return Temps.REGLES.delivrance(
                new Deliberer(List.of(resultats), voie, chefDOeuvre, false, false, false), Temps.session(session));
    }

    private static List<String> regles(Verdict<?> verdict) {
        return verdict.etapes().stream().map(Etape::regle).toList();
    }

    @Test
    @DisplayName("chaque étape d'une délibération paraît une fois, dans l'ordre du raisonnement")
    @Exigence({"CAP-15.1", "CAP-15.2", "CAP-15.3", "CAP-15.8"})
    void etapesDUneDeliberation() {
        var complete = deliberer(
                Voie.SCOLAIRE,
                1500,
                2027,
                Resultat.absence(EG1, true),
                Resultat.sansNote(EPS, Position.INAPTE),
                Resultat.sansNote(EP1, Position.ACQUISE_PAR_VAE),
                Resultat.note(EP2, 1800),
                Resultat.note(UF1, 1600));

        assertThat(regles(complete))
                .containsExactly(
                        "R-DEL-1", "R-VAE-1", "R-EPS-3", "R-DEL-6", "R-DEL-3", "R-DEL-9", "R-DEL-2", "R-DEL-2",
                        "R-DEL-8", "R-DEL-2");
        assertThat(complete.etapes().get(9).texte()).contains("le diplôme est délivré");
        assertThat(complete.valeur().orElseThrow().mention()).isEqualTo(Mention.BIEN);
    }

    @Test
    @DisplayName("une étape qui n'a pas lieu d'être ne paraît pas")
    @Exigence({"CAP-15.2", "CAP-15.3"})
    void etapesSobres() {
        var simple = deliberer(Voie.AUCUNE, null, 2009, Resultat.note(EG1, 1000), Resultat.note(EP2, 1000));
        var facultativeBasse = deliberer(
                Voie.AUCUNE, null, 2009, Resultat.note(EG1, 1000), Resultat.note(EP2, 1000), Resultat.note(UF1, 1000));
        var absenceFacultative = deliberer(
                Voie.AUCUNE, null, 2009, Resultat.note(EG1, 900), Resultat.note(EP2, 900), Resultat.absence(UF1, true));
        var dispensees =
                deliberer(Voie.AUCUNE, null, 2009, Resultat.note(EG1, 900), Resultat.sansNote(EP2, Position.DISPENSE));

        assertThat(regles(simple)).containsExactly("R-DEL-1", "R-DEL-2", "R-DEL-2", "R-DEL-2");
        assertThat(regles(facultativeBasse)).isEqualTo(regles(simple));
        assertThat(regles(absenceFacultative)).containsExactly("R-DEL-1", "R-DEL-2", "R-DEL-2", "R-DEL-2");
        assertThat(absenceFacultative.valeur().orElseThrow().decision()).isEqualTo(Decision.AJOURNE);
        assertThat(dispensees.etapes().get(2).article()).isEqualTo("17");
        assertThat(Temps.simple(dispensees.motif())).isEqualTo("Les deux moyennes de 10 ne sont pas réunies.");
    }

    @Test
    @DisplayName("l'explication d'un refus tient en un paragraphe : issue, règles, article, changement")
    @Exigence("CAP-07.2")
    void paragraphe() {
        var verdict = Temps.REGLES.admission(
                Faits.Admission.de(Year.of(1992), Voie.DISTANCE, false), Temps.le("2009-01-15", 2009));
        var explication = verdict.explication();

        assertThat(explication.issue()).isEqualTo("Non conforme");
        assertThat(explication.faits())
                .containsExactly(Map.entry("année de naissance", "1992"), Map.entry("formation justifiée", "non"));
        assertThat(explication.version()).isEqualTo(2006);
        assertThat(Temps.simple(explication.texte()))
                .isEqualTo("Non conforme. Né en 1992, le candidat est mineur au 31 décembre 2009. (R-ADM-1 ; code de"
                        + " l'éducation, article D337-7) Un candidat mineur doit prouver qu'il a suivi la formation ;"
                        + " cette preuve manque. (R-ADM-1 ; code de l'éducation, article D337-7) L'issue changerait si"
                        + " « formation justifiée » était « oui » au lieu de « non ».");
    }

    @Test
    @DisplayName("chaque issue a son nom, et un paragraphe sans changement possible s'arrête à l'article")
    void issues() {
        var droit = Temps.session(2027);
        assertThat(Temps.REGLES
                        .admission(Faits.Admission.de(Year.of(2000), Voie.AUCUNE, false), droit)
                        .explication()
                        .issue())
                .isEqualTo("Conforme");
        assertThat(Temps.REGLES
                        .admission(Faits.Admission.de(null, Voie.AUCUNE, false), droit)
                        .explication()
                        .issue())
                .isEqualTo("Faits à corriger");
        assertThat(Temps.REGLES
                        .habilitation(new FaitsDeProcedure.SuiteDHabilitation(null, null, null), droit)
                        .explication()
                        .issue())
                .isEqualTo("À instruire par une personne");
        var hors = Temps.REGLES.niveau(Temps.le("2001-01-01", 2001)).explication();
        assertThat(hors.issue()).isEqualTo("Hors périmètre");
        assertThat(Temps.simple(hors.texte())).endsWith("article 26)");
        assertThat(hors.enVigueur()).isEqualTo("en vigueur depuis le 1er septembre 2002, remplacée le 24 mai 2006");
    }

    @Test
    @DisplayName("le moindre changement préfère une pièce à un état civil, et un fait à deux")
    @Exigence("CAP-10.3")
    void moindreChangement() {
        var droit = Temps.session(2027);
        assertThat(Temps.simple(texte(Temps.REGLES.unSeulCap(new Faits.NombreDeCap(1, false, false), droit))))
                .isEqualTo(
                        "L'issue changerait si « dérogation du recteur accordée » était « oui » au lieu de « non ».");
        assertThat(Temps.simple(
                        texte(Temps.REGLES.dureeDePfmp(new FaitsDeProcedure.DureeDePfmp(20, false, false), droit))))
                .isEqualTo("L'issue changerait si « semaines » était « 16 » au lieu de « 20 ».");
        assertThat(Temps.simple(
                        texte(Temps.REGLES.dureeDePfmp(new FaitsDeProcedure.DureeDePfmp(12, false, false), droit))))
                .isEqualTo("L'issue changerait si « semaines » était « 11 » au lieu de « 12 ».");
        assertThat(Temps.simple(
                        texte(Temps.REGLES.admission(Faits.Admission.de(Year.of(2009), Voie.AUCUNE, false), droit))))
                .isEqualTo("L'issue changerait si « année de naissance » était « 2010 » au lieu de « 2009 ».");
        assertThat(Temps.simple(texte(Temps.REGLES.dispenseEps(
                        new Faits.DemandeEps(Voie.SCOLAIRE, Etablissement.PUBLIC, false, true), droit))))
                .isEqualTo("L'issue changerait si « voie de préparation » était « formation professionnelle continue »"
                        + " au lieu de « voie scolaire ».");
        assertThat(Temps.simple(texte(Temps.REGLES.habilitation(
                        new FaitsDeProcedure.SuiteDHabilitation(
                                LocalDate.of(2025, 11, 30), LocalDate.of(2026, 3, 1), null),
                        droit))))
                .isEqualTo("L'issue changerait si « demande complète reçue le » était « 1er décembre 2025 » au lieu de"
                        + " « 30 novembre 2025 ».");
        assertThat(Temps.simple(texte(Temps.REGLES.specialiteOuverte(
                        new Faits.SpecialitePresentee("500-1", 2000, 2010, null, true, List.of()), droit))))
                .isEmpty();
    }

    private static String texte(Verdict<?> verdict) {
        return verdict.moindreChangement().map(Changement::texte).orElse("");
    }

    @Test
    @DisplayName("quand un seul fait ne suffit pas, deux sont proposés, les moins coûteux")
    @Exigence("CAP-09.2")
    void deuxFaits() {
        var faits = new FaitsDeProcedure.DemandeDeDerogation(
                Voie.SCOLAIRE,
                FaitsDeProcedure.MotifDeDerogation.HANDICAP,
                false,
                LocalDate.of(2026, 11, 17),
                LocalDate.of(2026, 11, 15));

        var changement = Temps.REGLES
                .derogationDeForme(faits, Temps.session(2027))
                .moindreChangement()
                .orElseThrow();

        assertThat(changement.differences())
                .containsExactly(
                        "« demande déposée par le candidat lui-même » était « oui » au lieu de « non »",
                        "« déposée le » était « 15 novembre 2026 » au lieu de « 17 novembre 2026 »");
        assertThat(changement.verdict()).isInstanceOf(Verdict.AInstruire.class);
    }

    @Test
    @DisplayName("une délibération cherche d'abord un demi-point, puis deux notes ensemble, dans les deux sens")
    @Exigence("CAP-15.2")
    void moindresPoints() {
        assertThat(Temps.simple(
                        texte(deliberer(Voie.AUCUNE, null, 2009, Resultat.note(EG1, 950), Resultat.note(EP2, 1000)))))
                .isEqualTo("L'issue changerait si la note de EG1 était 10,00 au lieu de 9,50.");
        assertThat(Temps.simple(
                        texte(deliberer(Voie.AUCUNE, null, 2009, Resultat.note(EG1, 1000), Resultat.note(EP2, 1000)))))
                .isEqualTo("L'issue changerait si la note de EG1 était 9,50 au lieu de 10,00.");
        assertThat(Temps.simple(
                        texte(deliberer(Voie.AUCUNE, null, 2009, Resultat.note(EG1, 0), Resultat.note(EP2, 0)))))
                .isEqualTo("L'issue changerait si la note de EP2 était 13,50 au lieu de 0,00.");
        var jumelle = new Unite("EP3", Nature.PROFESSIONNELLE, 4, false);
        var lourde = new Unite("EP4", Nature.PROFESSIONNELLE, 8, false);
        assertThat(Temps.simple(texte(deliberer(
                        Voie.AUCUNE,
                        null,
                        2009,
                        Resultat.note(EP1, 1500),
                        Resultat.note(jumelle, 1500),
                        Resultat.benefice(lourde, 200)))))
                .isEqualTo("L'issue changerait si la note de EP1 était 16,00 au lieu de 15,00 et la note de EP3 était"
                        + " 20,00 au lieu de 15,00.");
        assertThat(Temps.simple(texte(
                        deliberer(Voie.AUCUNE, null, 2009, Resultat.note(EG1, 50), Resultat.benefice(EP1, 1713)))))
                .isEqualTo("L'issue changerait si la note de EG1 était 0,00 au lieu de 0,50.");
        assertThat(Temps.simple(texte(
                        deliberer(Voie.AUCUNE, null, 2009, Resultat.benefice(EG1, 900), Resultat.benefice(EP1, 900)))))
                .isEmpty();
    }

    @Test
    @DisplayName("ce que lit un candidat est en typographie française")
    void typographie() {
        assertThat(Typographie.mendre("L'issue : « c'est 10 » ; d'accord ? Oui !"))
                .isEqualTo("L’issue\u00a0: «\u00a0c’est 10\u00a0»\u00a0; d’accord\u00a0? Oui\u00a0!");
        assertThat(Typographie.mendre("'a' à 10:30, rien «")).isEqualTo("'a' à 10:30, rien «");
        assertThat(Typographie.mendre("a :b, a :")).isEqualTo("a :b, a\u00a0:");
        var verdict = Temps.REGLES.dispenseEps(
                new Faits.DemandeEps(Voie.SCOLAIRE, Etablissement.PUBLIC, false, true), Temps.session(2027));
        assertThat(verdict.motif()).isEqualTo("La dispense d’EPS n’est ouverte ni aux scolaires ni aux apprentis.");
        assertThat(verdict.moindreChangement().orElseThrow().texte())
                .startsWith("L’issue")
                .contains("«\u00a0voie");
        assertThat(verdict.explication().regles().get(0)).contains("code de l’éducation");
    }

    @Test
    @DisplayName("rejouer, comparer et imprimer une trace")
    void traces() {
        var droit = Temps.session(2027);
        var faits = Faits.Admission.de(Year.of(2010), Voie.DISTANCE, false);
        var verdict = Temps.REGLES.admission(faits, droit);
        var autreDroit = Temps.REGLES.admission(faits, Temps.session(2026));
        var autresFaits = Temps.REGLES.admission(Faits.Admission.de(Year.of(2011), Voie.DISTANCE, false), droit);

        assertThat(verdict.rejouer()).isEqualTo(verdict).hasSameHashCodeAs(verdict);
        assertThat(verdict.trace()).isNotEqualTo(autreDroit.trace()).isNotEqualTo(autresFaits.trace());
        assertThat(verdict.trace()).isNotEqualTo("une trace");
        assertThat(verdict.trace().hashCode()).isNotEqualTo(autresFaits.trace().hashCode());
        assertThat(verdict.trace())
                .hasToString("AdmissionDuCandidat " + faits + " → Un candidat mineur doit prouver"
                        + " qu'il a suivi la formation ; cette preuve manque.");
        var niveau = Temps.REGLES.niveau(droit).trace();
        var regle = Temps.REGLES.toutes().get(0);
        assertThat(Trace.de(regle, faits, droit, niveau.decisive()))
                .isNotEqualTo(Trace.de(regle, faits, droit, verdict.trace().decisive()))
                .isNotEqualTo(Trace.de(Temps.REGLES.toutes().get(1), faits, droit, niveau.decisive()));
    }

    @Test
    @DisplayName("chaque valeur du droit a un libellé français à elle")
    void libelles() {
        for (var valeurs : List.<Libelle[]>of(
                Admissibilite.values(),
                Controle.values(),
                Decision.values(),
                Etablissement.values(),
                Forme.values(),
                Mention.values(),
                ModeEvaluation.values(),
                Nature.values(),
                Position.values(),
                Presence.values(),
                Procedure.values(),
                Voie.values(),
                Habilitation.Etat.values(),
                RegimeDeSilence.Sens.values(),
                TexteDuDroit.Lecture.values(),
                Faits.Origine.values(),
                FaitsDeProcedure.Signataire.values(),
                FaitsDeProcedure.MotifDeDerogation.values(),
                FaitsDeProcedure.Fondement.values(),
                FaitsDeProcedure.Autorite.values())) {
            var libelles = new HashSet<String>();
            for (var valeur : valeurs) {
                assertThat(valeur.libelle()).isNotBlank();
                libelles.add(valeur.libelle());
            }
            assertThat(libelles).hasSize(valeurs.length);
        }
        assertThat(LectureDesFaits.dire(null)).isEqualTo("non renseigné");
        assertThat(LectureDesFaits.dire(List.of(true, Voie.DISTANCE))).isEqualTo("oui, enseignement à distance");
        assertThat(new FaitsDeProcedure.Membres(4, 2, 1)).hasToString("4 enseignants, 2 employeurs, 1 salariés");
        assertThat(new FaitsDeProcedure.Membres(4, 2, 1).total()).isEqualTo(7);
        for (var disposition : Disposition.values()) {
            assertThat(disposition.source()).isNotBlank();
        }
    }

    @Test
    @DisplayName("une moyenne s'affiche au plus près, sans jamais atteindre un point entier qu'elle n'atteint pas")
    @Exigence("CAP-15.2")
    void affichageDesMoyennes() {
        assertThat(new Moyenne(13_050, 13)).hasToString("10,04");
        assertThat(new Moyenne(18_650, 19)).hasToString("9,82");
        assertThat(new Moyenne(198_000 - 99, 198)).hasToString("9,99"); // 9,995 ne s'écrit pas 10,00
        assertThat(new Moyenne(1_000, 1)).hasToString("10,00");
        assertThat(new Moyenne(2_000, 2)).hasToString("10,00");
        assertThat(new Moyenne(20_199, 20)).hasToString("10,10");
        assertThat(new Moyenne(1_009, 1)).hasToString("10,09");
        assertThat(new Moyenne(1_010, 1)).hasToString("10,10");
    }

    @Test
    @DisplayName("avant le 1er septembre 2002, aucune règle ne juge")
    @Exigence({"CAP-24.1", "CAP-26.1"})
    void aucuneRegleAvant2002() {
        var issues = new ArrayList<String>();
        for (var cas : EspaceDesFaits.juger(Temps.le("2002-08-31", 2002))) {
            issues.add(cas.issue());
        }

        assertThat(new HashSet<>(issues)).containsExactly("HorsPerimetre");
    }

    @Test
    @DisplayName("dans l'intervalle de 2002 à 2005, seuls les articles de la spécialité attendent")
    @Exigence({"CAP-24.1", "CAP-25.1"})
    void articlesQuiAttendent() {
        var enAttente = new HashSet<String>();
        var juges = new HashSet<String>();
        for (var cas : EspaceDesFaits.juger(Temps.le("2003-06-15", 2003))) {
            (cas.verdict() instanceof Verdict.HorsPerimetre ? enAttente : juges).add(cas.regle());
        }

        assertThat(enAttente)
                .containsExactlyInAnyOrder(
                        "ChoixDeForme",
                        "ReglementDExamen",
                        "DureeDePfmp",
                        "Preparation",
                        "PlanDEvaluation",
                        "DemandeDHabilitation",
                        "SuiteDHabilitation",
                        "DemandeDeDerogation");
        assertThat(juges).doesNotContainAnyElementsOf(enAttente).contains("Admission", "Deliberer", "DemandeEps");
        assertThat(Temps.REGLES
                        .modeEvaluation(
                                new FaitsDEpreuves.Preparation(Voie.SCOLAIRE, Etablissement.PUBLIC, false, null),
                                Temps.le("2003-06-15", 2003))
                        .trace()
                        .decisive()
                        .article())
                .isEqualTo("25");
        assertThat(Temps.REGLES
                        .modeEvaluation(
                                new FaitsDEpreuves.Preparation(Voie.SCOLAIRE, Etablissement.PUBLIC, false, null),
                                Temps.le("2002-06-15", 2003))
                        .trace()
                        .decisive()
                        .article())
                .isEqualTo("26");
    }
}
