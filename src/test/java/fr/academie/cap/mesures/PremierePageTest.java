package fr.academie.cap.mesures;

import static fr.academie.cap.inscription.SceneDInscription.RENNES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.corbeille.Corbeille;
import fr.academie.cap.corbeille.Corbeille.Vue;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.inscription.SceneDInscription;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;

/** What a page of the work list reads must not grow with the work that waits. */
@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Une page de la corbeille, quand vingt mille tâches attendent")
class PremierePageTest {

    private static final long BLOCS = 30;
    private static final int LIGNES = 20;

    @Autowired
    SceneDInscription scene;

    @Autowired
    Corbeille corbeille;

    @Value("${cap.base.url}")
    String url;

    @BeforeEach
    void vingtMilleTaches() throws SQLException {
        try (var base = new Compteur(url)) {
            base.executer("""
                    insert into cap.tache (id, academie, groupe, processus, element, libelle, cle, sujet, numero,
                                           specialite, agent, cree_le, echeance)
                    select 'mesure-' || n, case when n % 4 = 0 then '01' else '14' end,
                           case when n % 5 = 0 then 'chef-bureau-dec' else 'gestionnaire-dec' end, 'confirmationPostale',
                           'userTask_controlerConfirmation', 'Contrôler la confirmation', '14-2027-' || n,
                           'MARTIN JEANNE', n || ' – 0', '500 25524',
                           case when n % 100 = 1 then 'gestionnairedec14' end, now(), now() + n * interval '1 minute'
                      from generate_series(1, 20000) n
                    """);
            base.executer("vacuum analyze cap.tache");
        }
    }

    @AfterEach
    void ranger() throws SQLException {
        try (var base = new Compteur(url)) {
            base.executer("delete from cap.tache where id like 'mesure-%'");
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Vue.class)
    @DisplayName("lit au plus trente blocs, la première comme la suivante")
    void blocs(Vue vue) throws SQLException {
        var agent = scene.gestionnaire(RENNES);
        try (var compteur = new Compteur(url)) {
            scene.enTantQue(agent, a -> mesurer(compteur, a, vue));
            var page = scene.enTantQue(agent, a -> corbeille.lister(a, vue, Optional.empty(), LIGNES));
            assertThat(page.taches()).hasSize(LIGNES);
            assertThat(page.suivant()).isPresent();

            long blocs = scene.enTantQue(agent, a -> mesurer(compteur, a, vue));
            assertThat(blocs).isBetween(1L, BLOCS);
        }
    }

    private long mesurer(Compteur compteur, Agent agent, Vue vue) {
        var premiere = compteur.mesurer(() -> corbeille.lister(agent, vue, Optional.empty(), LIGNES));
        var suite = corbeille.lister(agent, vue, Optional.empty(), LIGNES).suivant();
        var seconde = compteur.mesurer(() -> corbeille.lister(agent, vue, suite, LIGNES));
        return Math.max(premiere.blocs("from tache"), seconde.blocs("from tache"));
    }
}
