package fr.academie.cap.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

@DisplayName("La déclaration d'accessibilité ne dit que ce qu'un audit fonde")
class DeclarationAccessibiliteTest {

    private static DeclarationAccessibilite lire(String yaml) throws IOException {
        var fichier = new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "essai.yaml");
        return new ConfigurationAccessibilite().declarationAccessibilite(fichier);
    }

    @Test
    @DisplayName("celle qui est livrée dit « non conforme », sans audit")
    void livree() throws IOException {
        var livree =
                new ConfigurationAccessibilite().declarationAccessibilite(new ClassPathResource("accessibilite.yaml"));

        assertThat(livree.etat().mention()).isEqualTo("non conforme");
        assertThat(livree.audit()).isNull();
        assertThat(livree.nonConformites()).isEmpty();
    }

    @Test
    @DisplayName("une conformité partielle avec son audit se lit")
    void avecAudit() throws IOException {
        var declaration = lire("""
                accessibilite:
                  etat: partiellement-conforme
                  etablie-le: 2026-11-30
                  audit: { realise-par: Cabinet X, le: 2026-11-15, taux-de-conformite: 82 }
                  non-conformites: [ "Le schéma n'a pas d'équivalent au clavier" ]
                  contact: { service: la DEC, courriel: a@exemple.fr }
                """);

        assertThat(declaration.etat()).isEqualTo(DeclarationAccessibilite.Etat.PARTIELLEMENT_CONFORME);
        assertThat(declaration.etablieLe()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(declaration.nonConformites()).hasSize(1);
    }

    @Test
    @DisplayName("une conformité sans audit, ou un fichier vide, empêche de démarrer")
    void sansAudit() {
        assertThatThrownBy(() ->
                        lire("accessibilite: { etat: totalement-conforme, contact: { service: x, courriel: y } }"))
                .rootCause()
                .hasMessageContaining("audit");
        assertThatThrownBy(() -> lire("autre: 1")).hasMessageContaining("essai.yaml");
    }
}
