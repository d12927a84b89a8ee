package fr.academie.cap.web.federation;

import static fr.academie.cap.web.federation.FournisseurDEpreuve.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.web.federation.ReglagesDIdentite.Fournisseur;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.ui.ExtendedModelMap;

@DisplayName("La porte du fournisseur d'identité : ce qui n'est pas prouvé n'entre pas, et le dit en français")
class PorteFedereeTest {

    private static final String ECHEC = "/inscription?identite=";
    private static final Map<String, Object> ANGELA = Map.of("family_name", "Dubois", "given_name", "Angela");

    private final List<IdentiteRecue> entrees = new ArrayList<>();
    private final MockHttpSession session = new MockHttpSession();
    private FournisseurDEpreuve fournisseur = FournisseurDEpreuve.pret();
    private PorteFederee porte = porte(FournisseurDEpreuve.emetteur(Usage.CANDIDATS), List.of("eidas1"));

    @BeforeEach
    void neuf() {
        fournisseur = FournisseurDEpreuve.pret();
    }

    private PorteFederee porte(String emetteur, List<String> niveaux) {
        var reglages = new ReglagesDIdentite(
                null,
                new Fournisseur(
                        emetteur,
                        CLIENT,
                        "confidentiel",
                        "FranceConnect",
                        "",
                        List.of("given_name"),
                        niveaux,
                        false,
                        false));
        var accueil = new Accueil() {
            @Override
            public Usage usage() {
                return Usage.CANDIDATS;
            }

            @Override
            public String accueillir(IdentiteRecue identite, HttpServletRequest requete, HttpServletResponse reponse) {
                entrees.add(identite);
                return "/inscription/entree";
            }
        };
        return new PorteFederee(
                new Fournisseurs(reglages, "https://capitole.exemple.fr"),
                List.of(accueil),
                "https://capitole.exemple.fr");
    }

    private MockHttpServletResponse passer(String adresse) throws Exception {
        var requete = new MockHttpServletRequest("GET", adresse.replaceAll("\\?.*", ""));
        requete.setSession(session);
        if (adresse.contains("?")) {
            for (var paire : adresse.substring(adresse.indexOf('?') + 1).split("&")) {
                requete.addParameter(paire.split("=", 2)[0], paire.split("=", 2)[1]);
            }
        }
        var reponse = new MockHttpServletResponse();
        suite(porte.filtres().iterator()).doFilter(requete, reponse);
        return reponse;
    }

    private static FilterChain suite(java.util.Iterator<Filter> filtres) {
        return new FilterChain() {
            @Override
            public void doFilter(jakarta.servlet.ServletRequest requete, jakarta.servlet.ServletResponse reponse)
                    throws IOException, ServletException {
                if (filtres.hasNext()) {
                    filtres.next().doFilter(requete, reponse, this);
                } else {
                    ((HttpServletResponse) reponse).setStatus(299);
                }
            }
        };
    }

    private @Nullable String partir() throws Exception {
        return passer("/inscription/identite/depart").getRedirectedUrl();
    }

    private @Nullable String entrer() throws Exception {
        return passer(fournisseur.accepter(partir())).getRedirectedUrl();
    }

    @Test
    @DisplayName(
            "partir : état et nonce d'au moins 32 caractères, niveau demandé, retour à l'adresse réglée, rien d'autre")
    void depart() throws Exception {
        var demande = FournisseurDEpreuve.parametres(partir());

        assertThat(demande)
                .containsOnlyKeys("response_type", "client_id", "scope", "state", "redirect_uri", "nonce", "acr_values")
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid given_name")
                .containsEntry("acr_values", "eidas1")
                .containsEntry("redirect_uri", "https://capitole.exemple.fr/inscription/identite/retour");
        assertThat(demande.get("state")).hasSizeGreaterThanOrEqualTo(32);
        assertThat(demande.get("nonce")).hasSizeGreaterThanOrEqualTo(32);
        assertThat(demande).isNotEqualTo(FournisseurDEpreuve.parametres(partir()));
    }

