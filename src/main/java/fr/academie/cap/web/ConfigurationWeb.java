package fr.academie.cap.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Static files under addresses that carry their fingerprint, kept a year by browsers; one language. */
@Configuration(proxyBeanMethods = false)
class ConfigurationWeb implements WebMvcConfigurer {

    static final List<String> DOSSIERS = List.of("css", "js", "images", "vendor");

    private static final Duration UN_AN = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registre) {
        for (var dossier : DOSSIERS) {
            registre.addResourceHandler("/" + dossier + "/**")
                    .addResourceLocations("classpath:/static/" + dossier + "/")
                    .setCacheControl(CacheControl.maxAge(UN_AN).cachePublic().immutable())
                    .resourceChain(true)
                    .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        }
    }

    /** Thymeleaf's @{/css/…} goes through encodeURL: this filter puts the fingerprint in. */
    @Bean
    ResourceUrlEncodingFilter empreintesDesAdresses() {
        return new ResourceUrlEncodingFilter();
    }

    @Bean
    LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Locale.FRANCE);
    }
}
