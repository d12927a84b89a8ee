import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Registers people through the pages while the product is being killed, then looks into the base.
 *
 * <p>One file, JDK only (and the driver of PostgreSQL on the class path): {@code src/bench/arret-brutal.sh} runs it.
 */
public final class ArretBrutal {

    private static final int NAVIGATEURS = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration ENVOIS = Duration.ofMinutes(6);

    private final Service service;
    private final Random hasard;
    private final int inscriptions;
    private final int arrets;
    private final ConcurrentMap<String, Integer> promis = new ConcurrentHashMap<>();
    private final AtomicInteger finies = new AtomicInteger();
    private final AtomicInteger abandons = new AtomicInteger();

    private ArretBrutal(Service service, int inscriptions, int arrets, long graine) {
        this.service = service;
        this.inscriptions = inscriptions;
        this.arrets = arrets;
        this.hasard = new Random(graine);
    }

    public static void main(String[] arguments) throws Exception {
        var dossier = Path.of(arguments[0]);
        var graine = Long.parseLong(arguments[3]);
        System.out.println("Graine du hasard : " + graine);
        var service = new Service(dossier);
        var conforme = false;
        try {
            conforme = new ArretBrutal(service, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), graine)
                    .jouer();
        } finally {
            service.arreter();
        }
        System.exit(conforme ? 0 : 1);
    }

    private boolean jouer() throws Exception {
        service.demarrer();
        var navigateurs = Executors.newFixedThreadPool(NAVIGATEURS);
        var attendus = new ArrayList<Future<Void>>();
        for (int i = 0; i < inscriptions; i++) {
            attendus.add(navigateurs.submit(inscription(i)));
        }
        var bases = frapper();
        for (var attendu : attendus) {
            attendu.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        navigateurs.shutdown();
        try (var base = service.base()) {
            return new Bilan(base, promis).dresser(arrets, bases);
        }
    }

    /** @return how many of the kills took the base too */
    private int frapper() throws Exception {
        var bases = 0;
        for (int i = 0; i < arrets; i++) {
            // spread over the work to do, whatever the speed of the machine, then some random moment more
            var seuil = inscriptions * (i + 1) / (arrets + 2);
            while (finies.get() < seuil) {
                if (abandons.get() > 0) {
                    throw new IllegalStateException("Un candidat n'a pas pu s'inscrire");
                }
                Thread.sleep(20);
            }
            Thread.sleep(hasard.nextInt(900));
            var laBaseAussi = i % 3 == 2;
            bases += laBaseAussi ? 1 : 0;
            System.out.println("Arrêt brutal " + (i + 1) + " après " + finies.get() + " inscriptions"
                    + (laBaseAussi ? ", base comprise" : ""));
            service.tuer(laBaseAussi);
            service.demarrer();
        }
        return bases;
    }

    private Callable<Void> inscription(int rang) {
        return () -> {
            try {
                var nom = nom(rang);
                promis.put(nom, new Candidat(service.adresse(), nom, rang).inscrire());
                finies.incrementAndGet();
                return null;
            } catch (Exception e) {
                System.err.println("Candidat " + rang + " : " + e);
                abandons.incrementAndGet();
                throw e;
            }
        };
    }

    /** Letters only: two people never have the same name. */
    static String nom(int rang) {
        var lettres = new StringBuilder("ARRET");
        for (var chiffre : String.valueOf(1000 + rang).toCharArray()) {
            lettres.append((char) ('A' + chiffre - '0'));
        }
        return lettres.toString();
    }

    /** The product as its README starts it, on a folder of its own. */
    static final class Service {

        private final Path dossier;
        private final int port;
        private final HttpClient http = HttpClient.newHttpClient();
        private Process jvm;

        Service(Path dossier) throws IOException {
            this.dossier = dossier;
            try (var libre = new ServerSocket(0)) {
                this.port = libre.getLocalPort();
            }
        }

        String adresse() {
            return "http://127.0.0.1:" + port;
        }

        void demarrer() throws Exception {
            var commande = new ProcessBuilder(
                    "java",
                    "-Xmx512m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-jar",
                    dossier.resolve("produit/capitole.jar").toString());
            commande.environment().put("CAP_DONNEES", dossier.resolve("donnees").toString());
            commande.environment().put("CAP_PORT", String.valueOf(port));
            var journal = new File(dossier.toFile(), "produit.log");
            jvm = commande.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(journal))
                    .start();
            var fin = Instant.now().plusSeconds(180);
            while (!pret()) {
                if (Instant.now().isAfter(fin) || !jvm.isAlive()) {
                    throw new IllegalStateException("Le produit ne démarre pas : voir " + journal);
                }
                Thread.sleep(200);
            }
        }

        private boolean pret() {
            try {
                var requete = HttpRequest.newBuilder(URI.create(adresse() + "/inscription/academie/35"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
                // the form is there once the campaign of the demonstration is open
                return http.send(requete, BodyHandlers.ofString()).body().contains("_csrf");
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        void tuer(boolean laBaseAussi) throws Exception {
            jvm.destroyForcibly().waitFor();
            if (laBaseAussi) {
                var serveur =
                        ProcessHandle.of(Long.parseLong(temoin().get(0).trim())).orElseThrow();
                var enfants = serveur.descendants().toList();
                serveur.destroyForcibly();
                // an orphan of the server would hold the shared memory that the next one wants
                for (int i = 0;
                        i < 300 && (serveur.isAlive() || enfants.stream().anyMatch(ProcessHandle::isAlive));
                        i++) {
                    Thread.sleep(50);
                }
            }
        }

        private List<String> temoin() throws IOException {
            return Files.readAllLines(dossier.resolve("donnees/postgres/postmaster.pid"));
        }

        Connection base() throws Exception {
            var url = "jdbc:postgresql://127.0.0.1:" + temoin().get(3).trim() + "/capitole?currentSchema=cap,moteur";
            return DriverManager.getConnection(url, "postgres", "postgres");
        }

        void arreter() throws Exception {
            if (jvm != null) {
                jvm.destroy();
                jvm.waitFor(40, TimeUnit.SECONDS);
                jvm.destroyForcibly();
            }
        }
    }

    /** A browser that does not give up: the same request again, with the same cookies and the same key. */
    static final class Candidat {

        private static final Pattern JETON = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
        private static final Pattern CLE = Pattern.compile("name=\"cle\" value=\"([^\"]+)\"");
        private static final Pattern NUMERO = Pattern.compile("([0-9]+)[\\s\\u00a0\\u202f]*–[\\s\\u00a0\\u202f]*0");
        private static final String ETAPES = "/inscription/etapes/";

        private final HttpClient http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        private final Map<String, String> cookies = new TreeMap<>();
        private final String adresse;
        private final String nom;
        private final int rang;
        private String jeton = "";

        Candidat(String adresse, String nom, int rang) {
            this.adresse = adresse;
            this.nom = nom;
            this.rang = rang;
        }

        /** @return the number given */
        int inscrire() throws Exception {
            jeton = trouver(JETON, lire("/inscription/academie/35"));
            envoyer("/inscription/academie/35");
            envoyer(ETAPES + "origine");
            envoyer(
                    ETAPES + "etat-civil",
                    "nomFamille",
                    nom,
                    "prenoms",
                    "Jeanne",
                    "naissance.jour",
                    "17",
                    "naissance.mois",
                    "10",
                    "naissance.annee",
                    "1999",
                    "departement",
                    "35");
            envoyer(
                    ETAPES + "coordonnees",
                    "residence",
                    "FRANCE",
                    "voie",
                    "1 rue de Brest",
                    "codePostal",
                    "35000",
                    "localite",
                    "Rennes",
                    "mobile",
                    "06 12 34 56 78",
                    "courriel",
                    courriel(nom),
                    "confirmations",
                    "CAP-INS-320");
            envoyer(
                    ETAPES + "situation",
                    "categorie",
                    "INDIVIDUEL_SALARIE",
                    "etablissement",
                    "F-14-INDIVIDUEL_SALARIE",
                    "handicap",
                    "non",
                    "presse",
                    "non",
                    "collectivites",
                    "oui");
            envoyer(ETAPES + "specialite", "specialite", "500-25524", "forme", "GLOBALE");
            envoyer(ETAPES + "acquis");
            envoyer(
                    ETAPES + "epreuves",
                    "eps",
                    "PRESENTER",
                    "facultatives[0].code",
                    "EF1",
                    "facultatives[0].valeur",
                    "INSCRIT",
                    "facultatives[1].code",
                    "EF2",
                    "facultatives[1].valeur",
                    "NON INSCRIT",
                    "facultatives[2].code",
                    "EF3",
                    "facultatives[2].valeur",
                    "NON INSCRIT");
            var cle = trouver(CLE, lire(ETAPES + "recapitulatif"));
            valider(cle);
            return Integer.parseInt(trouver(NUMERO, lire("/inscription/confirmation")));
        }

        /** One in five clicks twice: both requests carry the same key. */
        private void valider(String cle) throws Exception {
            var double_ = rang % 5 == 0;
            var premier = double_
                    ? http.sendAsync(poste(ETAPES + "recapitulatif", "cle", cle), BodyHandlers.discarding())
                    : null;
            envoyer(ETAPES + "recapitulatif", "cle", cle);
            if (premier != null) {
                premier.handle((reponse, echec) -> "").get();
            }
        }

        private String lire(String chemin) throws Exception {
            var reponse = insister(() -> requete(chemin).GET().build());
            exiger(reponse.statusCode() == 200, chemin, reponse);
            return reponse.body();
        }

        private void envoyer(String chemin, String... champs) throws Exception {
            var reponse = insister(() -> poste(chemin, champs));
            exiger(reponse.statusCode() == 302, chemin, reponse);
            var vers = reponse.headers().firstValue("location").orElse("");
            exiger(!vers.contains("perdu"), chemin, reponse);
        }

        private HttpRequest poste(String chemin, String... champs) {
            var corps = new StringBuilder("_csrf=").append(encoder(jeton));
            for (int i = 0; i < champs.length; i += 2) {
                corps.append('&').append(encoder(champs[i])).append('=').append(encoder(champs[i + 1]));
            }
            return requete(chemin)
                    .header("content-type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(corps.toString()))
                    .build();
        }

        private HttpRequest.Builder requete(String chemin) {
            var requete = HttpRequest.newBuilder(URI.create(adresse + chemin)).timeout(Duration.ofSeconds(20));
            if (!cookies.isEmpty()) {
                var entete = new ArrayList<String>();
                cookies.forEach((cookie, valeur) -> entete.add(cookie + "=" + valeur));
                requete.header("cookie", String.join("; ", entete));
            }
            return requete;
        }

        private HttpResponse<String> insister(Callable<HttpRequest> requete) throws Exception {
            var fin = Instant.now().plus(PATIENCE);
            while (true) {
                try {
                    var reponse = http.send(requete.call(), BodyHandlers.ofString());
                    if (reponse.statusCode() < 500) {
                        reponse.headers().allValues("set-cookie").forEach(this::garder);
                        return reponse;
                    }
                } catch (IOException e) {
                    // down, or killed before it answered: nobody knows what was done
                }
                if (Instant.now().isAfter(fin)) {
                    throw new IllegalStateException("Aucune réponse pour " + nom);
                }
                Thread.sleep(250);
            }
        }

        private void garder(String cookie) {
            var paire = cookie.split(";", 2)[0].split("=", 2);
            if (paire[1].isEmpty()) {
                cookies.remove(paire[0]);
            } else {
                cookies.put(paire[0], paire[1]);
            }
        }

        private static String trouver(Pattern motif, String page) {
            var trouve = motif.matcher(page);
            if (!trouve.find()) {
                throw new IllegalStateException("Page sans " + motif + " :\n" + page);
            }
            return trouve.group(1);
        }

        private static void exiger(boolean condition, String chemin, HttpResponse<String> reponse) {
            if (!condition) {
                throw new IllegalStateException(chemin + " : " + reponse.statusCode() + " "
                        + reponse.headers().map() + "\n" + reponse.body());
            }
        }

        private static String encoder(String texte) {
            return java.net.URLEncoder.encode(texte, java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    static String courriel(String nom) {
        return nom.toLowerCase(java.util.Locale.ROOT) + "@exemple.fr";
    }

    /** What the base says, against what the pages promised. */
    record Bilan(Connection base, Map<String, Integer> promis) {

        /** @return whether each has exactly one dossier, one root instance and one mail */
        boolean dresser(int arrets, int bases) throws Exception {
            var restants = attendreLesEnvois();
            var fautes = new ArrayList<String>();
            for (var promesse : promis.entrySet()) {
                var nom = promesse.getKey();
                var cle = "14-" + session() + "-" + promesse.getValue();
                verifier(fautes, nom, "dossier", 1, "select count(*) from dossier where nom = ?", nom);
                verifier(
                        fautes,
                        nom,
                        "numéro promis",
                        promesse.getValue(),
                        "select max(numero) from dossier where nom = ?",
                        nom);
                verifier(
                        fautes,
                        nom,
                        "procédure",
                        1,
                        "select count(distinct id_) from (select proc_inst_id_ id_ from act_ru_execution"
                                + " where business_key_ = ? and super_exec_ is null and parent_id_ is null"
                                + " union select id_ from act_hi_procinst where business_key_ = ?"
                                + " and proc_def_key_ = 'preinscription') p",
                        cle,
                        cle);
                verifier(
                        fautes,
                        nom,
                        "courriel déposé",
                        1,
                        "select count(distinct message_id) from envoi where dossier = ? and destinataire = ?",
                        cle,
                        courriel(nom));
                verifier(
                        fautes,
                        nom,
                        "courriel reçu",
                        1,
                        "select count(distinct message_id) from courriel_de_demonstration where destinataire = ?",
                        courriel(nom));
                verifier(
                        fautes,
                        nom,
                        "ligne de journal",
                        1,
                        "select count(*) from acte where objet = ? and action = 'preinscription.validee'",
                        "dossier:" + cle);
            }
            fautes.stream().limit(20).forEach(System.err::println);
            var remises = nombre("select count(*) from courriel_de_demonstration where destinataire like 'arret%'");
            System.out.println("Arrêts brutaux : " + promis.size() + " pré-inscriptions, " + arrets
                    + " arrêts du service (dont " + bases + " avec la base), " + remises + " remises de courriel, "
                    + restants + " envois en suspens, " + fautes.size() + " écart(s) : "
                    + (fautes.isEmpty()
                            ? "un dossier, une procédure et un courriel distinct pour chacune."
                            : "ÉCHEC."));
            return fautes.isEmpty();
        }

        /** A mail taken by a killed sender waits for the end of its lease. */
        private int attendreLesEnvois() throws Exception {
            var requete =
                    "select count(*) from envoi where destinataire like 'arret%' and etat in ('A_ENVOYER', 'EN_COURS')";
            var fin = Instant.now().plus(ENVOIS);
            while (nombre(requete) > 0 && Instant.now().isBefore(fin)) {
                Thread.sleep(1000);
            }
            return nombre(requete);
        }

        private int session() throws SQLException {
            return nombre("select max(session) from campagne where academie = '14'");
        }

        private void verifier(
                List<String> fautes, String nom, String quoi, int attendu, String requete, String... valeurs)
                throws SQLException {
            var compte = nombre(requete, valeurs);
            if (compte != attendu) {
                fautes.add(nom + " : " + quoi + " = " + compte + " au lieu de " + attendu);
            }
        }

        private int nombre(String requete, String... valeurs) throws SQLException {
            try (var ordre = base.prepareStatement(requete)) {
                for (int i = 0; i < valeurs.length; i++) {
                    ordre.setString(i + 1, valeurs[i]);
                }
                try (var lu = ordre.executeQuery()) {
                    lu.next();
                    return lu.getInt(1);
                }
            }
        }
    }
}
