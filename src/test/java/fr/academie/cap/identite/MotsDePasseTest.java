package fr.academie.cap.identite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Un mot de passe est long et imprévisible, rien d'autre ne lui est demandé")
class MotsDePasseTest {

    private final MotsDePasse motsDePasse = new MotsDePasse();

    @ParameterizedTest(name = "« {0} »")
    @CsvSource(
            delimiter = '|',
            value = {
                "Aé1!xQ9?kLm      | 12 caractères au moins",
                "éééééééééé🥐     | 12 caractères au moins",
                "password1234     | se devine",
                "motdepasse2026   | se devine",
                "azertyuiopqs     | se devine",
                "aaaaaaaaaaaaaaaa | se devine",
                "Fontaine2026!    | se devine",
                "cfontaine1234    | se devine",
                "rectorat-2026    | se devine",
            })
    @DisplayName("court, courant ou tiré de la personne : refusé avec ce qu'il faut faire")
    void refuse(String motDePasse, String phrase) {
        assertThat(juger(motDePasse)).contains(phrase);
    }

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(
            strings = {
                "brouette lampion cerf quinze",
                "hippocampe gravier tempete",
                "x7Kq 2mTb vLw9",
                "éclair-noisette-banc-vélo"
            })
    @DisplayName("long et imprévisible : accepté sans majuscule ni chiffre imposés")
    void accepte(String motDePasse) {
        assertThat(juger(motDePasse)).isEmpty();
    }

    @org.junit.jupiter.api.Test
    @DisplayName("au-delà de 128 caractères, refusé plutôt que coupé")
    void tropLong() {
        assertThat(juger("a1 z".repeat(40))).contains("128 caractères au plus");
    }

    private String juger(String motDePasse) {
        return motsDePasse
                .refus(motDePasse, List.of("cfontaine", "Claire", "Fontaine", "claire.fontaine@ac-rennes.fr"))
                .orElse("");
    }
}
