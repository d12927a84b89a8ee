package fr.academie.cap.web.securite;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.identite.Role;
import fr.academie.cap.identite.acces.Essais;
import fr.academie.cap.web.PolitiqueDeContenu;
import fr.academie.cap.web.captcha.Captcha;
import fr.academie.cap.web.federation.PorteFederee;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
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

    private static final String POLITIQUE = "Content-Security-Policy";
    private static final String SORTIE = "/connexion?sortie";
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
    SecurityFilterChain chaine(
            HttpSecurity http, Annuaire annuaire, Essais essais, Captcha captcha, ObjectProvider<PorteFederee> porte)
            throws Exception {
        var comptage = new FiltreDesEssais(essais, captcha);
        var federee = Optional.ofNullable(porte.getIfAvailable());
        federee.ifPresent(p -> p.filtres()
                .forEach(filtre -> http.addFilterBefore(filtre, UsernamePasswordAuthenticationFilter.class)));
        return http.authorizeHttpRequests(SecuriteConfiguration::regles)
                .csrf(csrf -> csrf.csrfTokenRepository(jetons()))
                .headers(entetes -> entetes(entetes, federee))
                .formLogin(page -> {
                    connexion(page);
                    page.successHandler(comptage.reussite());
                })
                .addFilterBefore(comptage, UsernamePasswordAuthenticationFilter.class)
                .logout(sortie -> sortie(sortie.logoutUrl("/deconnexion"), federee))
                .addFilterBefore(new FiltreDesTitres(annuaire), AuthorizationFilter.class)
                .addFilterBefore(new FiltreDesGrosEnvois(), CsrfFilter.class)
                .addFilterBefore(new FiltreDeJeton(), AuthorizationFilter.class)
                .addFilterAfter(new FiltreDePerimetre(), AuthorizationFilter.class)
                .build();
    }

    private static void entetes(HeadersConfigurer<HttpSecurity> entetes) {
        entetes(entetes, Optional.empty());
    }

    /** The form that leaves may also lead to the provider from which the session came, and no other. */
    private static void entetes(HeadersConfigurer<HttpSecurity> entetes, Optional<PorteFederee> federee) {
        entetes.addHeaderWriter((requete, reponse) -> {
                    if (!reponse.containsHeader(POLITIQUE)) {
                        reponse.setHeader(
                                POLITIQUE,
                                PolitiqueDeContenu.avec(
                                        federee.map(p -> p.origines(requete)).orElse(List.of())));
                    }
                })
                .referrerPolicy(politique -> politique.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(p -> p.policy("camera=(), microphone=(), geolocation=()"));
    }

    /** Who came from a provider leaves it too. */
    private static void sortie(LogoutConfigurer<HttpSecurity> sortie, Optional<PorteFederee> federee) {
        if (federee.isEmpty()) {
            sortie.logoutSuccessUrl(SORTIE);
            return;
        }
        sortie.addLogoutHandler((requete, reponse, identite) -> federee.get()
                        .sortie(requete, SORTIE)
                        .ifPresent(adresse -> requete.setAttribute(SORTIE, adresse)))
                .logoutSuccessHandler((requete, reponse, identite) -> {
                    var ailleurs = requete.getAttribute(SORTIE);
                    reponse.sendRedirect(ailleurs == null ? requete.getContextPath() + SORTIE : ailleurs.toString());
                });
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
