package fr.academie.cap.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.academie.cap.AvecLaMaison;
import fr.academie.cap.CapitoleApplication;
import fr.academie.cap.corbeille.Corbeille;
import fr.academie.cap.inscription.SceneDInscription;
import fr.academie.cap.inscription.brouillon.Brouillons;
import fr.academie.cap.inscription.campagne.Campagne;
import fr.academie.cap.inscription.depot.Depot;
import fr.academie.cap.inscription.depot.DepotEnNombre;
import fr.academie.cap.socle.ClesIdempotence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The bench: {@code mvn -Pbench test-compile exec:exec@banc}, some ten minutes; figures go to {@code docs/mesures.md}.
 *
 * <p>A small run, to see that it still runs: {@code -Dbanc.vies=20 -Dbanc.nombre=2000 -Dbanc.document=}.
 */
public final class Banc {

    private static final int VIES = Integer.getInteger("banc.vies", 300);
    private static final int TOURS = Integer.getInteger("banc.tours", 3);
    private static final int NOMBRE = Integer.getInteger("banc.nombre", 200_000);
    private static final int ECHANTILLON = Math.min(NOMBRE, Integer.getInteger("banc.echantillon", 4_000));
    private static final String DOCUMENT = System.getProperty("banc.document", "docs/mesures.md");
    private static final int QUESTIONS = 50;

    private final Serveur serveur;
    private final Rapport rapport = new Rapport("banc");

    private Banc(Serveur serveur) {
        this.serveur = serveur;
    }

    public static void main(String[] arguments) throws Exception {
        var dossier = Files.createTempDirectory(Path.of("target"), "banc-");
        try (var serveur = new Serveur(dossier)) {
            new Banc(serveur).tout();
        }
        System.exit(0);
    }

    private void tout() throws Exception {
        var produit = serveur.nouvelleBase("banc_produit");
        var naif = serveur.nouvelleBase("banc_naif");
        var sql = serveur.nouvelleBase("banc_sql");
        serveur.executer(produit, "alter system set full_page_writes = off", "select pg_reload_conf()");
        try (var contexte = demarrer(produit);
                var plancher = new PlancherSql(serveur.connexion(sql))) {
            var moteur = moteurParDefaut(naif);
            var scene = contexte.getBean(SceneDInscription.class);
            scene.campagneOuverte(SceneDInscription.RENNES, Campagne.Mode.MEL);
            Machine.decrire(rapport, serveur.texte(produit, "show server_version"));
            var urls = new LinkedHashMap<Variante, String>();
            urls.put(plancher, sql);
            urls.put(variante(contexte, scene), produit);
            urls.put(new VarianteNaive(moteur, 8), naif);
            var champs = champs(contexte.getBean(ObjectMapper.class).valueToTree(scene.unAdulteSalarie()));
            urls.put(new VarianteNaive(moteur, champs), naif);
            // the sweeping of one variant's tables would be counted in the turn of another
            serveur.executer(produit, "alter system set autovacuum = off", "select pg_reload_conf()");
            vies(urls, champs);
            serveur.executer(produit, "alter system reset autovacuum", "select pg_reload_conf()");
            var enNombre = new CreationEnNombre(scene, contexte.getBean(DepotEnNombre.class));
            enNombre(enNombre, champs, produit, moteur, naif);
            correlations(contexte.getBean(RuntimeService.class), produit, moteur, naif);
        }
        System.out.println(rapport);
        if (!DOCUMENT.isEmpty()) {
            rapport.ecrire(Path.of(DOCUMENT));
        }
    }

    /** Values that a candidate types or chooses in the eight steps: what « the data in variables » means here. */
    private static int champs(JsonNode saisie) {
        if (saisie.isValueNode()) {
            return 1;
        }
        var nombre = 0;
        for (var partie : saisie) {
            nombre += champs(partie);
        }
        return nombre;
    }

