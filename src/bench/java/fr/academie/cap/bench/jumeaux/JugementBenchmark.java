package fr.academie.cap.bench.jumeaux;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One candidate, six decisions, ten units: the product with its trace, and each twin without. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Thread)
public class JugementBenchmark {

    /** The same candidates for all, in turn. */
    @State(Scope.Thread)
    public static class Vivier {

        private static final int CANDIDATS = 4096;

        private final Candidat[] candidats = new TirageDeCandidats(BancDesJumeaux.graine())
                .ordinaires(CANDIDATS)
                .toArray(Candidat[]::new);
        private final Dossier[] dossiers = new Dossier[CANDIDATS];
        private int rang;

        @Setup
        public void aplatir() {
            for (var i = 0; i < CANDIDATS; i++) {
                dossiers[i] = Dossier.de(candidats[i]);
            }
        }

        private int suivant() {
            rang = rang + 1 & CANDIDATS - 1;
            return rang;
        }

        Candidat candidat() {
            return candidats[suivant()];
        }

        Dossier dossier() {
            return dossiers[suivant()];
        }
    }

    /** The tables, under the two ways Camunda reads FEEL. */
    @State(Scope.Thread)
    public static class Dmn {
        private final JumeauDmn parDefaut = JumeauDmn.parDefaut();
        private final JumeauDmn ancien = JumeauDmn.ancienFeel();
    }

    /** The rules, compiled once. */
    @State(Scope.Thread)
    public static class Drools {
        private final JumeauDrools jumeau = JumeauDrools.de(JumeauDrools.compiler());

        @TearDown
        public void fermer() {
            jumeau.close();
        }
    }

    private final Produit produit = new Produit();

    @Benchmark
    public Object produit(Vivier vivier) {
        return produit.verdicts(vivier.candidat());
    }

    /** What a person who asks « pourquoi ? » waits for: the jury's reasoning in French, and the change that would matter. */
    @Benchmark
    public Object explication(Vivier vivier) {
        var candidat = vivier.candidat();
        return Produit.REGLES
                .delivrance(candidat.deliberation(), candidat.droit())
                .explication()
                .texte();
    }

    @Benchmark
    public Object dmn(Vivier vivier, Dmn dmn) {
        return dmn.parDefaut.juger(vivier.dossier());
    }

    @Benchmark
    public Object dmnAncienFeel(Vivier vivier, Dmn dmn) {
        return dmn.ancien.juger(vivier.dossier());
    }

    @Benchmark
    public Object drools(Vivier vivier, Drools drools) {
        return drools.jumeau.juger(vivier.dossier());
    }

    @Benchmark
    public Object droolsParReserve(Vivier vivier, Drools drools) {
        return drools.jumeau.jugerParReserve(vivier.dossier());
    }
}
