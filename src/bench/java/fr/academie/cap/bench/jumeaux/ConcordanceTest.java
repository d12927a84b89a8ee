package fr.academie.cap.bench.jumeaux;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code mvn -Pbench test -Dtest=ConcordanceTest}; another draw: {@code -Djumeaux.graine=…}. */
@DisplayName("Les jumeaux DMN et Drools donnent les issues du produit")
class ConcordanceTest {

    private static final int CANDIDATS = 10_000;

    @Test
    @DisplayName(
            "dix mille candidats tirés au sort, bien ou mal formés : aucun écart, aucune ligne des tables sans candidat")
    void memesIssues() {
        var concordance = Concordance.de(BancDesJumeaux.graine(), CANDIDATS);

        System.out.println(concordance.texte());
        assertThat(concordance.ecarts()).isEmpty();
        assertThat(concordance.lignesJamaisServies()).isEmpty();
    }

    @Test
    @DisplayName("une issue changée se voit")
    void ecartVu() {
        var conclusions = new Produit().juger(new TirageDeCandidats(1).ordinaire());
        var autres = conclusions.copie();

        assertThat(autres).isEqualTo(conclusions);

        autres.vider();
        autres.admission("CONFORME", "MAJORITE");

        assertThat(autres).isNotEqualTo(conclusions);
        assertThat(autres.completes()).isFalse();
    }
}