    private static ConfigurableApplicationContext demarrer(String url) {
        return new SpringApplicationBuilder(
                        CapitoleApplication.class, AvecLaMaison.Montre.class, SceneDInscription.class)
                .profiles("epreuve")
                .run("--cap.base.url=" + url, "--server.port=0");
    }

    private static VarianteProduit variante(ConfigurableApplicationContext contexte, SceneDInscription scene) {
        return new VarianteProduit(
                scene,
                contexte.getBean(Brouillons.class),
                contexte.getBean(Depot.class),
                contexte.getBean(Corbeille.class),
                contexte.getBean(ClesIdempotence.class));
    }

    /** As the starter leaves it: full history, UUIDs, no rewriting of batches, authorizations off. */
    private static ProcessEngine moteurParDefaut(String url) {
        var reglages = new StandaloneProcessEngineConfiguration();
        reglages.setProcessEngineName("naif");
        reglages.setJdbcDriver("org.postgresql.Driver");
        reglages.setJdbcUrl(url.replace("?reWriteBatchedInserts=true", ""));
        reglages.setJdbcUsername("postgres");
        reglages.setJdbcPassword("postgres");
        reglages.setDatabaseSchemaUpdate("true");
        reglages.setIdGenerator(new StrongUuidGenerator());
        var moteur = reglages.buildProcessEngine();
        VarianteNaive.deployer(moteur);
        return moteur;
    }

    private void vies(Map<Variante, String> variantes, int champs) throws Exception {
        var mesures = new LinkedHashMap<Variante, List<Mesure>>();
        for (var variante : variantes.keySet()) {
            variante.preparer(VIES);
            variante.vivre();
        }
        for (int tour = 0; tour < TOURS; tour++) {
            for (var variante : variantes.entrySet()) {
                variante.getKey().preparer(VIES);
                var mesure = serveur.mesurer(
                        variante.getValue(), VIES, () -> variante.getKey().vivre());
                mesures.computeIfAbsent(variante.getKey(), v -> new ArrayList<>())
                        .add(mesure);
            }
        }
        rapport.ligne("### Vie d'une inscription, une à une")
                .ligne("")
                .ligne(
                        "%d vies par tour, %d tours à tour de rôle, médianes. Quatre actes (validation, retour du papier, prise"
                                + " en charge, contrôle) et la lecture qui trouve la tâche. Un dossier sans acquis compte %d"
                                + " valeurs saisies : la variante naïve les porte en variables, et une autre n'en porte que 8.",
                        VIES, TOURS, champs)
                .ligne("")
                .ligne(
                        "| Variante | Journal d'écriture par vie | Instructions SQL | Processeur (Java + base) | Rapport au produit : journal, processeur |")
                .ligne("| --- | --- | --- | --- | --- |");
        var produit = mesures.keySet().stream()
                .filter(VarianteProduit.class::isInstance)
                .map(mesures::get)
                .findFirst()
                .orElseThrow();
        mesures.forEach((variante, tours) -> rapport.ligne(
                "| %s | %.1f ko | %.0f | %.1f ms | %.1f ; %.1f |",
                variante.nom(),
                mediane(tours, Mesure::kilooctetsParVie),
                mediane(tours, Mesure::instructionsParVie),
                mediane(tours, Mesure::millisecondesDeProcesseur),
                mediane(tours, Mesure::kilooctetsParVie) / mediane(produit, Mesure::kilooctetsParVie),
                mediane(tours, Mesure::millisecondesDeProcesseur)
                        / mediane(produit, Mesure::millisecondesDeProcesseur)));
    }

