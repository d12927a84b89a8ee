package fr.academie.cap.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.academie.cap.Exigence;
import fr.academie.cap.identite.Role;
import fr.academie.cap.web.securite.RegistreDesRoutes;
import fr.academie.cap.web.securite.RegistreDesRoutes.Route;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every page of the register of routes, met as its readers meet it. A page that needs nothing is found by its route; one
 * that needs an identifier by a link of another page; a step of the candidate by walking there. None can be forgotten.
 */
@AvecLeProduit
@DisplayName("Toutes les pages, dans un vrai navigateur")
class ToutesLesPagesIT {

    private static final Map<Role, String> COMPTES = Map.of(
            Role.GESTIONNAIRE_DEC, "claire",
            Role.CHEF_BUREAU_DEC, "helene",
            Role.RECTEUR, "renee",
            Role.PILOTE_PROCESSUS, "paul",
            Role.ADMIN_TECHNIQUE, "ada",
            Role.ADMIN_REFERENTIEL, "nadia",
            Role.ETABLISSEMENT, "soizic");

    /** Answers that are read by something else than a browser's window, and doors that only send elsewhere. */
    private static final Set<String> DOCUMENTS = Set.of(
            "/bureau",
            "/captcha/defi",
            "/etablissement",
            "/dossiers/{cle}/pieces/{id}",
            "/demo/courriels/{id}/html",
            "/demo/courriels/{id}/pieces/{rang}",
            "/demo/courriels/{id}/source");

    /** Lists whose links are looked for, beside those of the pages themselves. */
    private static final List<String> LISTES =
            List.of("/corbeille?vue=libres", "/corbeille?vue=toutes", "/dossiers?q=Le");

    private static final String OUBLIEE = """
            « %s » n'a été regardée par personne : aucun lien n'y mène. Ajoutez à ToutesLesPagesIT.LISTES une page qui y \
            mène, faites-y passer un geste comme leMotDePasse() ou CheminDuCandidat, ou dites dans DOCUMENTS que ce \
            n'est pas une page.""";

    private static Navigateur navigateur;

    @LocalServerPort
    private int port;

    private final Set<String> vues = new TreeSet<>();
    private final Set<String> liens = new TreeSet<>();
    private Ecran ecran;
    private PageRegardee page;
    private CheminDuCandidat candidat;

    @BeforeAll
    static void ouvrir() {
        navigateur = Navigateur.ouvrir();
    }

    @AfterAll
    static void fermer() {
        if (navigateur != null) {
            navigateur.close();
        }
    }

    @Test
    @Exigence("INS-05")
    @DisplayName(
            "accessibles en clair et en sombre à 390 et 1280 pixels, sans débord au zoom 200 %, valides, sans plainte")
    void toutes() throws Exception {
        ecran = new Ecran(navigateur, port).sansControle();
        page = new PageRegardee(navigateur);
        candidat = new CheminDuCandidat(ecran, page, this::regarder);
        navigateur.theme("light");
        navigateur.largeur(1280);
        navigateur.pilote().manage().deleteAllCookies();

        candidat.sInscrire();
        leMotDePasse();
        lesEspaces();
        navigateur.pilote().manage().deleteAllCookies();
        lesAutresPages(Set.of());
        for (var role : Role.values()) {
            if (COMPTES.containsKey(role)) {
                connecter(COMPTES.get(role));
                lesAutresPages(Set.of(role));
            } else if (pages().anyMatch(route -> route.roles().contains(role))) {
                page.signaler("Le rôle " + role + " a des pages, et aucun compte dans ToutesLesPagesIT.COMPTES");
            }
        }

        pages().filter(route -> !vues.contains(route.motif()))
                .map(route -> OUBLIEE.formatted(route.motif()))
                .forEach(page::signaler);
        assertThat(page.fautes()).isEmpty();
    }

    static Stream<Route> pages() {
        return RegistreDesRoutes.routes().stream()
                .filter(route -> route.methode() == HttpMethod.GET)
                .filter(route -> !DOCUMENTS.contains(route.motif()))
                .filter(route -> !route.motif().matches(".*\\.[a-z]+"));
    }

