package fr.academie.cap.bench.jumeaux;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A whole session held in memory, judged by two threads; every verdict is kept, with its trace. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 15)
@Fork(1)
public class SessionEntiereBenchmark {

    static final int CANDIDATS = 200_000;
    private static final int FILS = 2;

    private final Candidat[] candidats =
            new TirageDeCandidats(BancDesJumeaux.graine()).ordinaires(CANDIDATS).toArray(Candidat[]::new);
    private final ForkJoinPool fils = new ForkJoinPool(FILS);
    private final Produit produit = new Produit();
    private Object[] verdicts = {};

    @Setup(Level.Invocation)
    public void vider() {
        verdicts = new Object[CANDIDATS];
    }

    @TearDown
    public void arreter() {
        fils.shutdown();
    }

    /** The six decisions. */
    @Benchmark
    public Object[] toutesLesDecisions() {
        fils.submit(() -> IntStream.range(0, CANDIDATS)
                        .parallel()
                        .forEach(rang -> verdicts[rang] = produit.verdicts(candidats[rang])))
                .join();
        return verdicts;
    }

    /** The jury's one. */
    @Benchmark
    public Object[] deliberationSeule() {
        fils.submit(() -> IntStream.range(0, CANDIDATS).parallel().forEach(rang -> {
                    var candidat = candidats[rang];
                    verdicts[rang] = Produit.REGLES.delivrance(candidat.deliberation(), candidat.droit());
                }))
                .join();
        return verdicts;
    }
}
