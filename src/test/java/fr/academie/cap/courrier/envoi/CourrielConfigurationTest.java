package fr.academie.cap.courrier.envoi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@DisplayName("En production, un serveur de courriel est nommé ou le produit ne démarre pas")
class CourrielConfigurationTest {

    private final ApplicationContextRunner maison = new ApplicationContextRunner()
            .withUserConfiguration(CourrielConfiguration.class)
            .withPropertyValues("cap.courriel.mode=smtp");

    @Test
    @DisplayName("sans serveur : refus, et la phrase dit quoi donner")
    void sansServeur() {
        maison.run(contexte -> assertThat(contexte).getFailure().rootCause().hasMessageContaining("spring.mail.host"));
    }

    @Test
    @DisplayName("avec serveur : le transport a des délais, un serveur muet ne retient pas l'ouvrier")
    void avecServeur() {
        maison.withBean(JavaMailSenderImpl.class).run(contexte -> {
            assertThat(contexte).hasSingleBean(Transporteur.class);
            assertThat(contexte.getBean(JavaMailSenderImpl.class).getSession().getProperties())
                    .containsEntry("mail.smtp.timeout", "30000")
                    .containsEntry("mail.smtp.connectiontimeout", "10000");
        });
    }
}
