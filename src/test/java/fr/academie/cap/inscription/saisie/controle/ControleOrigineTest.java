package fr.academie.cap.inscription.saisie.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.inscription.saisie.DateNaissance;
import fr.academie.cap.inscription.saisie.Origine;
import fr.academie.cap.inscription.saisie.SaisieDEpreuve;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireDate;
import fr.academie.cap.inscription.saisie.formulaire.FormulaireOrigine;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Étape 1 — session précédente")
class ControleOrigineTest {

    private static final FormulaireDate NEE_EN_1999 = new FormulaireDate("17", "10", "1999");

    private static Lecture<Origine> lire(String ivae, String redoublant, String ine, FormulaireDate naissance) {
        return ControleOrigine.examiner(
                new FormulaireOrigine(ivae, redoublant, ine, naissance, List.of(), ""), SaisieDEpreuve.contexte());
    }

    @Test
    @Exigence("INS-19")
    @DisplayName("qui ne saisit aucune information passe à l'écran suivant")
    void rien() {
        assertThat(lire("", "", " ", FormulaireDate.VIDE).valeur()).contains(Origine.AUCUNE);
    }

    @Test
    @Exigence({"INS-15", "INS-17"})
    @DisplayName("un ancien numéro et la date de naissance sont gardés pour le service")
    void ancienNumero() {
        var origine = lire("", " 0035 127 ", "", NEE_EN_1999).valeur().orElseThrow();

        assertThat(origine.numeroRedoublant()).contains("0035127");
        assertThat(origine.naissance()).contains(DateNaissance.le(17, 10, 1999));
        assertThat(origine.redoublant()).isTrue();
    }

    @Test
    @Exigence("INS-20")
    @DisplayName("un numéro sans date, ou une date sans numéro : les deux ou aucun")
    void lUnSansLAutre() {
        assertThat(lire("", "0035127", "", FormulaireDate.VIDE).constats())
                .extracting(Constat::anomalie)
                .containsExactly(Anomalie.NUMERO_SANS_DATE);
        assertThat(lire("", "", "", NEE_EN_1999).constats())
                .extracting(Constat::anomalie)
                .containsExactly(Anomalie.DATE_SANS_NUMERO);
        assertThat(lire("A12345", "0035127", "", NEE_EN_1999).constats())
                .extracting(Constat::anomalie)
                .containsExactly(Anomalie.UN_SEUL_NUMERO);
    }

    @ParameterizedTest(name = "« {0} » → {1}")
    @Exigence("INS-18")
    @DisplayName("INE : quatre formes, la clé fausse se confirme")
    @CsvSource({
        "0494004062M, ACCEPTE",
        "0494 0040 62m, ACCEPTE",
        "0494004062A, INE_CLE",
        "123456789AB, ACCEPTE",
        "2019A12345B, ACCEPTE",
        "1111111111A, INE_FORME",
        "12345, INE_FORME",
        "0494004062é, INE_FORME",
        "=1+1, INE_FORME",
    })
    void ine(String ine, String attendu) {
        var constats = lire("", "", ine, NEE_EN_1999).constats();

        if (attendu.equals("ACCEPTE")) {
            assertThat(constats).isEmpty();
        } else {
            assertThat(constats).extracting(c -> c.anomalie().name()).containsExactly(attendu);
        }
    }

    @Test
    @DisplayName("une clé fausse confirmée passe, et le service voit qu'elle a été confirmée")
    void cleConfirmee() {
        var saisi = new FormulaireOrigine("", "", "0494004062A", NEE_EN_1999, List.of(Anomalie.INE_CLE.code()), "");

        var lecture = ControleOrigine.examiner(saisi, SaisieDEpreuve.contexte());

        assertThat(lecture.valeur().orElseThrow().ine()).contains("0494004062A");
        assertThat(lecture.acquittes()).containsExactly("CAP-INS-106");
    }

    @ParameterizedTest(name = "numéro « {0} » refusé")
    @CsvSource({"12", "175;--", "<script>", "１７５１７５", "123456789012345678901"})
    void numeroMalForme(String numero) {
        assertThat(lire("", numero, "", NEE_EN_1999).constats())
                .extracting(Constat::anomalie)
                .containsExactly(Anomalie.NUMERO_REDOUBLANT_FORME);
    }
}
