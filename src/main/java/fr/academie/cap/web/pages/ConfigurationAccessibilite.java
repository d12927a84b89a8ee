package fr.academie.cap.web.pages;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Reads the accessibility statement once, so that a wrong file stops the start instead of a page. */
@Configuration(proxyBeanMethods = false)
public class ConfigurationAccessibilite {

    @Bean
    DeclarationAccessibilite declarationAccessibilite(
            @Value("${cap.accessibilite:classpath:accessibilite.yaml}") Resource fichier) throws IOException {
        var sources = new YamlPropertySourceLoader().load("accessibilite", fichier);
        var lue = new Binder(ConfigurationPropertySources.from(sources))
                .bind("accessibilite", DeclarationAccessibilite.class)
                .orElseThrow(() -> new IllegalStateException("Déclaration d'accessibilité vide : " + fichier));
        return new DeclarationAccessibilite(
                lue.etat(),
                lue.etablieLe(),
                lue.audit(),
                vide(lue.nonConformites()),
                vide(lue.derogations()),
                lue.contact());
    }

    /** An empty YAML list binds to null. */
    private static List<String> vide(@Nullable List<String> liste) {
        return liste == null
                ? List.of()
                : liste.stream().filter(l -> !l.isBlank()).toList();
    }
}
