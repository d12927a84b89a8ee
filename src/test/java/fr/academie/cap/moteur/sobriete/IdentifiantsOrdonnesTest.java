package fr.academie.cap.moteur.sobriete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Les identifiants du moteur se suivent")
class IdentifiantsOrdonnesTest {

    private final AtomicLong heure = new AtomicLong(1_800_000_000_000L);
    private final IdentifiantsOrdonnes identifiants = new IdentifiantsOrdonnes(heure::get);

    @Test
    @DisplayName("dans l'ordre du tirage, même plusieurs par milliseconde")
    void ordre() {
        var tires = IntStream.range(0, 10_000)
                .mapToObj(i -> identifiants.getNextId())
                .toList();

        assertThat(tires).isSorted().doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("sans revenir en arrière quand l'horloge recule")
    void recul() {
        var avant = identifiants.getNextId();
        heure.addAndGet(-60_000);

        assertThat(identifiants.getNextId()).isGreaterThan(avant);
    }

    @Test
    @DisplayName("en UUID de version 7, que deux nœuds ne tirent pas deux fois")
    void forme() {
        var autreNoeud = new IdentifiantsOrdonnes(heure::get);
        var id = UUID.fromString(identifiants.getNextId());

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(heure.get());
        assertThat(autreNoeud.getNextId()).isNotEqualTo(id.toString());
    }
}