    /** Only its link opens the page where an agent chooses a password. */
    private void leMotDePasse() {
        connecter("ada");
        ecran.aller("/comptes/yann");
        ecran.presser("Envoyer un lien");
        navigateur.pilote().manage().deleteAllCookies();
        ecran.aller(candidat.adresseRecue("yann@demonstration.invalid", "/compte/mot-de-passe[^\\s\"]+"));
        regarder();
    }

    private void lesEspaces() throws Exception {
        var espaces = new EspacesDuBureau(ecran, page, this::regarder);
        connecter("soizic");
        espaces.unLycee();
        connecter("malo");
        espaces.unCentreSansEleve();
        connecter("nadia");
        espaces.unReferentiel();
        connecter("simon");
        espaces.uneSecondePersonne();
        connecter("helene");
        espaces.unAncienFichier();
    }

    private void connecter(String compte) {
        navigateur.pilote().manage().deleteAllCookies();
        ecran.aller("/connexion");
        ecran.remplir("identifiant", compte);
        ecran.valider("motDePasse", "demonstration");
    }

    /** Pages without identifier first: their links then lead to the others. */
    private void lesAutresPages(Set<Role> lecteur) throws Exception {
        var siennes = pages().filter(route -> lecteur.isEmpty()
                        ? route.publique() && !vues.contains(route.motif())
                        : route.roles().containsAll(lecteur))
                .sorted(Comparator.comparing((Route route) -> route.motif().contains("{"))
                        .thenComparing(route -> route.motif().split("/").length)
                        .thenComparing(Route::motif))
                .toList();
        liens.clear();
        LISTES.stream().filter(liste -> !lecteur.isEmpty()).forEach(liste -> {
            ecran.aller(liste);
            liens.add(ecran.adresse());
            retenirLesLiens();
        });
        ecran.oublierLesPlaintes();
        for (var route : siennes) {
            var adresse = adresse(route);
            if (adresse.isPresent()) {
                ouvrir(route, adresse.get(), lecteur);
            }
        }
    }

    private Optional<String> adresse(Route route) {
        if (!route.motif().contains("{")) {
            return Optional.of(route.motif());
        }
        return lien(route.motif()).or(() -> dessous(route.motif()));
    }

    private Optional<String> lien(String motif) {
        return liens.stream().filter(lien -> motif(lien).equals(motif)).findFirst();
    }

    /** A page that the one above links only when it has something to show. */
    private Optional<String> dessous(String motif) {
        var coupe = motif.lastIndexOf('/');
        var fin = motif.substring(coupe);
        return fin.contains("{")
                ? Optional.empty()
                : lien(motif.substring(0, coupe)).map(lien -> lien.replaceAll("[?#].*", "") + fin);
    }

    private void ouvrir(Route route, String adresse, Set<Role> lecteur) throws Exception {
        if (!navigateur.typeDe(adresse).startsWith("text/html")) {
            vues.add(route.motif());
            return;
        }
        ecran.aller(adresse);
        retenirLesLiens();
        if (!motif(ecran.adresse()).equals(route.motif())) {
            return; // sent elsewhere: seen there, or by another reader
        }
        if (vues.add(route.motif())) {
            page.regarder(adresse + " " + lecteur);
            if (route.motif().equals("/dossiers/{cle}")) {
                page.regarderSurPapier("dossier-au-bureau");
            }
        } else {
            page.regarderVite(adresse + " " + lecteur);
        }
    }

    private void regarder() {
        var adresse = ecran.adresse();
        vues.add(motif(adresse));
        page.regarder(adresse);
    }

    private void retenirLesLiens() {
        navigateur.pilote().findElements(By.cssSelector("main a[href^='/']")).stream()
                .map(lien -> String.valueOf(lien.getDomAttribute("href")))
                .forEach(liens::add);
    }

    /** The route that answers, the most precise when several do. */
    private static String motif(String adresse) {
        var chemin = PathContainer.parsePath(adresse.replaceAll("[?#].*", ""));
        return RegistreDesRoutes.routes().stream()
                .filter(route -> route.methode() == HttpMethod.GET)
                .map(route -> PathPatternParser.defaultInstance.parse(route.motif()))
                .filter(motif -> motif.matches(chemin))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(PathPattern::getPatternString)
                .orElse("");
    }
}
