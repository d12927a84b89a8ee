package fr.academie.cap.parcours;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.CapitoleApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The product as the README starts it, demonstration included, with its jobs and its mails: one context for all journeys. */
@Tag("navigateur")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = CapitoleApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=true", "cap.courriel.cadence=300", "server.shutdown=immediate"
        })
@ActiveProfiles({"demo", "epreuve"})
@ContextConfiguration(initializers = AvecLaMaison.Base.class)
@interface AvecLeProduit {}
