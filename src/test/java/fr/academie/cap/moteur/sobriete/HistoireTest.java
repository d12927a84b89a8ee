package fr.academie.cap.moteur.sobriete;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.campagne.Campagne;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@AvecLaMaison
@Import(SceneDInscription.class)
@DisplayName("Le chemin d'une instance, écrit en une fois, vaut celui du moteur")
class HistoireTest {

    private static final Duration ATTENTE = Duration.ofMillis(50);

    @Autowired
    SceneDInscription scene;

    @Autowired
    RuntimeService instances;

    @Autowired
    JdbcTemplate base;

    private String cle = "";

    @BeforeEach
    void uneInscriptionRecue() throws InterruptedException {
        scene.campagneOuverte(SceneDInscription.RENNES, Campagne.Mode.MEL);
        var validee = scene.valider(SceneDInscription.RENNES, scene.unAdulteSalarie());
        cle = validee.texte();
        Thread.sleep(ATTENTE.toMillis());
        scene.recevoir(validee, 0);
    }

    @Test
    @DisplayName("l'attente close plus tard garde son début et reçoit sa durée")
    void duree() {
        var attente = pas("gateway_retour").get(0);

        assertThat(attente.get("END_TIME_")).isNotNull();
        assertThat(((Number) requireNonNull(attente.get("DURATION_"))).longValue())
                .isGreaterThanOrEqualTo(ATTENTE.toMillis())
                .isEqualTo(instant(attente, "END_TIME_") - instant(attente, "START_TIME_"));
    }

    @Test
    @DisplayName("la tâche ouverte n'a pas de fin, et son pas la nomme")
    void ouverte() {
        var controle = pas("userTask_controlerConfirmation").get(0);

        assertThat(controle.get("END_TIME_")).isNull();
        assertThat(controle.get("DURATION_")).isNull();
        assertThat(controle.get("TASK_ID_")).isNotNull();
    }

    @Test
    @DisplayName("chaque pas s'efface avec sa racine")
    void effacement() {
        var dates = base.queryForList(
                "select distinct a.REMOVAL_TIME_ from ACT_HI_ACTINST a join ACT_HI_PROCINST p"
                        + " on p.ID_ = a.PROC_INST_ID_ where p.BUSINESS_KEY_ = ? union select distinct REMOVAL_TIME_"
                        + " from ACT_HI_PROCINST where BUSINESS_KEY_ = ?",
                Timestamp.class,
                cle,
                cle);

        assertThat(dates).hasSize(1).doesNotContainNull();
    }

    @Test
    @DisplayName("une instance supprimée se clôt, avec sa raison")
    void supprimee() {
        var racine = base.queryForObject(
                "select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ? and SUPER_PROCESS_INSTANCE_ID_ is null",
                String.class,
                cle);

        instances.deleteProcessInstance(String.valueOf(racine), "épreuve");

        assertThat(base.queryForList(
                        "select STATE_, DELETE_REASON_, END_TIME_ is not null as finie, DURATION_ >= 0 as comptee"
                                + " from ACT_HI_PROCINST where BUSINESS_KEY_ = ?",
                        cle))
                .hasSize(2)
                .allSatisfy(instance -> assertThat(instance)
                        .containsEntry("state_", "INTERNALLY_TERMINATED")
                        .containsEntry("delete_reason_", "épreuve")
                        .containsEntry("finie", true)
                        .containsEntry("comptee", true));
        assertThat(pas("userTask_controlerConfirmation"))
                .allSatisfy(pas -> assertThat(pas.get("END_TIME_")).isNotNull());
    }

    private List<Map<String, Object>> pas(String element) {
        var trouves = base.queryForList(
                "select a.* from ACT_HI_ACTINST a join ACT_HI_PROCINST p on p.ID_ = a.PROC_INST_ID_"
                        + " where p.BUSINESS_KEY_ = ? and a.ACT_ID_ = ?",
                cle,
                element);
        assertThat(trouves).isNotEmpty();
        return trouves;
    }

    private static long instant(Map<String, Object> ligne, String colonne) {
        return ((Timestamp) requireNonNull(ligne.get(colonne))).getTime();
    }
}
