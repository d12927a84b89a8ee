package fr.academie.cap.web.securite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.Exigence;
import fr.academie.cap.identite.Agent;
import fr.academie.cap.identite.AgentConnecte;
import fr.academie.cap.identite.Annuaire;
import fr.academie.cap.identite.Role;
import fr.academie.cap.web.PolitiqueDeContenu;
import fr.academie.cap.web.securite.RegistreDesRoutes.Route;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
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
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@AvecLaMaison
@DisplayName("Le registre des routes : rien ne passe sans règle")
class RegistreDesRoutesTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping aiguillage;

    @Autowired
    MockMvc mvc;

    @Autowired
    Annuaire annuaire;

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
                    () -> mvc.perform(request(route.methode(), adresse(route)).with(jeton()))
                            .andExpect(status().is3xxRedirection())));
            for (var role : Role.values()) {
                if (!route.roles().contains(role)) {
                    essais.add(DynamicTest.dynamicTest(
                            role + " → " + route.methode() + " " + route.motif(),
                            () -> mvc.perform(request(route.methode(), adresse(route))
                                            .with(jeton())
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
        mvc.perform(request(HttpMethod.POST, "/corbeille").with(jeton()).with(user(agent(Role.GESTIONNAIRE_DEC))))
                .andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("un envoi sans jeton est refusé")
    void sansJeton() throws Exception {
        mvc.perform(request(HttpMethod.POST, "/reception").with(user(agent(Role.GESTIONNAIRE_DEC))))
                .andExpect(status().isForbidden());
    }

    /**
     * A real cookie and its masked twin (zeros are bytes too). Spring's own {@code csrf()} swaps the repository inside the
     * shared filter chain and breaks the tests that sign in over HTTP.
     */
    private static RequestPostProcessor jeton() {
        var jeton = "7e18cfe0-4be9-4131-ade2-3a7054022b7e";
        var octets = jeton.getBytes(StandardCharsets.UTF_8);
        var masque = new byte[octets.length * 2];
        System.arraycopy(octets, 0, masque, octets.length, octets.length);
        return requete -> {
            requete.setCookies(new Cookie("CAPITOLE-JETON", jeton));
            requete.addParameter("_csrf", Base64.getUrlEncoder().encodeToString(masque));
            return requete;
        };
    }

    private static String adresse(Route route) {
        return route.motif().replaceAll("\\{[a-z]+:\\[0-9]}", "1").replaceAll("\\{[a-z]+(:[^}]+)?}", "essai");
    }

    @Test
    @DisplayName("un titre retiré pendant la session ne vaut plus au clic suivant")
    void titreRetire() throws Exception {
        var gestionnaire = agent(Role.GESTIONNAIRE_DEC);
        mvc.perform(request(HttpMethod.GET, "/reception").with(user(gestionnaire)))
                .andExpect(status().isOk());

        var sansTitre = gestionnaire.agent();
        annuaire.inscrire(
                new Agent(sansTitre.id(), sansTitre.prenom(), sansTitre.nom(), sansTitre.courriel(), Set.of()),
                "mot de passe d'épreuve");

        mvc.perform(request(HttpMethod.GET, "/reception").with(user(gestionnaire)))
                .andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("une page, un refus et une ressource portent la politique de contenu et les en-têtes de sûreté")
    void entetes() throws Exception {
        for (var adresse : List.of("/", "/inscription", "/connexion", "/nulle-part", "/css/jetons.css")) {
            mvc.perform(request(HttpMethod.GET, adresse))
                    .andExpect(header().string("Content-Security-Policy", PolitiqueDeContenu.VALEUR))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("X-Frame-Options", "DENY"))
                    .andExpect(header().string("Referrer-Policy", "same-origin"));
        }
        assertThat(PolitiqueDeContenu.VALEUR).doesNotContain("unsafe");
    }

    private AgentConnecte agent(Role role) {
        var id = "route" + role.name().toLowerCase(java.util.Locale.ROOT).replace("_", "");
        if (annuaire.parId(id).filter(a -> a.roles().contains(role)).isEmpty()) {
            var titres = Set.of(
                    role == Role.ETABLISSEMENT ? new Agent.Titre(role, "14", "0359901X") : new Agent.Titre(role, "14"));
            annuaire.inscrire(
                    new Agent(id, "Camille", "Durand", id + "@exemple.invalid", titres), "mot de passe d'épreuve");
        }
        return annuaire.loadUserByUsername(id);
    }
}
