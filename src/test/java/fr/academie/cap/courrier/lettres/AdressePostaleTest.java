package fr.academie.cap.courrier.lettres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("L'adresse imprimée suit la norme NF Z10-011")
class AdressePostaleTest {

    @Test
    @DisplayName("de la personne à la localité, capitales et sans ponctuation à partir de la voie")
    void ordre() {
        var adresse = new AdressePostale(
                "Mme Zoé LE GOFF", null, "Bâtiment C", "14 bis, rue de l’Église.", "  ", "35000 Rennes", null);

        assertThat(adresse.lignes())
                .containsExactly("Mme Zoé LE GOFF", "Bâtiment C", "14 BIS RUE DE L ÉGLISE", "35000 RENNES");
    }

    @Test
    @DisplayName("à l'étranger, le pays fait une septième ligne")
    void etranger() {
        var adresse = new AdressePostale("M. A", "1", "2", "3 rue", "4", "1000 Bruxelles", "Belgique");

        assertThat(adresse.lignes()).hasSize(7).endsWith("BELGIQUE");
    }

    @Test
    @DisplayName("un nom de soixante signes passe à la ligne et n'est jamais tronqué")
    void nomLong() {
        var nom = "Mme Marie-Antoinette de LA ROCHEFOUCAULD-MONTMORENCY d’ESTAING";
        var lignes = new AdressePostale(nom, null, null, "1 rue", null, "35000 Rennes", null).lignes();

        assertThat(lignes.get(0) + " " + lignes.get(1)).isEqualTo(nom);
        assertThat(lignes.get(0)).hasSizeLessThanOrEqualTo(AdressePostale.LARGEUR);
    }

    @Test
    @DisplayName("quelles que soient les lignes : six au plus, aucune vide, aucune donnée perdue")
    void quellesQueSoientLesLignes() {
        var hasard = new Random(10011);
        for (var i = 0; i < 5_000; i++) {
            var adresse = new AdressePostale(
                    mots(hasard, 8),
                    peutEtre(hasard),
                    peutEtre(hasard),
                    peutEtre(hasard),
                    peutEtre(hasard),
                    mots(hasard, 4),
                    null);
            var lignes = adresse.lignes();

            assertThat(lignes).hasSizeBetween(2, 6).noneMatch(String::isBlank);
            assertThat(String.join(" ", lignes).toUpperCase(java.util.Locale.FRENCH))
                    .contains(adresse.personne().toUpperCase(java.util.Locale.FRENCH));
        }
    }

    private static @Nullable String peutEtre(Random hasard) {
        return hasard.nextBoolean() ? mots(hasard, 7) : null;
    }

    private static String mots(Random hasard, int maximum) {
        var texte = new StringBuilder();
        for (var i = 0; i <= hasard.nextInt(maximum); i++) {
            texte.append(i == 0 ? "" : " ").append("abcdefghijkl".substring(hasard.nextInt(10)));
        }
        return texte.toString();
    }
}
