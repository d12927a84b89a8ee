package fr.academie.cap.courrier.envoi;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** In production a mail server must be named: a missing one stops the start rather than swallowing mails. */
@Configuration(proxyBeanMethods = false)
class CourrielConfiguration {

    @Bean
    @ConditionalOnProperty(name = "cap.courriel.mode", havingValue = "smtp")
    Transporteur transporteurSmtp(ObjectProvider<JavaMailSenderImpl> serveurs) {
        var serveur = serveurs.getIfAvailable();
        if (serveur == null) {
            throw new IllegalStateException(
                    "cap.courriel.mode=smtp demande un serveur : donnez spring.mail.host (SPRING_MAIL_HOST).");
        }
        return new TransporteurSmtp(serveur);
    }
}
