package fr.academie.cap.socle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.identite.Acteur;
import fr.academie.cap.journal.Acte;
import fr.academie.cap.journal.Journal;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@AvecLaMaison
@DisplayName("Le périmètre : PostgreSQL ne montre que les académies de la transaction")
class PerimetreTest {

    @Autowired
    JdbcTemplate base;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Journal journal;

    @Test
    @DisplayName("une ligne de Rennes n'est vue ni de Lyon ni d'une transaction sans périmètre")
    void cloisonnement() {
        inscrire("14", "perimetre:1");

        assertThat(compter(Perimetre.de("14"), "perimetre:1")).isEqualTo(1);
        assertThat(compter(Perimetre.de("10"), "perimetre:1")).isZero();
        assertThat(compter(Perimetre.AUCUN, "perimetre:1")).isZero();
        assertThat(compter(Perimetre.NATIONAL, "perimetre:1")).isEqualTo(1);
    }

    @Test
    @DisplayName("écrire pour une académie hors du périmètre est refusé par la base")
    void ecritureHorsPerimetre() {
        assertThatThrownBy(() -> Perimetre.dans(
                        Perimetre.de("10"),
                        () -> transactions.executeWithoutResult(
                                etat -> journal.inscrire(new Acte("14", Acteur.SYSTEME, "essai.fait", "perimetre:2")))))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    @DisplayName("chaque table de l'académie est cloisonnée de force, et l'application ne possède rien")
    void toutesLesTables() {
        var ouvertes = base.queryForList("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  join information_schema.columns k on k.table_schema = 'cap' and k.table_name = c.relname
                 where n.nspname = 'cap' and c.relkind = 'r' and k.column_name = 'academie'
                   and not (c.relrowsecurity and c.relforcerowsecurity)
                   -- a sign-in happens, and a try is counted, before any perimeter; one CAP a session is checked
                   -- nationally, by digest
                   and c.relname not in ('titre_agent', 'tentative', 'candidature_nationale')
                """, String.class);
        assertThat(ouvertes).as("tables sans cloisonnement").isEmpty();
        assertThat(base.queryForObject("select current_user", String.class)).isEqualTo("cap_appli");
        assertThat(base.queryForMap("select rolbypassrls, rolsuper from pg_roles where rolname = current_user"))
                .isEqualTo(Map.of("rolbypassrls", false, "rolsuper", false));
    }

    @Test
    @DisplayName("le rôle de l'application ne peut ni changer ni effacer le journal")
    void journalEnAjoutSeul() {
        assertThatThrownBy(() -> base.update("update acte set action = 'autre'"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> base.update("delete from acte")).hasStackTraceContaining("permission denied");
    }

    private void inscrire(String academie, String objet) {
        Perimetre.dans(
                Perimetre.de(academie),
                () -> transactions.executeWithoutResult(
                        etat -> journal.inscrire(new Acte(academie, Acteur.SYSTEME, "essai.fait", objet))));
    }

    private int compter(Perimetre perimetre, String objet) {
        return Perimetre.dans(perimetre, () -> {
            var nombre = transactions.execute(
                    etat -> base.queryForObject("select count(*) from acte where objet = ?", Integer.class, objet));
            return nombre == null ? -1 : nombre;
        });
    }
}
