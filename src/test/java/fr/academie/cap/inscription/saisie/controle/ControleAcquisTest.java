package fr.academie.cap.inscription.saisie.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.inscription.saisie.Acquis;
import fr.academie.cap.inscription.saisie.Acquis.Diplome;
import fr.academie.cap.inscription.saisie.ReferentielDEpreuve;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.DiplomeOuvrant;
import fr.academie.cap.inscription.saisie.ReferentielDeSaisie.Reglement;
import fr.academie.cap.inscription.saisie.SaisieDEpreuve;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireAcquis;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireAcquis.Ligne;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireDate;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireDiplomes;
import fr.academie.cap.regles.Position;
import fr.academie.cap.regles.ReglesCap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Étape 6 — acquis")
class ControleAcquisTest {

    private static final DroitDeSaisie DROIT = new DroitDeSaisie(ReglesCap.parDefaut());
    private static final List<DiplomeOuvrant> PROPOSES =
            SaisieDEpreuve.REFERENTIEL.diplomesOuvrantDroit(ReferentielDEpreuve.BOULANGER, 2026);
    private static final DiplomeOuvrant CAP_BOULANGER = PROPOSES.get(0);
    private static final DiplomeOuvrant BAC = PROPOSES.get(1);
    private static final DiplomeOuvrant VAE = PROPOSES.get(2);
    private static final Reglement REGLEMENT = SaisieDEpreuve.REFERENTIEL
            .reglement(ReferentielDEpreuve.BOULANGER, 2026)
            .orElseThrow();

    private static Contexte contexte() {
        return SaisieDEpreuve.unCandidat(1990, "INDIVIDUEL_SALARIE");
    }

    private static Lecture<Diplome> examiner(DiplomeOuvrant diplome, FormulaireDate decision, Ligne... lignes) {
        return ControleAcquis.examiner(
                new FormulaireAcquis(decision, List.of(lignes)), diplome, REGLEMENT, DROIT, contexte());
    }

    private static Lecture<Diplome> benefice(String annee, String lieu, String note) {
        return examiner(CAP_BOULANGER, FormulaireDate.VIDE, new Ligne("EG1", true, annee, lieu, note));
    }

    @ParameterizedTest(name = "« {0} » → {1}")
    @Exigence({"INS-52", "INS-57"})
    @DisplayName("la note : point ou virgule, deux décimales, même en dessous de 10")
    @CsvSource({
        "13, 13.00",
        "'13,5', 13.50",
        "13.00, 13.00",
        "7.50, 7.50",
        "0, 0.00",
        "20, 20.00",
        "' 10.00 ', 10.00",
        "9.05, 9.05",
        "13.500, 13.50",
    })
    void notes(String tapee, String affichee) {
        assertThat(benefice("2024", "Rennes", tapee)
                        .valeur()
                        .orElseThrow()
                        .epreuves()
                        .get(0)
                        .note())
                .contains(affichee);
    }

    @ParameterizedTest(name = "note « {0} » → {1}")
    @Exigence("INS-52")
    @CsvSource({
        "20.5, NOTE_BORNES",
        "-1, NOTE_BORNES",
        "1300, NOTE_BORNES",
        "13.005, NOTE_DECIMALES",
        "treize, NOTE_FORME",
        "1３, NOTE_FORME",
        "1e1, NOTE_FORME",
        "'', NOTE_OBLIGATOIRE",
    })
    void notesRefusees(String note, Anomalie attendue) {
        assertThat(benefice("2024", "Rennes", note).constats())
                .extracting(Constat::anomalie)
                .containsExactly(attendue);
    }

    @ParameterizedTest(name = "année « {0} », lieu « {1} » → {2}")
    @Exigence("INS-50")
    @CsvSource({
        "2027, Rennes, ACQUIS_ANNEE_FUTURE",
        "11, Rennes, ACQUIS_ANNEE_FORME",
        "2O11, Rennes, ACQUIS_ANNEE_LETTRE",
        "'', Rennes, ACQUIS_ANNEE_OBLIGATOIRE",
        "1995, Rennes, ACQUIS_ANNEE_ANCIENNE",
        "2024, '', LIEU_OBLIGATOIRE",
        "2024, Rennes🎉, TEXTE_CARACTERES",
        "2019, Rennes, NOTE_NON_CONSERVEE",
    })
    void anneesEtLieux(String annee, String lieu, Anomalie attendue) {
        assertThat(benefice(annee, lieu, "13").constats())
                .extracting(Constat::anomalie)
                .containsExactly(attendue);
    }

    @Test
    @Exigence("INS-50")
    @DisplayName("D337-17 : cinq sessions après l'obtention, la note ne se garde plus, et l'article est cité")
    void conservation() {
        var refus = benefice("2020", "Rennes", "13").constats().get(0);

        assertThat(benefice("2021", "Rennes", "13").constats()).isEmpty();
        assertThat(refus.explication().orElseThrow().article()).contains("337-17");
    }