    private void enNombre(CreationEnNombre creation, int champs, String produit, ProcessEngine moteur, String naif)
            throws Exception {
        var suivant = new AtomicInteger(1_000_000);
        creation.produit(Math.min(NOMBRE, 4_000));
        var lignes = new LinkedHashMap<String, Mesure>();
        for (var variables : List.of(8, champs)) {
            var variante = new VarianteNaive(moteur, variables);
            CreationEnNombre.naive(variante, suivant, ECHANTILLON / 4);
            lignes.put(
                    variante.nom() + ", une à une",
                    serveur.mesurer(naif, ECHANTILLON, () -> CreationEnNombre.naive(variante, suivant, ECHANTILLON)));
        }
        var lots = serveur.mesurer(produit, NOMBRE, () -> creation.produit(NOMBRE));
        lignes.put("le produit, par lots de 500", lots);
        rapport.ligne("")
                .ligne("### Création en nombre")
                .ligne("")
                .ligne(
                        "%d dossiers avec leur version, leurs deux instances, leur courriel, leur ligne de journal et, pour un"
                                + " sur dix, une tâche et sa ligne de corbeille ; quatre fils. La création une à une est mesurée"
                                + " sur %d instances et rapportée à l'unité.",
                        NOMBRE, ECHANTILLON)
                .ligne("")
                .ligne(
                        "| Manière | Par seconde | Durée pour 200 000 | Processeur par dossier | Journal par dossier | Fois plus lente que le produit : durée, processeur |")
                .ligne("| --- | --- | --- | --- | --- | --- |");
        lignes.forEach((nom, mesure) -> rapport.ligne(
                "| %s | %.0f | %.0f s | %.2f ms | %.1f ko | %.1f ; %.1f |",
                nom,
                mesure.parSeconde(),
                200_000 / mesure.parSeconde(),
                mesure.millisecondesDeProcesseur(),
                mesure.kilooctetsParVie(),
                lots.parSeconde() / mesure.parSeconde(),
                mesure.millisecondesDeProcesseur() / lots.millisecondesDeProcesseur()));
    }

    private void correlations(RuntimeService instances, String produit, ProcessEngine moteur, String naif)
            throws Exception {
        serveur.executer(produit, "analyze");
        serveur.executer(naif, "analyze");
        var attentes = "select count(distinct proc_inst_id_) from %sact_ru_event_subscr";
        var naives = moteur.getRuntimeService();
        var parCle = duree(i -> instances
                .createExecutionQuery()
                .processInstanceBusinessKey("14-" + SceneDInscription.SESSION + "-" + (i + 1))
                .messageEventSubscriptionName("cap.confirmationRecue")
                .list());
        var naiveParCle = duree(i -> naives.createExecutionQuery()
                .processInstanceBusinessKey("naif-8-" + (1_001_000 + i))
                .messageEventSubscriptionName("confirmationRecue")
                .list());
        var parVariable = duree(i -> naives.createExecutionQuery()
                .processVariableValueEquals("numero", 1_001_000 + i)
                .messageEventSubscriptionName("confirmationRecue")
                .list());
        rapport.ligne("")
                .ligne("### Retrouver l'instance d'un papier")
                .ligne("")
                .ligne("| Corrélation | Instances en attente | Durée médiane |")
                .ligne("| --- | --- | --- |")
                .ligne(
                        "| le produit, par la clé métier | %d | %.1f ms |",
                        serveur.nombre(produit, attentes.formatted("moteur.")), parCle)
                .ligne(
                        "| Camunda par défaut, par la clé métier | %d | %.1f ms |",
                        serveur.nombre(naif, attentes.formatted("")), naiveParCle)
                .ligne(
                        "| Camunda par défaut, par une variable | %d | %.1f ms |",
                        serveur.nombre(naif, attentes.formatted("")), parVariable);
    }

    /** Median of one question, in milliseconds. */
    private static double duree(java.util.function.IntConsumer question) {
        var durees = new ArrayList<Double>();
        for (int i = 0; i < QUESTIONS; i++) {
            var debut = System.nanoTime();
            question.accept(i);
            durees.add((System.nanoTime() - debut) / 1e6);
        }
        durees.sort(Comparator.naturalOrder());
        return durees.get(QUESTIONS / 2);
    }

    private static double mediane(List<Mesure> tours, ToDoubleFunction<Mesure> grandeur) {
        return tours.stream()
                .mapToDouble(grandeur)
                .sorted()
                .skip(tours.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
