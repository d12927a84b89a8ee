package fr.academie.cap.courrier.tirage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.courrier.CourrierDEpreuve;
import fr.academie.cap.courrier.Notifications;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.socle.ActeDejaFait;
import fr.academie.cap.socle.Introuvable;
import fr.academie.cap.socle.Perimetre;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@AvecLaMaison
@DisplayName("Les tirages : par lots de 200, repris là où ils s'arrêtent")
class TiragesTest {

    private static final String ACADEMIE = "27";
    private static final LocalDate JOUR = LocalDate.of(2026, 11, 20);

    @Autowired
    Tirages tirages;

    @Autowired
    Notifications notifications;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcTemplate base;

    @BeforeEach
    void vider() {
        dedans(() -> transactions.execute(etat -> base.update("delete from lettre_a_imprimer")
                + base.update("delete from tirage where academie = ?", ACADEMIE)));
    }

    @Test
    @DisplayName("450 lettres font trois lots ; redemander n'en fait pas d'autre")
    void lots() {
        deposer(450, CourrierDEpreuve.LETTRE);

        assertThat(dedans(() -> tirages.preparer(ACADEMIE))).hasSize(3);
        assertThat(dedans(() -> tirages.preparer(ACADEMIE))).isEmpty();
        assertThat(dedans(() -> tirages.lister(ACADEMIE)))
                .extracting(Tirage::nombre)
                .containsExactly(50, 200, 200);
    }

    @Test
    @Exigence("INS-71")
    @DisplayName("un lot se compose en un seul PDF, s'imprime, se poste : chaque lettre est notée partie")
    void dunBoutALautre() throws Exception {
        deposer(3, CourrierDEpreuve.LETTRE);
        var lot = dedans(() -> tirages.preparer(ACADEMIE)).get(0);
        faire(() -> tirages.produireTout(ACADEMIE));

        try (var pdf = Loader.loadPDF(dedans(() -> tirages.document(lot)))) {
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).hasSize(3);
        }
        assertThatThrownBy(() -> faire(() -> tirages.poste(lot, JOUR, Acteur.SYSTEME)))
                .isInstanceOf(ActeDejaFait.class);
        faire(() -> tirages.imprime(lot, Acteur.SYSTEME));
        faire(() -> tirages.poste(lot, JOUR, Acteur.SYSTEME));

        assertThat(dedans(() -> tirages.parId(lot)).etat()).isEqualTo(Tirage.Etat.POSTE);
        assertThat(dedans(() -> notifications.duDossier("27-2027-2")))
                .extracting(n -> n.evenement().name(), n -> n.jour())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("EMISE", JOUR));
        assertThat(dedans(() -> notifications.jourDeNotification("27-2027-2", CourrierDEpreuve.LETTRE)))
                .isEmpty();
        assertThatThrownBy(() -> dedans(() -> tirages.document(lot))).isInstanceOf(Introuvable.class);
        assertThatThrownBy(() -> faire(() -> tirages.poste(lot, JOUR, Acteur.SYSTEME)))
                .isInstanceOf(ActeDejaFait.class);
    }

    @Test
    @DisplayName("une lettre fautive est écartée et comptée, les autres partent ; un lot tout fautif disparaît")
    void lettreFautive() {
        deposer(2, CourrierDEpreuve.LETTRE);
        deposer(1, CourrierDEpreuve.PANNE);
        faire(() -> tirages.preparer(ACADEMIE));
        faire(() -> tirages.produireTout(ACADEMIE));

        assertThat(dedans(() -> tirages.lister(ACADEMIE)))
                .extracting(Tirage::etat, Tirage::nombre)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Tirage.Etat.PRODUIT, 2));
        assertThat(dedans(() -> tirages.ecartees(ACADEMIE))).isEqualTo(1);

        deposer(1, "modele-inconnu");
        faire(() -> tirages.preparer(ACADEMIE));
        faire(() -> tirages.produireTout(ACADEMIE));
        assertThat(dedans(() -> tirages.lister(ACADEMIE))).hasSize(1);
        assertThat(dedans(() -> tirages.ecartees(ACADEMIE))).isEqualTo(2);
    }

    @Test
    @DisplayName("produire deux fois ne refait pas un document déjà là ; une autre académie ne voit rien")
    void reprise() {
        deposer(1, CourrierDEpreuve.LETTRE);
        var lot = dedans(() -> tirages.preparer(ACADEMIE)).get(0);
        faire(() -> tirages.produire(lot));
        var premier = dedans(() -> tirages.parId(lot)).produitLe();
        faire(() -> tirages.produire(lot));

        assertThat(dedans(() -> tirages.parId(lot)).produitLe()).isEqualTo(premier);
        assertThatThrownBy(() -> Perimetre.dans(Perimetre.de("14"), () -> tirages.document(lot)))
                .isInstanceOf(Introuvable.class);
    }

    private void deposer(int nombre, String modele) {
        faire(() -> transactions.executeWithoutResult(etat -> {
            for (var i = 1; i <= nombre; i++) {
                tirages.deposer(
                        new LettreAImprimer(ACADEMIE, "27-2027-" + i, modele + ":0", modele, String.valueOf(i)));
            }
        }));
    }

    private static <T> T dedans(Supplier<T> action) {
        return Perimetre.dans(Perimetre.de(ACADEMIE), action);
    }

    private static void faire(Runnable action) {
        Perimetre.dans(Perimetre.de(ACADEMIE), action);
    }
}
