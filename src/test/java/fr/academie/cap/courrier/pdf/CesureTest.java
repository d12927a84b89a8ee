package fr.academie.cap.courrier.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Une lettre se coupe et s'écrit comme un lecteur français l'attend")
class CesureTest {

    @Test
    @DisplayName(
            "on coupe aux espaces et aux traits d'union entre lettres, jamais dans un code, une adresse, une élision")
    void coupes() {
        assertThat(morceaux("demeure à l’étranger")).containsExactly("demeure ", "à ", "l’étranger");
        assertThat(morceaux("citoyens.telerecours.fr")).containsExactly("citoyens.telerecours.fr");
        assertThat(morceaux("500-22137")).containsExactly("500-22137");
        assertThat(morceaux("Jean-Pierre")).containsExactly("Jean-", "Pierre");
        assertThat(morceaux("suite\u00A0: fin")).containsExactly("suite\u00A0: ", "fin");
        assertThat(morceaux("")).isEmpty();
    }

    @Test
    @DisplayName("dates et heures en clair, le premier du mois en « 1er »")
    void dates() {
        var typographie = new Typographie();
        assertThat(typographie.date(LocalDate.of(2026, 12, 1))).isEqualTo("1er décembre 2026");
        assertThat(typographie.dateHeure(LocalDateTime.of(2026, 11, 30, 9, 5))).isEqualTo("30 novembre 2026 à 9 h 05");
    }

    @Test
    @DisplayName("le texte est recomposé, sans caractère de commande, et la ponctuation double tient à son mot")
    void preparation() {
        assertThat(Typographie.preparer("Nguye\u0302\u0303n\u0007\uD800")).isEqualTo("Nguyễn");
        assertThat(Typographie.preparer("« oui » : non ;")).isEqualTo("«\u00A0oui\u00A0»\u00A0: non\u00A0;");
        assertThat(Typographie.preparer("https://exemple.test")).isEqualTo("https://exemple.test");
    }

    private static List<String> morceaux(String texte) {
        var cesure = new Cesure();
        cesure.setText(texte);
        var morceaux = new ArrayList<String>();
        var debut = 0;
        for (var fin = cesure.next(); fin >= 0; fin = cesure.next()) {
            morceaux.add(texte.substring(debut, fin));
            debut = fin;
        }
        return morceaux;
    }
}