    @Test
    @DisplayName("des informations signées (application/jwt) se lisent ; en JSON aussi")
    void lecture() throws Exception {
        fournisseur.personne(Usage.CANDIDATS, "sujet-1", ANGELA);
        assertThat(entrer()).isEqualTo("/inscription/entree");
        assertThat(entrees).singleElement().satisfies(i -> {
            assertThat(i.texte("family_name")).contains("Dubois");
            assertThat(i.cle()).isEqualTo(FournisseurDEpreuve.emetteur(Usage.CANDIDATS) + "\nsujet-1");
            assertThat(i.toString()).doesNotContain("Dubois", "sujet-1");
        });
        fournisseur.enJson().personne(Usage.CANDIDATS, "sujet-1", ANGELA);
        assertThat(entrer()).isEqualTo("/inscription/entree");
    }

    @Test
    @DisplayName(
            "informations pour un autre service, mal signées, d'une autre personne ou d'un autre émetteur : refusées")
    void infosFausses() throws Exception {
        fournisseur.pour("un-autre-service").personne(Usage.CANDIDATS, "s", ANGELA);
        assertThat(entrer()).isEqualTo(ECHEC + "reponse");

        fournisseur = FournisseurDEpreuve.pret();
        fournisseur
                .alterer(j -> j.substring(0, j.lastIndexOf('.') + 1) + "AAAA")
                .personne(Usage.CANDIDATS, "s", ANGELA);
        assertThat(entrer()).isEqualTo(ECHEC + "reponse");

        fournisseur = FournisseurDEpreuve.pret();
        fournisseur.personne(Usage.CANDIDATS, "s", Map.of("sub", "quelqu-un-d-autre"));
        assertThat(entrer()).isEqualTo(ECHEC + "reponse");

        fournisseur.personne(Usage.CANDIDATS, "s", Map.of("iss", "https://ailleurs.exemple.fr"));
        assertThat(entrer()).isEqualTo(ECHEC + "reponse");
        assertThat(entrees).isEmpty();
    }

    @Test
    @DisplayName("jeton d'identité pour un autre service, expiré, d'un autre départ ou de niveau insuffisant : refusé")
    void jetonFaux() throws Exception {
        fournisseur.personne(Usage.CANDIDATS, "s", ANGELA, Map.of("acr", "eidas1", "aud", "un-autre-service"), 120);
        assertThat(entrer()).isEqualTo(ECHEC + "reponse");
        fournisseur.personne(Usage.CANDIDATS, "s", ANGELA, Map.of("acr", "eidas1"), -3600);
        assertThat(entrer()).isEqualTo(ECHEC + "reponse");
        fournisseur.personne(Usage.CANDIDATS, "s", ANGELA, Map.of("acr", "eidas1", "nonce", "rejoue"), 120);
        assertThat(entrer()).isEqualTo(ECHEC + "reponse");
        fournisseur.personne(Usage.CANDIDATS, "s", ANGELA, Map.of("acr", "eidas0"), 120);
        assertThat(entrer()).isEqualTo(ECHEC + "niveau");
        fournisseur.personne(Usage.CANDIDATS, "s", ANGELA, Map.of(), 120);
        assertThat(entrer()).isEqualTo(ECHEC + "niveau");
        assertThat(entrees).isEmpty();
    }

    @Test
    @DisplayName("un retour rejoué, forgé ou venu d'une autre session n'ouvre rien")
    void etat() throws Exception {
        fournisseur.personne(Usage.CANDIDATS, "s", ANGELA);
        var retour = fournisseur.accepter(partir());
        assertThat(passer(retour).getRedirectedUrl()).isEqualTo("/inscription/entree");
        assertThat(passer(retour).getRedirectedUrl()).as("rejoué").isEqualTo(ECHEC + "perimee");
        assertThat(passer("/inscription/identite/retour?code=x&state=y").getRedirectedUrl())
                .isEqualTo(ECHEC + "perimee");
        assertThat(passer("/inscription/identite/retour").getRedirectedUrl()).startsWith(ECHEC);
        partir();
        assertThat(passer("/inscription/identite/retour?code=x&state=autre").getRedirectedUrl())
                .isEqualTo(ECHEC + "perimee");
        assertThat(entrees).hasSize(1);
    }