    @Test
    @Exigence("INS-51")
    @DisplayName("une dispense porte année et lieu, jamais de note")
    void dispense() {
        var sansNote = examiner(BAC, FormulaireDate.VIDE, new Ligne("EG1", true, "2010", "Brest", ""));
        var avecNote = examiner(BAC, FormulaireDate.VIDE, new Ligne("EG1", true, "2010", "Brest", "12"));

        assertThat(sansNote.valeur().orElseThrow().epreuves().get(0).position()).isEqualTo(Position.DISPENSE);
        assertThat(avecNote.constats()).extracting(Constat::anomalie).containsExactly(Anomalie.NOTE_SUR_DISPENSE);
    }

    @Test
    @DisplayName("lu dans le résumé, chaque message dit de quelle épreuve il parle")
    void messagesQuiSeDistinguent() {
        var refus = examiner(
                CAP_BOULANGER,
                FormulaireDate.VIDE,
                new Ligne("EG1", true, "", "", ""),
                new Ligne("EG2", true, "", "", ""));

        assertThat(refus.constats())
                .extracting(Constat::message)
                .hasSize(6)
                .doesNotHaveDuplicates()
                .contains("EG1 – Indiquez l’année d’obtention.", "EG2 – Indiquez le lieu d’obtention.");
    }

    @Test
    @DisplayName("une validation d'acquis demande la date de la décision du jury")
    void dateDeDecision() {
        var ligne = new Ligne("EG1", true, "2022", "Rennes", "");

        assertThat(examiner(VAE, FormulaireDate.VIDE, ligne).constats())
                .extracting(Constat::anomalie)
                .containsExactly(Anomalie.DECISION_OBLIGATOIRE);
        assertThat(examiner(VAE, new FormulaireDate("31", "2", "2022"), ligne).constats())
                .extracting(Constat::anomalie)
                .containsExactly(Anomalie.DECISION_INVALIDE);
        assertThat(examiner(VAE, new FormulaireDate("3", "2", "2029"), ligne).constats())
                .extracting(Constat::anomalie)
                .containsExactly(Anomalie.DECISION_FUTURE);
        assertThat(examiner(VAE, new FormulaireDate("3", "2", "2022"), ligne)
                        .valeur()
                        .orElseThrow()
                        .dateDecision())
                .contains(LocalDate.of(2022, 2, 3));
    }

    @Test
    @Exigence("INS-53")
    @DisplayName("une ligne décochée n'est pas retenue, même remplie ; rien de coché est signalé")
    void decoche() {
        var remplie = new Ligne("EG2", false, "2024", "Rennes", "12");
        var cochee = new Ligne("EG1", true, "2024", "Rennes", "13");

        assertThat(examiner(CAP_BOULANGER, FormulaireDate.VIDE, cochee, remplie)
                        .valeur()
                        .orElseThrow()
                        .epreuves())
                .extracting(Acquis.Epreuve::unite)
                .containsExactly("EG1");
        assertThat(examiner(CAP_BOULANGER, FormulaireDate.VIDE, remplie).constats())
                .extracting(Constat::anomalie)
                .containsExactly(Anomalie.AUCUN_ACQUIS);
    }

    @Test
    @DisplayName("épreuve inconnue du règlement, ou déjà couverte par un autre diplôme")
    void epreuves() {
        var ailleurs = new Diplome(
                "49Z",
                "90000",
                "BAC",
                Optional.empty(),
                List.of(new Acquis.Epreuve("EG1", "Français", Position.DISPENSE, 2010, "Brest", OptionalInt.empty())),
                true);
        var contexte = contexte().avec(contexte().saisie().avec(new Acquis(List.of(ailleurs), false)));
        var deuxFois = ControleAcquis.examiner(
                new FormulaireAcquis(FormulaireDate.VIDE, List.of(new Ligne("EG1", true, "2024", "Rennes", "13"))),
                CAP_BOULANGER,
                REGLEMENT,
                DROIT,
                contexte);

        assertThat(deuxFois.constats().get(0).message()).contains("EG1").contains("BAC");
        assertThat(examiner(CAP_BOULANGER, FormulaireDate.VIDE, new Ligne("EG9", true, "2024", "Rennes", "13"))
                        .constats())
                .extracting(Constat::anomalie)
                .containsExactly(Anomalie.EPREUVE_INCONNUE);
    }

    @Test
    @Exigence({"INS-44", "INS-45"})
    @DisplayName("décocher puis recocher d'autres diplômes garde ce qui était saisi ; un code inventé est refusé")
    void diplomes() {
        var saisi = benefice("2024", "Rennes", "13").valeur().orElseThrow();
        var avant = Optional.of(new Acquis(List.of(saisi), true));

        var apres = ControleDiplomes.examiner(
                        new FormulaireDiplomes(List.of("49Z-90000", "500-22132")), PROPOSES, avant)
                .valeur()
                .orElseThrow();

        assertThat(apres.diplomes()).extracting(Diplome::renseigne).containsExactly(true, false);
        assertThat(apres.premierARenseigner()).hasValue(1);
        assertThat(ControleDiplomes.examiner(new FormulaireDiplomes(List.of("500-666")), PROPOSES, avant)
                        .constats())
                .extracting(Constat::anomalie)
                .containsExactly(Anomalie.DIPLOME_INCONNU);
    }
}
