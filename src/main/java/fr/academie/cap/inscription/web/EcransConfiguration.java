package fr.academie.cap.inscription.web;

import fr.academie.cap.inscription.saisie.controle.DroitDeSaisie;
import fr.academie.cap.regles.ReglesCap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EcransConfiguration {

    @Bean
    DroitDeSaisie droitDeSaisie(ReglesCap regles) {
        return new DroitDeSaisie(regles);
    }
}
