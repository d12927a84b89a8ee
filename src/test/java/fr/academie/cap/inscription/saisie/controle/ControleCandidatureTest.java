package fr.academie.cap.inscription.saisie.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.inscription.saisie.Candidature;
import fr.academie.cap.inscription.saisie.Candidature.Justificatif;
import fr.academie.cap.inscription.saisie.ReferentielDEpreuve;
import fr.academie.cap.inscription.saisie.SaisieDEpreuve;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireCandidature;
import fr.academie.cap.regles.ReglesCap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Étape 5 — spécialité et forme")
class ControleCandidatureTest {

    private static final DroitDeSaisie DROIT = new DroitDeSaisie(ReglesCap.parDefaut());

    private static Lecture<Candidature> examiner(int naissance, String categorie, String forme, String preuve) {
        return ControleCandidature.examiner(
                new FormulaireCandidature(ReferentielDEpreuve.BOULANGER, forme, "oui".equals(preuve)),
                DROIT,
                SaisieDEpreuve.unCandidat(naissance, categorie));
    }

    @ParameterizedTest(name = "né en {0}, {1}, forme {2}, preuve « {3} » → {4}")
    @Exigence({"INS-24", "INS-42", "INS-61"})
    @DisplayName("D337-7, D337-9 et D337-10 : seule l'année de naissance compte, session 2026")
    @CsvSource({
        "2008, SCOLAIRE, GLOBALE, '', ACCEPTE", // majeur au 31 décembre 2026
        "2009, SCOLAIRE, GLOBALE, '', JUSTIFICATIF_MANQUANT",
        "2009, SCOLAIRE, GLOBALE, oui, ACCEPTE",
        "2009, INDIVIDUEL_SALARIE, GLOBALE, '', ADMISSION_REFUSEE",
        "2008, INDIVIDUEL_SALARIE, PROGRESSIVE, '', ACCEPTE",
        "2008, SCOLAIRE, PROGRESSIVE, '', FORME_REFUSEE",
        "2000, APPRENTI, PROGRESSIVE, '', FORME_REFUSEE",
        "2009, DISTANCE, PROGRESSIVE, oui, ACCEPTE",
        "2008, DISTANCE, PROGRESSIVE, '', ACCEPTE",
        "2000, FORMATION_CONTINUE, '', '', FORME_OBLIGATOIRE",
        "2000, FORMATION_CONTINUE, AUTRE, '', FORME_OBLIGATOIRE",
    })
    void droit(int naissance, String categorie, String forme, String preuve, String attendu) {
        var constats = examiner(naissance, categorie, forme, preuve).constats();

        if (attendu.equals("ACCEPTE")) {
            assertThat(constats).isEmpty();
        } else {
            assertThat(constats).extracting(c -> c.anomalie().name()).containsExactly(attendu);
        }
    }

    @Test
    @DisplayName("un refus de droit donne l'article et ce qui changerait la réponse")
    void explication() {
        var refus = examiner(2008, "SCOLAIRE", "PROGRESSIVE", "").constats().get(0);

        assertThat(refus.message()).contains("dérogation");
        assertThat(refus.explication().orElseThrow().article()).contains("337-9");
        assertThat(refus.explication().orElseThrow().issue()).isNotBlank();
    }

    @Test
    @DisplayName("mineur à distance, forme progressive, sans preuve : les deux articles sont cités")
    void mineurADistance() {
        assertThat(examiner(2009, "DISTANCE", "PROGRESSIVE", "").constats())
                .extracting(c -> c.explication().orElseThrow().article())
                .anyMatch(a -> a.contains("337-7"))
                .anyMatch(a -> a.contains("337-10"));
    }

    @Test
    @Exigence("INS-41")
    @DisplayName("une spécialité fermée est refusée en nommant celle qui lui succède")
    void specialiteFermee() {
        var contexte = SaisieDEpreuve.unCandidat(1990, "INDIVIDUEL_SALARIE");

        var fermee =
                ControleCandidature.examiner(new FormulaireCandidature("500-22132", "GLOBALE", false), DROIT, contexte);
        var inconnue =
                ControleCandidature.examiner(new FormulaireCandidature("500-99999", "GLOBALE", false), DROIT, contexte);

        assertThat(fermee.constats().get(0).message()).contains("500-22137");
        assertThat(inconnue.constats()).extracting(Constat::anomalie).containsExactly(Anomalie.SPECIALITE_INCONNUE);
    }

    @Test
    @DisplayName("la preuve demandée est celle de la voie de formation")
    void preuveDeLaVoie() {
        assertThat(examiner(2009, "APPRENTI", "GLOBALE", "oui")
                        .valeur()
                        .orElseThrow()
                        .justificatif())
                .contains(Justificatif.CONTRAT_APPRENTISSAGE);
        assertThat(DROIT.preuveDemandee(SaisieDEpreuve.unCandidat(2009, "SCOLAIRE")))
                .isTrue();
        assertThat(DROIT.preuveDemandee(SaisieDEpreuve.unCandidat(2008, "SCOLAIRE")))
                .isFalse();
        assertThat(DROIT.formeLibre(SaisieDEpreuve.unCandidat(2008, "SCOLAIRE")))
                .isFalse();
        assertThat(DROIT.formeLibre(SaisieDEpreuve.unCandidat(2008, "INDIVIDUEL_SALARIE")))
                .isTrue();
    }
}
