package fr.academie.cap.moteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("La clé métier : académie, session, numéro")
class CleMetierTest {

    @Test
    @DisplayName("s'écrit et se relit sans perte")
    void allerRetour() {
        var cle = new CleMetier("14", 2027, 175);

        assertThat(cle.texte()).isEqualTo("14-2027-175");
        assertThat(CleMetier.de("14-2027-175")).isEqualTo(cle);
        assertThat(CleMetier.deLaSession("44", 2027).texte()).isEqualTo("44-2027-0");
    }

    @ParameterizedTest(name = "« {0} » n'est pas une clé")
    @ValueSource(
            strings = {
                "",
                "14",
                "14-2027",
                "14-2027-",
                "1-2027-1",
                "14-27-1",
                "14-2027-01",
                "14-2027--1",
                "A4-2027-1",
                "14-2027-1 ",
                "14-2027-1234567890",
                "${14}-2027-1"
            })
    void refuser(String texte) {
        assertThat(CleMetier.chercher(texte)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleMetier.de(texte))
                .withMessage("Clé métier invalide");
    }

    @Test
    @DisplayName("refuse un numéro négatif et une académie à trois chiffres")
    void bornes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CleMetier("14", 2027, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CleMetier("140", 2027, 1));
    }
}
