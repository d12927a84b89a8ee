package fr.academie.cap.echeances;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HorlogeConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock montre() {
        return Clock.systemUTC();
    }
}
