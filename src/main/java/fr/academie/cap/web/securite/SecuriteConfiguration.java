package fr.academie.cap.web.securite;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.identite.Role;
import fr.academie.cap.identite.acces.Essais;
import fr.academie.cap.web.PolitiqueDeContenu;
import fr.academie.cap.web.captcha.Captcha;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Three chains: the process owners' webapp, the API of the law, the product's own pages. Each refuses what it does not name. */
@Configuration(proxyBeanMethods = false)
class SecuriteConfiguration {

    private static final String[] RESSOURCES = {"/vendor/**", "/css/**", "/js/**", "/images/**", "/favicon.ico"};

    /** Cockpit and Admin: one role, the product's own sign-in, the engine's own CSRF and content policy. */
    @Bean
    @Order(1)
    SecurityFilterChain chaineCockpit(HttpSecurity http, Annuaire annuaire) throws Exception {
        return http.securityMatcher(motif("/camunda/**"))
                .authorizeHttpRequests(acces -> acces.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        // CVE-2026-77226: the set-up pages create administrators without asking who calls
                        .requestMatchers(motif("/camunda/api/admin/setup/**"), motif("/camunda/app/*/*/setup/**"))
                        .denyAll()
                        // models come from the signed jar only
                        .requestMatchers(motif("/camunda/api/engine/engine/*/deployment/create"))
                        .denyAll()
                        .anyRequest()
                        .hasRole(Role.PILOTE_PROCESSUS.name()))
                .csrf(csrf -> csrf.ignoringRequestMatchers(motif("/camunda/**")))
                .formLogin(SecuriteConfiguration::connexion)
                .addFilterBefore(new FiltreDesTitres(annuaire), AuthorizationFilter.class)
                .addFilterAfter(new FiltreDePerimetre(), AuthorizationFilter.class)
                .build();
    }

    /**
     * The API of the law: it changes nothing and reads nobody's data, so it knows neither session nor cookie, and has no
     * CSRF token to ask for. An agent's cookie is not read here.
     */
    @Bean
    @Order(2)
    SecurityFilterChain chaineApi(HttpSecurity http, ObjectMapper json) throws Exception {
        var refus = new RefusDAcces(json);
        return http.securityMatcher(motif("/api/v1/**"))
                .authorizeHttpRequests(SecuriteConfiguration::regles)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecuriteConfiguration::entetes)
                .exceptionHandling(
                        exceptions -> exceptions.authenticationEntryPoint(refus).accessDeniedHandler(refus))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain chaine(HttpSecurity http, Annuaire annuaire, Essais essais, Captcha captcha) throws Exception {
        var comptage = new FiltreDesEssais(essais, captcha);
        return http.authorizeHttpRequests(SecuriteConfiguration::regles)
                .csrf(csrf -> csrf.csrfTokenRepository(jetons()))
                .headers(SecuriteConfiguration::entetes)
                .formLogin(page -> {
                    connexion(page);
                    page.successHandler(comptage.reussite());
                })
                .addFilterBefore(comptage, UsernamePasswordAuthenticationFilter.class)
                .logout(sortie -> sortie.logoutUrl("/deconnexion").logoutSuccessUrl("/connexion?sortie"))
                .addFilterBefore(new FiltreDesTitres(annuaire), AuthorizationFilter.class)
                .addFilterBefore(new FiltreDesGrosEnvois(), CsrfFilter.class)
                .addFilterBefore(new FiltreDeJeton(), AuthorizationFilter.class)
                .addFilterAfter(new FiltreDePerimetre(), AuthorizationFilter.class)
                .build();
    }

    private static void entetes(HeadersConfigurer<HttpSecurity> entetes) {
        entetes.contentSecurityPolicy(csp -> csp.policyDirectives(PolitiqueDeContenu.VALEUR))
                .referrerPolicy(politique -> politique.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(p -> p.policy("camera=(), microphone=(), geolocation=()"));
    }

    private static void regles(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry acces) {
        acces.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
        for (var ressource : RESSOURCES) {
            acces.requestMatchers(motif(ressource)).permitAll();
        }
        acces.requestMatchers(motif("/actuator/health/**")).permitAll();
        for (var route : RegistreDesRoutes.routes()) {
            var regle = acces.requestMatchers(
                    PathPatternRequestMatcher.withDefaults().matcher(route.methode(), route.motif()));
            if (route.publique()) {
                regle.permitAll();
            } else {
                regle.hasAnyRole(route.roles().stream().map(Role::name).toArray(String[]::new));
            }
            if (route.methode() == HttpMethod.GET) {
                var tete = acces.requestMatchers(
                        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.HEAD, route.motif()));
                if (route.publique()) {
                    tete.permitAll();
                } else {
                    tete.denyAll();
                }
            }
        }
        acces.anyRequest().denyAll();
    }

    private static void connexion(
            org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer<HttpSecurity> page) {
        page.loginPage("/connexion")
                .loginProcessingUrl("/connexion")
                .usernameParameter("identifiant")
                .passwordParameter("motDePasse")
                .failureUrl("/connexion?echec")
                .defaultSuccessUrl("/bureau");
    }

    /** The token lives in a cookie: a session that expires while someone types loses nothing. */
    private static CookieCsrfTokenRepository jetons() {
        var jetons = new CookieCsrfTokenRepository();
        jetons.setCookieName("CAPITOLE-JETON");
        jetons.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return jetons;
    }

    private static RequestMatcher motif(String motif) {
        return PathPatternRequestMatcher.withDefaults().matcher(motif);
    }
}