    @Test
    @DisplayName("consentement refusé : rien n'est entré, et la page propose autre chose")
    void refuse() throws Exception {
        var etat = FournisseurDEpreuve.parametres(partir()).get("state");

        assertThat(passer("/inscription/identite/retour?error=access_denied&state=" + etat)
                        .getRedirectedUrl())
                .isEqualTo(ECHEC + "refus");
        assertThat(Echec.REFUS.phrase("FranceConnect")).contains("FranceConnect", "entrez autrement");
    }

    @Test
    @DisplayName("fournisseur muet au départ, ou qui parle d'un autre : une panne, jamais une erreur technique")
    void panne() throws Exception {
        porte = porte("http://localhost:1/candidats", List.of());
        assertThat(partir()).isEqualTo(ECHEC + "panne");
        porte = porte(FournisseurDEpreuve.emetteur(Usage.CANDIDATS) + "/", List.of());
        assertThat(partir()).as("l'émetteur n'est pas celui du document").isEqualTo(ECHEC + "panne");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/connexion/identite/depart",
        "/connexion/identite/retour",
        "/inscription/identite/autre",
        "/inscription"
    })
    @DisplayName("une place éteinte et toute autre adresse passent sans rien faire")
    void ailleurs(String adresse) throws Exception {
        assertThat(passer(adresse).getStatus()).isEqualTo(299);
    }

    @Test
    @DisplayName(
            "sortir mène chez le fournisseur avec le jeton, un état et le retour réglé ; une autre session sort d'ici")
    void sortie() throws Exception {
        fournisseur.personne(Usage.CANDIDATS, "s", ANGELA);
        entrer();
        var requete = new MockHttpServletRequest();
        requete.setSession(session);
        assertThat(porte.origines(requete))
                .containsExactly(FournisseurDEpreuve.emetteur(Usage.CANDIDATS).replace("/candidats", ""));

        var sortie = porte.sortie(requete, "/inscription?quitte").orElseThrow();
        assertThat(sortie).startsWith(FournisseurDEpreuve.emetteur(Usage.CANDIDATS) + "/endsession?");
        assertThat(FournisseurDEpreuve.parametres(sortie))
                .containsOnlyKeys("id_token_hint", "state", "post_logout_redirect_uri")
                .containsEntry("post_logout_redirect_uri", "https://capitole.exemple.fr/inscription?quitte");
        assertThat(porte.sortie(requete, "/inscription?quitte")).isEmpty();
        assertThat(porte.origines(requete)).isEmpty();
    }

    @Test
    @DisplayName("éteint, ni porte, ni bouton ; allumé, l'un et l'autre")
    void eteint() {
        var maison = new ApplicationContextRunner()
                .withUserConfiguration(FederationConfiguration.class, Invitation.class)
                .withPropertyValues("cap.adresse=http://localhost");
        maison.withBean(ReglagesDIdentite.class, () -> new ReglagesDIdentite(null, null))
                .withPropertyValues("cap.identite.agents.emetteur=", "cap.identite.candidats.emetteur=")
                .run(contexte -> {
                    assertThat(contexte).hasNotFailed().doesNotHaveBean(PorteFederee.class);
                    assertThat(invitation(contexte.getBean(Invitation.class))).isEmpty();
                });
        var regle = new Fournisseur("https://x", "c", "s", "FranceConnect", "", List.of(), List.of(), false, false);
        maison.withBean(ReglagesDIdentite.class, () -> new ReglagesDIdentite(null, regle))
                .withPropertyValues("cap.identite.candidats.emetteur=https://x")
                .run(contexte -> {
                    assertThat(contexte).hasNotFailed().hasSingleBean(PorteFederee.class);
                    assertThat(invitation(contexte.getBean(Invitation.class)))
                            .containsOnlyKeys("federe", "federeEchec");
                });
    }

    private static Map<String, Object> invitation(Invitation invitation) {
        var modele = new ExtendedModelMap();
        var requete = new MockHttpServletRequest();
        requete.addParameter("identite", "panne");
        invitation.presenter(Usage.CANDIDATS, requete, modele);
        return modele;
    }
}
