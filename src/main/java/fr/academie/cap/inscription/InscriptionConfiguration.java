package fr.academie.cap.inscription;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.academie.cap.regles.ReglesCap;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InscriptionConfiguration {

    /** The law with the default value of each point to be confirmed. */
    @Bean
    ReglesCap reglesCap() {
        return ReglesCap.parDefaut();
    }

    /** Versions are written with the same JSON as drafts. */
    @Bean
    HibernatePropertiesCustomizer jsonDesVersions(ObjectMapper json) {
        return proprietes -> proprietes.put(AvailableSettings.JSON_FORMAT_MAPPER, new JacksonJsonFormatMapper(json));
    }
}
