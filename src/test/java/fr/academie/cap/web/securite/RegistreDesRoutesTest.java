package fr.academie.cap.web.securite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.AgentConnecte;
import fr.academie.cap.identite.Role;
import fr.academie.cap.web.securite.RegistreDesRoutes.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@AvecLaMaison
@DisplayName("Le registre des routes : rien ne passe sans règle")
class RegistreDesRoutesTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping aiguillage;

    @Autowired
    MockMvc mvc;

    @Test
    @Exigence("FT-106")
    @DisplayName("chaque route servie est au registre, et chaque route du registre est servie")
    void registreEtAiguillage() {
        Set<String> servies = new TreeSet<>();
        aiguillage.getHandlerMethods().forEach((cle, methode) -> {
            if (methode.getBeanType().getPackageName().startsWith("fr.academie.cap")) {
                cle.getMethodsCondition()
                        .getMethods()
                        .forEach(verbe -> cle.getPatternValues().forEach(motif -> servies.add(verbe + " " + motif)));
            }
        });
        var inscrites = RegistreDesRoutes.routes().stream()
                .map(r -> r.methode() + " " + r.motif())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(servies).isEqualTo(inscrites);
    }

    @TestFactory
    @DisplayName("chaque rôle devant chaque route qui n'est pas la sienne")
    List<DynamicTest> matrice() {
        var essais = new ArrayList<DynamicTest>();
        for (var route : RegistreDesRoutes.routes()) {
            if (route.publique()) {
                continue;
            }
            essais.add(DynamicTest.dynamicTest(
                    "visiteur → " + route.methode() + " " + route.motif(),
                    () -> mvc.perform(request(route.methode(), adresse(route)).with(csrf()))
                            .andExpect(status().is3xxRedirection())));
            for (var role : Role.values()) {
                if (!route.roles().contains(role)) {
                    essais.add(DynamicTest.dynamicTest(
                            role + " → " + route.methode() + " " + route.motif(),
                            () -> mvc.perform(request(route.methode(), adresse(route))
                                            .with(csrf())
                                            .with(user(agent(role))))
                                    .andExpect(status().isForbidden())));
                }
            }
        }
        assertThat(essais).hasSizeGreaterThan(50);
        return essais;
    }

    @Test
    @DisplayName("une adresse que personne ne sert est refusée même à un administrateur")
    void horsRegistre() throws Exception {
        mvc.perform(request(HttpMethod.GET, "/engine-rest/user").with(user(agent(Role.ADMIN_TECHNIQUE))))
                .andExpect(status().isForbidden());
        mvc.perform(request(HttpMethod.POST, "/corbeille").with(csrf()).with(user(agent(Role.GESTIONNAIRE_DEC))))
                .andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("un envoi sans jeton est refusé")
    void sansJeton() throws Exception {
        mvc.perform(request(HttpMethod.POST, "/reception").with(user(agent(Role.GESTIONNAIRE_DEC))))
                .andExpect(status().isForbidden());
    }

    private static String adresse(Route route) {
        return route.motif().replaceAll("\\{[a-z]+:\\[0-9]}", "1").replaceAll("\\{[a-z]+(:[^}]+)?}", "essai");
    }

    private static AgentConnecte agent(Role role) {
        return new AgentConnecte(
                new Agent("essai", "Camille", "Durand", "essai@exemple.invalid", Set.of(new Agent.Titre(role, "14"))),
                "",
                true);
    }
}
