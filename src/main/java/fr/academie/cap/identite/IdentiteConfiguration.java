package fr.academie.cap.identite;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class IdentiteConfiguration {

    /** Argon2id, 19 MiB, two passes: the least that the guides of the field accept. */
    @Bean
    PasswordEncoder chiffreur() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }
}
