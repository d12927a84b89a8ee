package fr.academie.cap.socle;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which base: the one whose URL the environment gives, otherwise the embedded server. */
@Configuration(proxyBeanMethods = false)
class BaseConfiguration {

    /** The account that serves pages and processes. */
    private record CompteApplication(String url, String nom, String motDePasse) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return nom;
        }

        @Override
        public String getPassword() {
            return motDePasse;
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }

    /** The account that owns the tables and migrates them. */
    private record CompteProprietaire(String url, String nom, String motDePasse) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return nom;
        }

        @Override
        public String getPassword() {
            return motDePasse;
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${cap.base.url:}'.isEmpty()")
    static class Embarquee {

        @Bean(destroyMethod = "close")
        BaseEmbarquee baseEmbarquee(@Value("${cap.base.dossier}") Path dossier) {
            return BaseEmbarquee.ouvrir(dossier, true);
        }

        @Bean
        JdbcConnectionDetails compteApplication(BaseEmbarquee base) {
            return new CompteApplication(base.url(), "cap_appli", "");
        }

        @Bean
        FlywayConnectionDetails compteProprietaire(BaseEmbarquee base) {
            return new CompteProprietaire(base.url(), "cap_proprietaire", "");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'${cap.base.url:}'.isEmpty()")
    static class Externe {

        @Bean
        JdbcConnectionDetails compteApplication(
                @Value("${cap.base.url}") String url,
                @Value("${cap.base.application.nom}") String nom,
                @Value("${cap.base.application.mot-de-passe}") String motDePasse) {
            return new CompteApplication(url, nom, motDePasse);
        }

        @Bean
        FlywayConnectionDetails compteProprietaire(
                @Value("${cap.base.url}") String url,
                @Value("${cap.base.proprietaire.nom}") String nom,
                @Value("${cap.base.proprietaire.mot-de-passe}") String motDePasse) {
            return new CompteProprietaire(url, nom, motDePasse);
        }
    }
}
