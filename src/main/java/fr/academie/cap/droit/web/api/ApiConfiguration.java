package fr.academie.cap.droit.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validator;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    /** First in the list, and for requests to the law only: nothing else reads its JSON so strictly. */
    @Bean
    WebMvcConfigurer lectureDesDemandes(Validator validateur) {
        return new WebMvcConfigurer() {
            @Override
            public void extendMessageConverters(List<HttpMessageConverter<?>> convertisseurs) {
                convertisseurs.add(0, new LectureDesDemandes(validateur));
            }
        };
    }

    /** After the security chain: who may not come in sends nothing. */
    @Bean
    FilterRegistrationBean<EntreeDesDemandes> entreeDesDemandes(ObjectMapper json) {
        var filtre = new FilterRegistrationBean<>(new EntreeDesDemandes(json));
        filtre.addUrlPatterns("/api/v1/regles/*");
        return filtre;
    }
}
