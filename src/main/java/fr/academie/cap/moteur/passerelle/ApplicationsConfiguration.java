package fr.academie.cap.moteur.passerelle;

import java.util.Map;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Right after Spring Security, in front of the webapps' own filters. */
@Configuration(proxyBeanMethods = false)
class ApplicationsConfiguration {

    @Bean
    FilterRegistrationBean<FiltreDesApplications> filtreDesApplications() {
        var filtre = new FilterRegistrationBean<>(new FiltreDesApplications());
        filtre.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        filtre.addUrlPatterns("/camunda/*");
        return filtre;
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> identiteDesApplications() {
        var filtre = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filtre.setInitParameters(Map.of(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, IdentiteDeLaSession.class.getName()));
        filtre.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        filtre.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        return filtre;
    }
}
