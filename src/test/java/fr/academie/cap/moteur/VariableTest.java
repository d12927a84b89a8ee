package fr.academie.cap.moteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

@DisplayName("Une variable : un type fermé, une petite valeur, jamais un objet")
class VariableTest {

    enum Issue {
        CONFORME,
        INCOMPLETE
    }

    private static VariableScope portant(String nom, Object brute) {
        var portee = Mockito.mock(ExecutionEntity.class);
        Mockito.when(portee.getVariable(nom)).thenReturn(brute);
        return portee;
    }

    @Test
    @DisplayName("un choix s'écrit par son nom et se relit comme choix")
    void choix() {
        var issue = Variable.de("issueControle", Issue.class);

        assertThat(issue.egale(Issue.CONFORME).getValue()).isEqualTo("CONFORME");
        assertThat(issue.lire(portant("issueControle", "INCOMPLETE"))).isEqualTo(Issue.INCOMPLETE);
        assertThatThrownBy(() -> issue.lire(portant("issueControle", "AUTRE"))).isInstanceOf(ClassCastException.class);
    }

    @Test
    @DisplayName("une échéance est un instant, que le moteur tient comme date")
    void echeance() {
        var cloture = Variable.de("dateCloture", Instant.class);
        var instant = Instant.parse("2026-11-30T16:00:00Z");

        assertThat(cloture.egale(instant).getValue()).isEqualTo(Date.from(instant));
        assertThat(cloture.lire(portant("dateCloture", Date.from(instant)))).isEqualTo(instant);
    }

    @Test
    @DisplayName("un jour s'écrit en toutes lettres ISO")
    void jour() {
        var jour = Variable.de("jourDeRetour", LocalDate.class);

        assertThat(jour.egale(LocalDate.of(2026, 11, 30)).getValue()).isEqualTo("2026-11-30");
        assertThat(jour.lire(portant("jourDeRetour", "2026-11-30"))).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    @DisplayName("une variable jamais écrite se dit, avec son nom")
    void absente() {
        assertThatThrownBy(() -> Variable.de("objetFonde", Boolean.class).lire(portant("autre", true)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("objetFonde");
    }

    @Test
    @DisplayName("ni objet, ni liste, ni texte de plus de 200 caractères, ni nom accentué")
    void refus() {
        assertThatIllegalArgumentException().isThrownBy(() -> Variable.de("dossier", List.class));
        assertThatIllegalArgumentException().isThrownBy(() -> Variable.de("dérogation", String.class));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Variable.de("motif", String.class).egale("x".repeat(201)));
    }
}
