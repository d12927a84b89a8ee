package fr.academie.cap.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.socle.Perimetre;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

@AvecLaMaison
@DisplayName("La chaîne des sceaux du journal")
class ScellementTest {

    @Autowired
    Journal journal;

    @Autowired
    Scellement scellement;

    @Autowired
    TransactionTemplate transactions;

    @Value("${cap.base.url}")
    String url;

    @Test
    @DisplayName("une chaîne intacte est vérifiée, actes scellés dans l'ordre de leurs transactions")
    void chaineIntacte() {
        inscrire("02", 30);
        scellement.sceller();

        assertThat(scellement.verifier("02")).isEmpty();
    }

    @ParameterizedTest(name = "{1} → rupture située")
    @CsvSource(
            delimiter = '|',
            value = {
                "03 | update cap.acte set action = 'autre' where id = (select acte from cap.sceau where academie = '03' and rang = 7) | 7",
                "04 | update cap.acte set survenu_le = survenu_le + interval '1 second' where id = (select acte from cap.sceau where academie = '04' and rang = 2) | 2",
                "06 | delete from cap.acte where id = (select acte from cap.sceau where academie = '06' and rang = 9) | 9",
                "07 | delete from cap.sceau where academie = '07' and rang = 5 | 5",
                "08 | update cap.sceau set empreinte = sha256('x') where academie = '08' and rang = 4 | 4",
            })
    @DisplayName("même le propriétaire de la base ne peut rien changer sans que cela se voie")
    void alteration(String academie, String alteration, long rang) throws Exception {
        inscrire(academie, 12);
        scellement.sceller();
        // the superuser, as the worst administrator would
        try (Connection connexion = DriverManager.getConnection(url, "postgres", "postgres");
                var ordre = connexion.createStatement()) {
            assertThat(ordre.executeUpdate(alteration)).isEqualTo(1);
        }

        assertThat(scellement.verifier(academie))
                .hasValueSatisfying(r -> assertThat(r.rang()).isEqualTo(rang));
    }

    private void inscrire(String academie, int nombre) {
        Perimetre.dans(Perimetre.de(academie), () -> {
            for (int i = 0; i < nombre; i++) {
                var details = Map.of("rang", String.valueOf(i));
                transactions.executeWithoutResult(etat -> journal.inscrire(
                        new Acte(academie, Acteur.SYSTEME, "essai.fait", "scellement:" + academie, details)));
            }
        });
    }
}
