package fr.academie.cap.moteur.durcissement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@AvecLaMaison
@Exigence("S1")
@DisplayName("Le langage d'expression est réduit à des noms : aucune charge n'est calculée")
class ExpressionsGardeesTest {

    private static final String TEMOIN = "cap.epreuve.temoin";

    @Autowired
    ProcessEngine moteur;

    @Autowired
    TaskService taches;

    @AfterEach
    void effacerLeTemoin() {
        System.clearProperty(TEMOIN);
    }

    /** Each would do something, or reach something, if it were ever evaluated. */
    static Stream<String> charges() {
        var poser = "getMethod('setProperty', ''.class, ''.class).invoke(null, '" + TEMOIN + "', '1')";
        return Stream.of(
                "${''.class.forName('java.lang.System')." + poser + "}",
                "#{''.class.forName('java.lang.System')." + poser + "}",
                "${''.getClass().forName('java.lang.System')." + poser + "}",
                "${now().getClass().forName('java.lang.System')." + poser + "}",
                "${currentUserGroups().getClass().forName('java.lang.System')." + poser + "}",
                "${''.getClass().getClassLoader()}",
                "${''.getClass().forName('java.lang.Runtime').getRuntime().exec('id')}",
                "${''.class.forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('id')}",
                "${''.class.forName('java.lang.ProcessBuilder').newInstance()}",
                "${''.class.forName('javax.script.ScriptEngineManager').newInstance().getEngineByName('js').eval('1')}",
                "${dataSource}.connection",
                "${dataSource.connection}",
                "${jdbcTemplate.execute('drop table act_ru_task')}",
                "${annuaire.tous()}",
                "${annuaire.inscrire(null, 'x')}",
                "${environment.getProperty('PATH')}",
                "${systemProperties}${systemProperties}",
                "${systemEnvironment['PATH']}",
                "${beanFactory.getBean('dataSource')}",
                "${applicationContext.close()}",
                "${taskService.deleteTask('x')}",
                "${runtimeService.deleteProcessInstance('x', 'y')}",
                "${execution.processEngineServices}",
                "${execution.getProcessEngineServices().getRuntimeService()}",
                "${execution.processEngine.close()}",
                "${execution.setVariable('a', 1)}",
                "${execution.variables}",
                "${task.execution.processEngineServices}",
                "${authenticatedUserId.class}",
                "${dateTime().plusDays(1).toDate()}",
                "${1 + 1}",
                "${true ? 'a' : 'b'}",
                "${a == b}",
                "${a == 'b' or true}",
                "${empty a}",
                "${a['b']}",
                "${a.b}",
                "${a()}",
                "${S(a)}",
                "${spin:JSON('{}')}",
                "prefixe ${a}",
                "${a}${b}",
                "${ a }",
                "$${a}{b}",
                "\\${a} ${b.c}",
                "${currentUser().class}",
                "${now() }",
                "#{now()}",
                "${execution.processBusinessKey.class}");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("charges")
    @DisplayName("une charge n'est pas même compilée")
    void refuser(String charge) {
        var expressions =
                ((ProcessEngineConfigurationImpl) moteur.getProcessEngineConfiguration()).getExpressionManager();

        assertThatThrownBy(() -> expressions.createExpression(charge))
                .isInstanceOf(ExpressionRefusee.class)
                .hasMessageNotContaining(charge);
        assertThat(System.getProperty(TEMOIN)).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("charges")
    @DisplayName("CVE-2026-109432 : la branche « ou » d'une requête, que rien ne valide, ne calcule rien")
    void refuserDansUneRequete(String charge) {
        // what the webapp's TaskQueryDto builds from orQueries: a query without a command executor, so without
        // validator
        var branche = new TaskQueryImpl();
        branche.dueAfterExpression(charge);
        var requete = (TaskQueryImpl) taches.createTaskQuery();
        requete.addOrQuery(branche);

        assertThatThrownBy(requete::list).hasRootCauseInstanceOf(ExpressionRefusee.class);
        assertThat(System.getProperty(TEMOIN)).isNull();
    }

    @Test
    @DisplayName("témoin : sans la garde, la même charge agit")
    void laChargeEstReelle() {
        var charge = charges().findFirst().orElseThrow();
        var sansGarde = new JuelExpressionManager();
        var contexte = sansGarde.createElContext(Variables.createVariables().asVariableContext());

        sansGarde.createValueExpression(charge).getValue(contexte);

        assertThat(System.getProperty(TEMOIN)).isEqualTo("1");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"${epreuveDelegate}", "${dataSource}", "${caduque}", "${!caduque}"})
    @DisplayName("un nom permis dans un modèle ne l'est pas dans une requête")
    void nomHorsDuProcessus(String nom) {
        var branche = new TaskQueryImpl();
        branche.dueAfterExpression(nom);
        var requete = (TaskQueryImpl) taches.createTaskQuery();
        requete.addOrQuery(branche);

        assertThatThrownBy(requete::list).hasRootCauseInstanceOf(ExpressionRefusee.class);
    }

    @Test
    @DisplayName("les trois fonctions des filtres enregistrés restent permises")
    void fonctionsDesFiltres() {
        var branche = new TaskQueryImpl();
        branche.dueBeforeExpression("${now()}");
        var requete = (TaskQueryImpl) taches.createTaskQuery();
        requete.addOrQuery(branche);

        assertThat(requete.count()).isNotNegative();
    }

    @Test
    @DisplayName("un modèle n'atteint que nos délégués et nos écouteurs")
    void beansAtteignables(@Autowired ResolutionDesDelegues delegues) {
        assertThat(delegues.connait("epreuveDelegate")).isTrue();
        assertThat(Stream.of("dataSource", "annuaire", "runtimeService", "taches", "environment", "inconnu"))
                .noneMatch(delegues::connait);
    }
}
