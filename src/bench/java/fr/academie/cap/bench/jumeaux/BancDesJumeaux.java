package fr.academie.cap.bench.jumeaux;

import fr.academie.cap.bench.Machine;
import fr.academie.cap.bench.Rapport;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The bench of the rules: {@code mvn -Pbench test-compile exec:exec@jumeaux}, some five minutes; figures go to {@code
 * docs/mesures.md}. It measures nothing if a twin differs from the product.
 */
public final class BancDesJumeaux {

    private static final int CANDIDATS = Integer.getInteger("jumeaux.candidats", 10_000);
    private static final String DOCUMENT = System.getProperty("jumeaux.document", "docs/mesures.md");
    private static final String ALLOCATION = "gc.alloc.rate.norm";
    private static final double MICROSECONDE = 1_000;
    private static final double MILLISECONDE = 1_000_000;

    private final Rapport rapport = new Rapport("jumeaux");
    private final Map<String, RunResult> mesures = new HashMap<>();

    private BancDesJumeaux() {}

    /** Seed of the draws; the same in the forked machines. */
    static long graine() {
        return Long.getLong("jumeaux.graine", 20_270_615L);
    }

    public static void main(String[] arguments) throws Exception {
        var concordance = Concordance.de(graine(), CANDIDATS);
        System.out.println(concordance.texte());
        if (!concordance.parfaite()) {
            System.err.println("Les jumeaux ne donnent pas les mêmes issues : rien n'est mesuré.");
            System.exit(1);
        }
        new BancDesJumeaux().tout(concordance);
        System.exit(0);
    }

    private void tout(Concordance concordance) throws Exception {
        var charge = Machine.charge();
        for (var resultat : mesurer()) {
            var nom = resultat.getParams().getBenchmark();
            mesures.put(nom.substring(nom.lastIndexOf('.') + 1), resultat);
        }
        rapport.ligne(
                        "Machine : %s ; charge moyenne %.1f au départ, %.1f à la fin (le banc en occupe une à deux). Java %d,"
                                + " JMH, un fil, une machine virtuelle par variante.",
                        Machine.materiel(),
                        charge,
                        Machine.charge(),
                        Runtime.version().feature())
                .ligne("")
                .ligne(
                        "Avant la mesure, %d candidats tirés au sort (graine %d) ont reçu du produit et de chaque jumeau les"
                                + " mêmes six issues : %d issues différentes rencontrées, %s.",
                        concordance.candidats(),
                        concordance.graine(),
                        concordance.issues().size(),
                        concordance.lignesJamaisServies().isEmpty()
                                ? "toutes les lignes des tables ont servi"
                                : concordance.lignesJamaisServies().size() + " lignes des tables n'ont pas servi")
                .ligne("");
        unCandidat();
        uneSession();
        System.out.println(rapport);
        if (!DOCUMENT.isEmpty()) {
            rapport.ecrire(Path.of(DOCUMENT));
        }
    }

    private static Collection<RunResult> mesurer() throws RunnerException {
        var options = new OptionsBuilder()
                .include(JugementBenchmark.class.getName())
                .include(SessionEntiereBenchmark.class.getName())
                .addProfiler(GCProfiler.class)
                .addProfiler(ProcesseurDesFils.class)
                .jvmArgs("-Xms2g", "-Xmx2g", "-XX:+UseParallelGC", "-Djumeaux.graine=" + graine())
                .shouldFailOnError(true)
                .build();
        return new Runner(options).run();
    }

    private void unCandidat() {
        var lignes = new LinkedHashMap<String, String>();
        lignes.put("produit", "le produit, trace comprise");
        lignes.put("drools", "Drools, modèle exécutable, une session vidée entre deux candidats");
        lignes.put("droolsParReserve", "Drools, modèle exécutable, une session de la réserve par candidat");
        lignes.put("dmnAncienFeel", "Camunda DMN, ancien FEEL (`enableFeelLegacyBehavior`)");
        lignes.put("dmn", "Camunda DMN, réglages d'origine");
        rapport.ligne(
                        "| Variante | Processeur par candidat | Horloge | Alloué par candidat | Fois le produit : processeur, alloué |")
                .ligne("| --- | --- | --- | --- | --- |");
        lignes.forEach((cle, nom) -> rapport.ligne(
                "| %s | %.2f µs | %.2f µs | %.1f ko | %s ; %s |",
                nom,
                processeur(cle) / MICROSECONDE,
                horloge(cle) / MICROSECONDE,
                alloue(cle) / 1024,
                fois(processeur(cle) / processeur("produit")),
                fois(alloue(cle) / alloue("produit"))));
        rapport.ligne("")
                .ligne(
                        "L'explication en français d'une délibération, moindre changement compris, n'est écrite que sur"
                                + " demande : %.2f ms.",
                        processeur("explication") / MILLISECONDE)
                .ligne("")
                .ligne("| Exigence | Mesuré | |")
                .ligne("| --- | --- | --- |");
        exigence("un candidat en 1 µs de processeur au plus", "%.2f µs", processeur("produit") / MICROSECONDE, -1);
        exigence("3 000 fois plus vite que Camunda DMN", "%.0f fois", processeur("dmn") / processeur("produit"), 3_000);
        var drools = Math.min(processeur("drools"), processeur("droolsParReserve"));
        exigence(
                "15 fois plus vite que Drools, la meilleure des deux manières",
                "%.0f fois",
                drools / processeur("produit"),
                15);
        exigence(
                "200 000 candidats en moins d'une demi-seconde sur deux cœurs",
                "%.2f s",
                horloge("toutesLesDecisions") / 1_000,
                -0.5);
    }

    /** @param limite at least this much; at most, when negative */
    private void exigence(String quoi, String modele, double mesure, double limite) {
        var tenue = limite < 0 ? mesure <= -limite : mesure >= limite;
        rapport.ligne("| %s | " + modele + " | %s |", quoi, mesure, tenue ? "tenue" : "**manquée**");
    }

    private void uneSession() {
        rapport.ligne("")
                .ligne(
                        "| %d candidats en mémoire, deux fils | Horloge | Processeur des deux fils | Alloué par candidat |",
                        SessionEntiereBenchmark.CANDIDATS)
                .ligne("| --- | --- | --- | --- |");
        session("toutesLesDecisions", "les six décisions");
        session("deliberationSeule", "la délibération seule");
    }

    private void session(String cle, String nom) {
        rapport.ligne(
                "| %s | %.0f ms (au pire %.0f) | %.0f ms | %.0f octets |",
                nom,
                horloge(cle),
                mesure(cle).getPrimaryResult().getStatistics().getMax(),
                processeur(cle) / MILLISECONDE,
                alloue(cle) / SessionEntiereBenchmark.CANDIDATS);
    }

    private RunResult mesure(String cle) {
        return Objects.requireNonNull(mesures.get(cle), cle);
    }

    private double horloge(String cle) {
        return mesure(cle).getPrimaryResult().getScore();
    }

    private double processeur(String cle) {
        return secondaire(cle, ProcesseurDesFils.NOM);
    }

    private double alloue(String cle) {
        return secondaire(cle, ALLOCATION);
    }

    private double secondaire(String cle, String nom) {
        return mesure(cle).getSecondaryResults().entrySet().stream()
                .filter(resultat -> resultat.getKey().endsWith(nom))
                .mapToDouble(resultat -> resultat.getValue().getScore())
                .findFirst()
                .orElseThrow();
    }

    private static String fois(double rapport) {
        return rapport < 10
                ? String.format(Locale.FRENCH, "%.1f", rapport)
                : String.format(Locale.FRENCH, "%,.0f", rapport);
    }
}
