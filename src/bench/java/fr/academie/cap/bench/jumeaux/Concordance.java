package fr.academie.cap.bench.jumeaux;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * The product and its twins judge the same candidates; whatever is not equal is told.
 *
 * @param ecarts candidates on whom they differ, each with every answer
 * @param issues kinds of outcome met, and how often
 * @param lignesJamaisServies lines of the decision tables on which no candidate fell
 */
record Concordance(
        long graine, int candidats, List<String> ecarts, Map<String, Integer> issues, Set<String> lignesJamaisServies) {

    private static final int FILS = 2;
    private static final int ECARTS_DITS = 10;

    static Concordance de(long graine, int nombre) {
        var tirage = new TirageDeCandidats(graine);
        var candidats = tirage.quelconques(nombre);
        var servies = ConcurrentHashMap.<String>newKeySet();
        var dmn = JumeauDmn.temoin(servies);
        var ancien = JumeauDmn.ancienFeel();
        var regles = JumeauDrools.compiler();
        var ecarts = new ConcurrentLinkedQueue<String>();
        var issues = new ConcurrentHashMap<String, Integer>();
        IntStream.range(0, FILS).parallel().forEach(fil -> {
            try (var drools = JumeauDrools.de(regles)) {
                for (var rang = fil; rang < nombre; rang += FILS) {
                    comparer(rang, candidats.get(rang), dmn, ancien, drools, ecarts, issues);
                }
            }
        });
        var jamais = new TreeSet<>(dmn.lignes());
        jamais.removeAll(servies);
        return new Concordance(graine, nombre, List.copyOf(ecarts), new TreeMap<>(issues), jamais);
    }

    private static void comparer(
            int rang,
            Candidat candidat,
            JumeauDmn dmn,
            JumeauDmn ancien,
            JumeauDrools drools,
            Queue<String> ecarts,
            Map<String, Integer> issues) {
        var dossier = Dossier.de(candidat);
        var attendues = new Produit().juger(candidat);
        var reponses = Map.of(
                "Camunda DMN", dmn.juger(dossier),
                "Camunda DMN, ancien FEEL", ancien.juger(dossier),
                "Drools", drools.juger(dossier).copie(),
                "Drools, réserve", drools.jugerParReserve(dossier).copie());
        reponses.forEach((qui, reponse) -> {
            if (!attendues.equals(reponse) || !reponse.completes()) {
                ecarts.add(
                        "n° " + rang + " " + candidat + "\n  produit : " + attendues + "\n  " + qui + " : " + reponse);
            }
        });
        for (var genre : attendues.genres()) {
            issues.merge(genre, 1, Integer::sum);
        }
    }

    boolean parfaite() {
        return ecarts.isEmpty();
    }

    String texte() {
        var texte = new StringBuilder("Graine " + graine + ", " + candidats + " candidats, " + issues.size()
                + " issues différentes, " + ecarts.size() + " écart(s)\n");
        issues.forEach((issue, fois) ->
                texte.append("  ").append(issue).append(" × ").append(fois).append('\n'));
        ecarts.stream().limit(ECARTS_DITS).forEach(ecart -> texte.append(ecart).append('\n'));
        if (!lignesJamaisServies.isEmpty()) {
            texte.append("Lignes où nul n'est tombé : ")
                    .append(lignesJamaisServies)
                    .append('\n');
        }
        return texte.toString();
    }
}
