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
import java.util.regex.Pattern;
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
            Role.ADMIN_TECHNIQUE, "ada");

    /** Answers that are read by something else than a browser's window, and a door that only sends elsewhere. */
    private static final Set<String> DOCUMENTS = Set.of(
            "/bureau",
            "/captcha/defi",
            "/dossiers/{cle}/pieces/{id}",
            "/demo/courriels/{id}/html",
            "/demo/courriels/{id}/pieces/{rang}",
            "/demo/courriels/{id}/source");

    /** Lists whose links are looked for, beside those of the pages themselves. */
    private static final List<String> LISTES =
            List.of("/corbeille?vue=libres", "/corbeille?vue=toutes", "/dossiers?q=Le");

    private static final String COURRIEL = "toutes.les.pages@exemple.fr";

    private static Navigateur navigateur;

    @LocalServerPort
    private int port;

    private final Set<String> vues = new TreeSet<>();
    private final Set<String> liens = new TreeSet<>();
    private Ecran ecran;
    private PageRegardee page;

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
        navigateur.theme("light");
        navigateur.largeur(1280);
        navigateur.pilote().manage().deleteAllCookies();

        leCandidat();
        leMotDePasse();
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
                .forEach(route -> page.signaler("« " + route.motif() + " » n'a été regardée par personne : aucun lien"
                        + " n'y mène sans variable. Ajoutez à ToutesLesPagesIT.LISTES une page qui y mène, faites-y"
                        + " passer leCandidat(), ou dites dans DOCUMENTS que ce n'est pas une page."));
        assertThat(page.fautes()).isEmpty();
    }

    private static Stream<Route> pages() {
        return RegistreDesRoutes.routes().stream()
                .filter(route -> route.methode() == HttpMethod.GET)
                .filter(route -> !DOCUMENTS.contains(route.motif()))
                .filter(route -> !route.motif().matches(".*\\.[a-z]+"));
    }

    /** From the first screen to the dossier, each step empty, then refused, then answered. */
    private void leCandidat() throws Exception {
        ecran.aller("/inscription");
        etape("INSCRIRE", () -> ecran.cocher("choix", "INSCRIRE"));
        etape("35", () -> ecran.choisir("departement", "35"));
        regarder();
        ecran.presser("Suite");
        etape("numéros", () -> {
            ecran.remplir("numeroRedoublant", "35240117");
            dater("17", "10", "1999");
        });
        regarder();
        ecran.suite();
        etape("état civil repris", () -> ecran.remplir("departement", "35"));
        etape("coordonnées", this::coordonnees);
        etape("situation", this::situation);
        etape("spécialité", () -> {
            ecran.choisir("specialite", "500-25524");
            ecran.cocher("forme", "GLOBALE");
        });
        regarder();
        ecran.suite();
        acquis();
        epreuves();
        regarder();
        page.regarderSurPapier("recapitulatif");
        ecran.aller("/inscription/abandon");
        regarder();
        reprendrePlusTard();
        ecran.aller("/inscription/etapes/recapitulatif");
        ecran.presser("Valider votre inscription");
        regarder();
        revenir(ecran.texte(".numero__valeur"), ecran.texte(".code-acces"));
    }

    /** As one arrives, then refused when nothing is answered, then answered. */
    private void etape(String nom, Runnable reponses) {
        regarder();
        var avant = ecran.adresse();
        if (!avant.endsWith("/origine")) {
            ecran.presser("Suite");
            if (ecran.adresse().equals(avant)) {
                page.regarderUnRefus(nom + ", refusée");
            } else {
                ecran.aller(avant);
            }
        }
        reponses.run();
        ecran.suite();
    }

    private void reprendrePlusTard() {
        ecran.aller("/inscription/reprise");
        regarder();
        ecran.remplir("courriel", COURRIEL);
        ecran.presser("Recevoir le lien");
        regarder();
        ecran.aller(adresseRecue(COURRIEL, "/inscription/reprise/[^\\s\"]+"));
        regarder();
    }

    private void coordonnees() {
        ecran.cocher("residence", "FRANCE");
        ecran.remplir("voie", "154 bis avenue du Général de Gaulle");
        ecran.remplir("codePostal", "35000");
        ecran.remplir("localite", "Rennes");
        ecran.remplir("mobile", "06 12 34 56 78");
        ecran.remplir("courriel", COURRIEL);
    }

    private void situation() {
        ecran.choisir("categorie", "INDIVIDUEL_SALARIE");
        ecran.choisir("etablissement", "F-14-INDIVIDUEL_SALARIE");
        ecran.remplir("ancienNom", "Lycée professionnel des Essais");
        ecran.remplir("ancienneVille", "Brest");
        ecran.cocher("handicap", "non");
        ecran.cocher("presse", "non");
        ecran.cocher("collectivites", "oui");
    }

    /** What an earlier session left is proposed, one page a diploma, then the sum of it. */
    private void acquis() {
        while (ecran.adresse().matches(".*/acquis/[0-9].*")) {
            var avant = ecran.adresse();
            regarder();
            ecran.presser("Suite");
            if (ecran.adresse().equals(avant)) {
                throw new AssertionError("Les notes reprises sont refusées : " + ecran.texte("[data-erreurs]"));
            }
        }
        regarder();
        ecran.presser("Suite");
    }

    private void epreuves() {
        etape("épreuves", () -> {
            ecran.cocher("eps", "PRESENTER");
            ecran.choisir("facultatives[0].valeur", "INSCRIT");
            ecran.choisir("facultatives[1].valeur", "NON INSCRIT");
            ecran.choisir("facultatives[2].valeur", "NON INSCRIT");
        });
    }

    /** The other doors: number and code, then the link and the new code that mails bring. */
    private void revenir(String numero, String code) throws Exception {
        ecran.presser("Quitter");
        ecran.aller("/inscription/connexion");
        secrets(numero, () -> ecran.remplir("code", code));
        ecran.presser("Suite");
        regarder();
        page.regarderSurPapier("dossier-du-candidat");
        for (var route : pages().filter(p -> p.motif().matches("/inscription/dossier/[a-z-]+"))
                .toList()) {
            ecran.aller(route.motif());
            regarder();
        }
        ecran.aller("/inscription/dossier");
        ecran.presser("Quitter");

        ecran.aller("/inscription/connexion");
        secrets(numero, () -> {});
        ecran.presser("Recevoir un lien par mél");
        regarder();
        ecran.aller(adresseRecue(COURRIEL, "/inscription/lien/[^\\s\"]+"));
        regarder();

        ecran.aller("/inscription/code");
        secrets(numero, () -> {});
        ecran.presser("Recevoir le code");
        regarder();
    }

    /** Only its link opens the page where an agent chooses a password. */
    private void leMotDePasse() {
        connecter("ada");
        ecran.aller("/comptes/yann");
        ecran.presser("Envoyer un lien");
        navigateur.pilote().manage().deleteAllCookies();
        ecran.aller(adresseRecue("yann@demonstration.invalid", "/compte/mot-de-passe[^\\s\"]+"));
        regarder();
    }

    private void secrets(String numero, Runnable code) {
        ecran.choisir(
                "campagne",
                navigateur
                        .pilote()
                        .findElement(By.cssSelector("select[name=campagne] option[value^='14-']"))
                        .getDomAttribute("value"));
        ecran.remplir("numero", numero.replaceAll("[^0-9].*", ""));
        dater("17", "10", "1999");
        code.run();
    }

    private void dater(String jour, String mois, String annee) {
        ecran.remplir("naissance.jour", jour);
        ecran.remplir("naissance.mois", mois);
        ecran.remplir("naissance.annee", annee);
    }

    /** Waits for the mail that holds such an address. */
    private String adresseRecue(String courriel, String forme) {
        var motif = Pattern.compile(forme);
        return ecran.attente().until(pilote -> {
            ecran.aller("/demo/courriels?adresse=" + courriel);
            var messages = pilote.findElements(By.cssSelector("main td a")).stream()
                    .map(lien -> lien.getDomAttribute("href"))
                    .toList();
            for (var message : messages) {
                ecran.aller(String.valueOf(message));
                var trouve = motif.matcher(ecran.texte());
                if (trouve.find()) {
                    return trouve.group();
                }
            }
            return null;
        });
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
        return liens.stream().filter(lien -> motif(lien).equals(route.motif())).findFirst();
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
