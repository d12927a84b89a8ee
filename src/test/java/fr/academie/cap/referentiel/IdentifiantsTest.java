package fr.academie.cap.referentiel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.regles.Voie;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Numéros et codes")
class IdentifiantsTest {

    @ParameterizedTest(name = "UAI « {0} » juste")
    @ValueSource(strings = {"0750655E", "0750654D", "0590119J", "0590119j", " 059 0119 J "})
    void uaiJuste(String uai) {
        assertThat(UaiCle.estValide(uai)).isTrue();
    }

    @ParameterizedTest(name = "UAI « {0} » faux")
    @ValueSource(strings = {"0750655D", "0990001A", "075065E", "0750655", "O750655E", "0750655I", ""})
    void uaiFaux(String uai) {
        assertThat(UaiCle.estValide(uai)).isFalse();
    }

    @ParameterizedTest(name = "INE « {0} » : {1}")
    @Exigence("INS-18")
    @CsvSource({
        "0494004062M, VALIDE",
        "0494004062 m, VALIDE",
        "0494004062N, CLE_FAUSSE",
        "123456789AB, FORME_SEULE",
        "1234A56789B, FORME_SEULE",
        "0A1B2C3D4E5, CLE_FAUSSE",
        "0A1B2C3D4E0, VALIDE",
        "00000000000, INCONNU",
        "1111111111Q, INCONNU",
        "123, INCONNU",
        "0494004062É, INCONNU",
        "'', INCONNU",
    })
    void ine(String saisie, Ine.Verdict verdict) {
        assertThat(Ine.examiner(saisie)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "« {0} » → {1}")
    @CsvSource({
        "50022132, 500-22132",
        "500-22132, 500-22132",
        "500 - 22132, 500-22132",
        "500 – 22132, 500-22132",
        "500-22132 S, 500-22132",
        "50022132S, 500-22132",
        "503-12345, 503-12345",
        "400-22132, ",
        "500-2213, ",
        "'500-22132; drop', ",
    })
    void codeSpecialite(String saisie, String code) {
        assertThat(Specialite.normaliser(saisie)).isEqualTo(Optional.ofNullable(code));
    }

    @ParameterizedTest
    @EnumSource(CategorieCandidat.class)
    @Exigence("INS-35")
    @DisplayName("chaque catégorie a un libellé, une voie légale et au moins une nature d'établissement")
    void categorie(CategorieCandidat categorie) {
        assertThat(categorie.libelle()).isNotBlank();
        assertThat(Arrays.stream(Etablissement.Nature.values()).anyMatch(categorie::admet))
                .isTrue();
        assertThat(categorie.individuel()).isEqualTo(categorie.admet(Etablissement.Nature.FICTIF));
    }

    @Test
    @DisplayName("les trois catégories nommées par le guide sont proposées, sans préparation au sens du droit")
    void categoriesDuGuide() {
        assertThat(List.of(
                        CategorieCandidat.EX_SCOLAIRE,
                        CategorieCandidat.EXPERIENCE_PROFESSIONNELLE,
                        CategorieCandidat.INDIVIDUEL_SALARIE))
                .allSatisfy(categorie -> assertThat(categorie.voie()).isEqualTo(Voie.AUCUNE));
    }
}
