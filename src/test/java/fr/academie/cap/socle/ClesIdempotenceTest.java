package fr.academie.cap.socle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.cap.AvecLaMaison;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@AvecLaMaison
@DisplayName("Clé à usage unique d'un formulaire")
class ClesIdempotenceTest {

    @Autowired
    ClesIdempotence cles;

    @Autowired
    TransactionTemplate transactions;

    private final AtomicInteger actes = new AtomicInteger();

    @Test
    @DisplayName("seize envois simultanés de la même clé agissent une fois et reçoivent la même réponse")
    void envoisSimultanes() throws Exception {
        var cle = cles.nouvelle();
        var bureau = Executors.newFixedThreadPool(8);
        try {
            Callable<String> envoi = () -> agir(cle, "essai");
            var reponses = bureau.invokeAll(java.util.Collections.nCopies(16, envoi)).stream()
                    .map(ClesIdempotenceTest::lire)
                    .toList();
            assertThat(actes).hasValue(1);
            assertThat(reponses).containsOnly("réponse 1");
        } finally {
            bureau.shutdownNow();
        }
    }

    @Test
    @DisplayName("un acte qui échoue rend sa clé : l'envoi suivant agit")
    void echecPuisReprise() {
        var cle = cles.nouvelle();
        assertThatThrownBy(() -> transactions.execute(etat -> cles.uneFois(cle, "essai", () -> {
                    throw new IllegalStateException("panne");
                })))
                .hasMessage("panne");
        assertThat(agir(cle, "essai")).isEqualTo("réponse 1");
    }

    @Test
    @DisplayName("une clé d'un autre formulaire, ou qui n'en est pas une, est refusée")
    void cleEtrangere() {
        var cle = cles.nouvelle();
        agir(cle, "essai");
        for (var mauvaise : List.of(cle, "abc", "'; drop table acte; --")) {
            assertThatThrownBy(() -> agir(mauvaise, "autre")).isInstanceOf(RefusMetier.class);
        }
    }

    private String agir(String cle, String operation) {
        return Objects.requireNonNull(
                transactions.execute(etat -> cles.uneFois(cle, operation, () -> "réponse " + actes.incrementAndGet())));
    }

    private static String lire(Future<String> promesse) {
        try {
            return promesse.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
