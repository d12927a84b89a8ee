package fr.academie.cap.moteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.moteur.SuiviDesTaches.Moment;
import fr.academie.cap.moteur.epreuve.ActeDEpreuve;
import fr.academie.cap.moteur.epreuve.Modeles;
import fr.academie.cap.moteur.epreuve.PartoutEnFrance;
import fr.academie.cap.moteur.epreuve.SuiviDEpreuve;
import fr.academie.cap.socle.ActeDejaFait;
import fr.academie.cap.socle.RefusMetier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@AvecLaMaison
@ExtendWith(PartoutEnFrance.class)
@DisplayName("Une tâche s'accomplit par son acte, après contrôle des réponses, d'où qu'elles viennent")
class TachesTest {

    @Autowired
    Taches taches;

    @Autowired
    TaskService moteur;

    @Autowired
    RuntimeService instances;

    @Autowired
    HistoryService historique;

    @Autowired
    RepositoryService modeles;

    @Autowired
    ActeDEpreuve acte;

    @Autowired
    SuiviDEpreuve suivi;

    @Autowired
    JdbcTemplate base;

    private String deploiement = "";
    private String instance = "";
    private String tache = "";

    @BeforeEach
    void uneTacheOuverte() {
        acte.recu.set(Map.of());
        suivi.oublier();
        deploiement = Modeles.deployer(modeles, Modeles.tacheHumaine(ActeDEpreuve.PROCESSUS));
        instance = instances
                .startProcessInstanceByKey(ActeDEpreuve.PROCESSUS, Modeles.CLE)
                .getId();
        tache = moteur.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @AfterEach
    void ranger() {
        modeles.deleteDeployment(deploiement, true);
    }

    @Test
    @DisplayName("les réponses valides vont à l'acte, et seul ce qu'il rend reste dans le processus")
    void accomplir() {
        taches.accomplir(tache, Map.of("accordee", true, "motif", "secret médical", "pieces", List.of("a", "b")));

        assertThat(acte.recu.get())
                .containsEntry("accordee", true)
                .containsEntry("motif", "secret médical")
                .containsEntry("pieces", List.of("a", "b"));
        assertThat(historique
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .finished()
                        .count())
                .isOne();
        assertThat(base.queryForObject("select count(*) from act_ge_bytearray where name_ = 'pieces'", Long.class))
                .isZero();
        assertThat(base.queryForObject(
                        "select count(*) from act_hi_varinst where text_ = 'secret médical'", Long.class))
                .isZero();
    }

    @Test
    @DisplayName("une réponse manquante laisse la tâche ouverte et désigne le champ")
    void reponseManquante() {
        assertThatThrownBy(() -> taches.accomplir(tache, Map.of("motif", "x")))
                .isInstanceOfSatisfying(
                        ReponsesRefusees.class,
                        refus -> assertThat(refus.erreurs()).containsOnlyKeys("accordee"));

        assertThat(moteur.createTaskQuery().taskId(tache).count()).isOne();
        assertThat(acte.recu.get()).isEmpty();
    }

    @Test
    @DisplayName("qui complète par l'interface du moteur passe par le même contrôle et ne laisse pas ses réponses")
    void pasDeContournement() {
        assertThatThrownBy(() -> moteur.complete(tache, Map.of("motif", "x"))).hasMessageContaining("accordee");
        assertThatThrownBy(() -> moteur.complete(tache)).hasMessageContaining("accordee");
        assertThatThrownBy(() -> moteur.complete(tache, Map.of("accordee", true, "pieces", List.of("a"))))
                .hasMessageContaining("serializer");

        moteur.complete(tache, Map.of("accordee", false, "motif", "direct"));

        assertThat(acte.recu.get()).containsEntry("motif", "direct");
        assertThat(base.queryForObject("select count(*) from act_ru_variable where name_ = 'motif'", Long.class))
                .isZero();
    }

    @Test
    @DisplayName("une réponse laissée avant la tâche ne compte pas pour une réponse")
    void reponsePerimee() {
        var seconde =
                instances.startProcessInstanceByKey(ActeDEpreuve.PROCESSUS, "14-2027-176", Map.of("accordee", true));
        var autre = moteur.createTaskQuery().processInstanceId(seconde.getId()).singleResult();

        assertThatThrownBy(() -> moteur.complete(autre.getId())).hasMessageContaining("accordee");
    }

    @Test
    @DisplayName("un refus du domaine remonte tel quel et rien n'est écrit")
    void refusDuDomaine() {
        assertThatThrownBy(() -> taches.accomplir(tache, Map.of("accordee", true, "motif", "refus")))
                .isInstanceOf(RefusMetier.class)
                .hasMessage("Le domaine refuse.");

        assertThat(moteur.createTaskQuery().taskId(tache).count()).isOne();
    }

    @Test
    @DisplayName("deux agents : le second apprend que la tâche est prise, puis qu'elle est faite")
    void deuxAgents() {
        taches.prendre(tache, "claire");

        assertThatThrownBy(() -> taches.prendre(tache, "paul")).isInstanceOf(ActeDejaFait.class);
        taches.accomplir(tache, Map.of("accordee", true));
        assertThatThrownBy(() -> taches.accomplir(tache, Map.of("accordee", true)))
                .isInstanceOf(ActeDejaFait.class);
        assertThatThrownBy(() -> taches.contexte(tache)).isInstanceOf(ActeDejaFait.class);
    }

    @Test
    @DisplayName("le suivi reçoit création, prise, retour et accomplissement, avec groupes et clé")
    void suivre() {
        taches.prendre(tache, "claire");
        taches.rendre(tache);
        taches.accomplir(tache, Map.of("accordee", true));

        assertThat(suivi.moments())
                .startsWith(Moment.CREEE)
                .contains(Moment.AFFECTEE)
                .endsWith(Moment.ACCOMPLIE);
        var creee = suivi.faits().get(0).tache();
        assertThat(creee.groupes()).isEqualTo(Set.of("recteur"));
        assertThat(creee.cleMetier()).isEqualTo(Modeles.CLE);
        assertThat(creee.formulaire()).isEqualTo(Optional.of("epreuve-statuer"));
        assertThat(suivi.faits())
                .anySatisfy(fait -> assertThat(fait.tache().agent()).isEqualTo(Optional.of("claire")));
    }

    @Test
    @DisplayName("le suivi apprend la suppression même quand l'appelant demande d'ignorer les écouteurs")
    void suppression() {
        instances.deleteProcessInstance(instance, "épreuve", true);

        assertThat(suivi.moments()).containsExactly(Moment.CREEE, Moment.SUPPRIMEE);
    }

    @Test
    @DisplayName("le contexte montré est celui de l'acte")
    void contexte() {
        assertThat(taches.contexte(tache)).containsEntry("dossier", Modeles.CLE);
    }
}
