package fr.academie.cap;

import fr.academie.cap.echeances.HorlogeDEpreuve;
import fr.academie.cap.socle.BaseDEpreuve;
import fr.academie.cap.web.federation.FournisseurDEpreuve;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole house on a real PostgreSQL, one shared context: put it on every test that needs Spring. The identity providers are
 * on; they start with the first test that calls them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {CapitoleApplication.class, AvecLaMaison.Montre.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ActiveProfiles("epreuve")
@ContextConfiguration(initializers = {AvecLaMaison.Base.class, AvecLaMaison.Fournisseurs.class})
@TestExecutionListeners(
        listeners = AvecLaMaison.MoteurDuContexte.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface AvecLaMaison {

    /** The engine's own applications find it in a static table, where the last context to start had written its own. */
    class MoteurDuContexte implements TestExecutionListener {
        @Override
        public void beforeTestClass(TestContext epreuve) {
            ProcessEngines.registerProcessEngine(epreuve.getApplicationContext().getBean(ProcessEngine.class));
        }
    }

    class Base implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext contexte) {
            // static in the engine: an earlier context may have left it in another hour, and this one would refuse to
            // start
            ClockUtil.reset();
            TestPropertyValues.of("cap.base.url=" + BaseDEpreuve.nouvelle()).applyTo(contexte);
        }
    }

    class Fournisseurs implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext contexte) {
            TestPropertyValues.of(FournisseurDEpreuve.reglages()).applyTo(contexte);
        }
    }

    @TestConfiguration
    class Montre {
        @Bean
        @Primary
        HorlogeDEpreuve horlogeDEpreuve() {
            return new HorlogeDEpreuve();
        }
    }
}
