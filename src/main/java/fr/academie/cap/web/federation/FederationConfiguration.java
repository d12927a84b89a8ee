package fr.academie.cap.web.federation;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@Conditional(Allumee.PourQuiconque.class)
class FederationConfiguration {

    @Bean
    PorteFederee porteFederee(
            ReglagesDIdentite reglages, List<Accueil> accueils, @Value("${cap.adresse}") String adresse) {
        return new PorteFederee(new Fournisseurs(reglages, adresse), accueils, adresse);
    }
}
