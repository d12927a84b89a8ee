package fr.academie.cap;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Capitole : la vie d'une inscription au CAP, du premier écran au diplôme. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class CapitoleApplication {

    public static void main(String[] args) {
        SpringApplication.run(CapitoleApplication.class, args);
    }
}
